/** Labelled pages as sequences of the words of names and affiliations. */

import { WORD_LABELS, type WordLabel } from '../../src/intake/front/people/word-tagger.ts';
import { type PeopleWord, peopleWords } from '../../src/intake/front/people/words.ts';
import { slice, spansOf } from '../../src/intake/inlines.ts';
import type { Field, FieldSpan, LabelledPage } from '../pages/labelled-page.ts';
import type { LabelledSequence } from '../perceptron.ts';
import { lineSequence } from './front-lines.ts';

type Labels = WordLabel | readonly WordLabel[];

const NAME: WordLabel[] = ['name+', 'name', 'suffix', 'honorific', 'name-mark', 'between'];
const PLACE: WordLabel[] = WORD_LABELS.filter((label) =>
  /^(?:place-mark|department|institution|street|city|region|postal-code|country|between|honorific|label)/.test(
    label,
  ),
);
const BEGINS: Field[] = ['department', 'institution', 'street', 'city'];
const KNOWN: Field[] = [
  'suffix',
  'honorific',
  'region',
  'postal-code',
  'country',
  'email',
  'orcid',
  'phone',
  'correspondence',
  'contribution',
  'label',
];

export function peopleSequence(page: LabelledPage): LabelledSequence<PeopleWord, WordLabel> {
  const { items, labels } = lineSequence(page);
  const words = peopleWords(items.filter((_, at) => labels[at] === 'people'));
  const spans = fieldsOfWords(page, words);
  return {
    items: words,
    labels: words.map((word, at) => labelOf(word, spans, at, words)),
  };
}

/** The labelled stretch that each word stands in. */
export function fieldsOfWords(
  page: LabelledPage,
  words: readonly PeopleWord[],
): (FieldSpan | undefined)[] {
  return words.map(({ line, from, to }) => {
    const [first] = spansOf(slice(line.inlines, from, to));
    return first && page.fields.find(({ start, end }) => start <= first.start && first.start < end);
  });
}

function labelOf(
  word: PeopleWord,
  spans: (FieldSpan | undefined)[],
  at: number,
  words: PeopleWord[],
): Labels {
  const span = spans[at];
  const isSign = !/[\p{L}\p{N}]/u.test(word.text);
  if (!span) return 'between';
  const isFirst = spans[at - 1] !== span;
  const begins = isFirst && span.begins === true;
  const { field } = span;
  if (field === 'people')
    return coarse(NAME, word, isFirst, /^[,;&|·•/]$|^(?:and|und|et|y|e)$/.test(word.text));
  if (field === 'affiliation')
    return coarse(PLACE, word, isFirst && begins, isSign && !/[*†‡§¶#]/.test(word.text));
  if (field === 'mark') return isOfName(words, spans, at) ? 'name-mark' : 'place-mark';
  if (isSign && /^[,;:()]$/.test(word.text)) return 'between';
  if (field === 'given' || field === 'family') return begins ? 'name+' : 'name';
  if (BEGINS.includes(field)) return begins ? (`${field}+` as WordLabel) : (field as WordLabel);
  if (KNOWN.includes(field)) return field as WordLabel;
  return 'between';
}

/** What a word of an unparted name or affiliation may be. */
function coarse(
  all: readonly WordLabel[],
  { text }: PeopleWord,
  isFirst: boolean,
  isBetween: boolean,
): Labels {
  if (isBetween) return 'between';
  if (/^\d{1,2}$|^[*∗†‡§¶#]$/.test(text))
    return all === NAME ? 'name-mark' : ['place-mark', 'street', 'postal-code', 'department'];
  if (all === NAME && isFirst) return ['name+', 'honorific', 'name-mark'];
  return all;
}

/** Whether the mark stands behind a name, and not before an affiliation. */
function isOfName(words: PeopleWord[], spans: (FieldSpan | undefined)[], at: number): boolean {
  const names: Field[] = ['given', 'family', 'suffix', 'honorific', 'people'];
  for (let before = at - 1; words[before]?.line === words[at]?.line; before -= 1) {
    const field = spans[before]?.field;
    if (field && names.includes(field)) return true;
    if (field && field !== 'mark' && field !== 'label') return false;
  }
  for (let behind = at + 1; words[behind]?.line === words[at]?.line; behind += 1) {
    const field = spans[behind]?.field;
    if (field && field !== 'mark' && field !== 'honorific') return names.includes(field);
  }
  return false;
}
