/** Labelled pages as sequences of the words of names and affiliations. */

import { PLACE_KINDS } from '../../src/intake/front/people/places.ts';
import { isMark } from '../../src/intake/front/people/runs.ts';
import type { WordLabel } from '../../src/intake/front/people/word-tagger.ts';
import { type PeopleWord, peopleWords } from '../../src/intake/front/people/words.ts';
import { slice, spansOf } from '../../src/intake/inlines.ts';
import type { Field, FieldSpan, LabelledPage } from '../pages/labelled-page.ts';
import type { LabelledSequence } from '../perceptron.ts';
import { lineSequence } from './front-lines.ts';

type Labels = WordLabel | readonly WordLabel[];

/** What the words of a name or an affiliation may be whose parts the source does not tell. */
interface Unparted {
  first: WordLabel[];
  others: WordLabel[];
  mark: Labels;
  between: RegExp;
}

const UNPARTED: Partial<Record<Field, Unparted>> = {
  people: {
    first: ['name+', 'honorific', 'name-mark'],
    others: ['name+', 'name', 'suffix', 'honorific', 'name-mark', 'between'],
    mark: 'name-mark',
    between: /^[,;&|·•/]$|^(?:and|und|et|y|e)$/,
  },
  affiliation: {
    first: ['place-mark', 'department+', 'institution+', 'street+', 'city+', 'honorific', 'label'],
    others: ['place-mark', ...PLACE_KINDS, 'between'],
    mark: ['place-mark', 'street', 'postal-code', 'department'],
    between: /^[^\p{L}\p{N}*†‡§¶#]$/u,
  },
};
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
  const begins = spans[at - 1] !== span && span.begins === true;
  const { field } = span;
  const unparted = UNPARTED[field];
  if (unparted) return labelsOf(unparted, word, begins);
  if (field === 'mark') return isOfName(words, spans, at) ? 'name-mark' : 'place-mark';
  if (isSign && /^[,;:()]$/.test(word.text)) return 'between';
  if (field === 'given' || field === 'family') return begins ? 'name+' : 'name';
  if (BEGINS.includes(field)) return begins ? (`${field}+` as WordLabel) : (field as WordLabel);
  if (KNOWN.includes(field)) return field as WordLabel;
  return 'between';
}

function labelsOf(
  { first, others, mark, between }: Unparted,
  { text }: PeopleWord,
  begins: boolean,
): Labels {
  if (between.test(text)) return 'between';
  if (/^\d{1,2}$|^[*∗†‡§¶#]$/.test(text)) return mark;
  const labels = begins ? first : others;
  return isMark(text) ? labels : labels.filter((label) => !label.endsWith('-mark'));
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
