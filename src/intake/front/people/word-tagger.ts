/** The tagger of the words of names, affiliations and addresses. */

import { countMatches } from '../../../words/count-matches.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { trainedTagger } from '../../tagger/model-file.ts';
import type { TaggerSpec } from '../../tagger/tagger.ts';
import { type Attributes, observeBy } from '../../tagger/templates.ts';
import type { WordClass } from '../../vocabulary.ts';
import type { FrontLine } from '../lines/lines.ts';
import type { SeenLine } from '../lines/seen-line.ts';
import type { PeopleWord } from './words.ts';

/** A label that ends in `+` begins a person or an affiliation. */
export const WORD_LABELS = [
  'name+',
  'name',
  'suffix',
  /** Degrees, titles and positions. */
  'honorific',
  /** Behind a name; before an affiliation or a note. */
  'name-mark',
  'place-mark',
  'department+',
  'department',
  'institution+',
  'institution',
  'street+',
  'street',
  'city+',
  'city',
  'region',
  'postal-code',
  'country',
  'email',
  'orcid',
  'phone',
  'correspondence',
  'contribution',
  'label',
  /** Commas, "and" and other words between. */
  'between',
] as const;

export type WordLabel = (typeof WORD_LABELS)[number];

const few = (count: number): number => Math.min(count, 3);
const steps = (count: number, at: number[]): number => at.filter((step) => count >= step).length;
const ofLine =
  (name: WordClass) =>
  ({ of }: PeopleWord) =>
    few(of.classes.get(name) ?? 0);

/** Classes that tell words apart, by the harm of a mistake: the first that a word has. */
const KINDS: WordClass[] = [
  'organisation',
  'department',
  'position',
  'degree',
  'honorific',
  'correspondence',
  'email-label',
  'phone-label',
  'orcid-label',
  'contribution',
  'label-editor',
  'label-author',
  'label-affiliation',
  'particle',
  'suffix',
  'country',
  'given',
  'family',
  'city',
  'street',
  'function',
];

const kindOf = ({ classes, text }: PeopleWord): string => {
  if (/@/.test(text)) return 'email';
  if (/^(?:https?:|www\.)/.test(text)) return 'address';
  if (!/[\p{L}\p{N}]/u.test(text)) return text;
  if (/^\p{N}/u.test(text)) return `number ${steps(text.length, [2, 3, 4, 5, 6, 19])}`;
  if (/^\p{Lu}\.?$|^(?:\p{Lu}\.-?){2,4}$/u.test(text)) return 'initial';
  return KINDS.find((kind) => classes.includes(kind)) ?? (/^\p{Lu}/u.test(text) ? 'Word' : 'word');
};

const ATTRIBUTES: Attributes<PeopleWord> = {
  bias: () => 1,
  word: ({ folded, text }) => folded || text,
  prefix: ({ folded }) => folded.slice(0, 3),
  suffix: ({ folded }) => folded.slice(-3),
  suffix2: ({ folded }) => folded.slice(-2),
  shape: ({ shape }) => shape,
  length: ({ text }) => Math.min(text.length, 8),
  kind: kindOf,
  classes: ({ classes }) => classes.join(),
  given: ({ classes }) => classes.includes('given'),
  family: ({ classes }) => classes.includes('family'),
  city: ({ classes }) => classes.includes('city'),
  ordinary: ({ isOrdinary }) => isOrdinary,
  caps: ({ text }) => /^\p{Lu}{2,}$/u.test(text),
  raised: ({ raised }) => raised,
  look: ({ bold, italic, smallCaps, raised }) => [bold, italic, smallCaps, raised].join(),
  spaced: ({ spaced }) => spaced,
  adjoins: ({ adjoins }) => adjoins,
  at: ({ at }) => Math.min(at, 5),
  left: ({ left }) => Math.min(left, 4),
  lineWords: ({ of }) => steps(of.words.length, [2, 3, 4, 5, 7, 10, 15, 30]),
  lineShape: ({ of }) => of.shape,
  lineNames: ({ of }) => Math.round(of.names * 4),
  lineOrganisation: ofLine('organisation'),
  lineDepartment: ofLine('department'),
  linePosition: ofLine('position'),
  lineCountry: ofLine('country'),
  lineCommas: ({ line }) => commasOf(line),
  lineLook: ({ line }) => [line.bold, line.italic, line.cues.align].join(),
  lineRole: ({ line }) => line.cues.role,
  lineStart: ({ line }) => /^\s*[\d*∗†‡§¶#¹²³⁴⁵(]/u.test(line.text),
  newBlock: ({ line, at }, index, words) => at === 0 && words[index - 1]?.line.block !== line.block,
  bare: ({ of }) => isBare(of),
  before: ({ of }, _, words) => shapeBeside(of, pageOf(words).above.get(of)),
  behind: ({ of }, _, words) => shapeBeside(of, pageOf(words).below.get(of)),
  organisationBefore: ({ line, from }, index, words) =>
    few(
      words
        .slice(index - Math.min(index, 12), index)
        .filter(
          (word) => word.line === line && word.from < from && word.classes.includes('organisation'),
        ).length,
    ),
  commaBefore: (_, index, words) => pageOf(words).commas[index],
  behindSign: (_, index, words) => pageOf(words).behindSign[index],
  beforeSign: (_, index, words) => pageOf(words).beforeSign[index],
  counted: ({ text, of }, _, words) => isCounted(text, of.at, pageOf(words)),
  pageMarks: (_, __, words) => pageOf(words).hasRaised,
  progress: (_, index, words) => Math.floor((index / words.length) * 4),
  organisationsYet: (_, index, words) => index > pageOf(words).firstOrganisation,
};

/** A line of few words with capitals, and without a word or sign of a place: as names stand that no vocabulary knows. */
const isBare = memoizeWeak(
  ({ words, capitals, classes, line }: SeenLine) =>
    words.length <= 5 &&
    capitals === 1 &&
    !/[\p{N},;:@]/u.test(line.text.replace(/[\d,*]{1,20}$/, '')) &&
    !PLACE_CLASSES.some((name) => classes.has(name)),
);
const PLACE_CLASSES = ['organisation', 'department', 'street', 'position', 'country'];

const commasOf = memoizeWeak(({ text }: FrontLine) => few(countMatches(text, /[,;،、，]/g)));

/** What is seen of all words together: made once, so that a long page takes time in proportion. */
interface PageOfWords {
  /** The line of words above and below a line. */
  above: Map<SeenLine, SeenLine>;
  below: Map<SeenLine, SeenLine>;
  /** Commas of the line before each word, at most three. */
  commas: Uint8Array;
  /** Words between a word and the sign, the number or the end of the line before it, and behind it; at most three. */
  behindSign: Uint8Array;
  beforeSign: Uint8Array;
  /** The lines of words that may be marks, first and last, and how often each occurs. */
  marks: Map<string, { first: number; last: number; count: number }>;
  hasRaised: boolean;
  firstOrganisation: number;
}

const pageOf = memoizeWeak((words: readonly PeopleWord[]): PageOfWords => {
  const lines = [...new Set(words.map(({ of }) => of))];
  const isPlaced = ({ classes, of }: PeopleWord) =>
    classes.includes('organisation') && of.shape !== 'prose';
  const first = words.findIndex(isPlaced);
  return {
    above: new Map(lines.slice(1).map((line, at) => [line, lines[at] as SeenLine])),
    below: new Map(lines.slice(1).map((line, at) => [lines[at] as SeenLine, line])),
    commas: commasIn(words),
    behindSign: wordsToSign(words),
    beforeSign: wordsToSign(words.toReversed()).reverse(),
    marks: placesOfMarks(words),
    hasRaised: words.some(({ raised }) => raised),
    firstOrganisation: first === -1 ? words.length : first,
  };
});

function commasIn(words: readonly PeopleWord[]): Uint8Array {
  const counts = new Uint8Array(words.length);
  for (let at = 1; at < words.length; at++) {
    const [before, word] = [words[at - 1], words[at]];
    if (before?.line !== word?.line) continue;
    const isComma = /^[,;،、，]$/.test(before?.text ?? '');
    counts[at] = few((counts[at - 1] ?? 0) + Number(isComma));
  }
  return counts;
}

/** The words since the last sign. Example: "Ana Prado e Rui Costa" has two words on both sides of "e". */
function wordsToSign(words: readonly PeopleWord[]): Uint8Array {
  const counts = new Uint8Array(words.length);
  for (let at = 1; at < words.length; at++) {
    const [before, word] = [words[at - 1], words[at]];
    const isWord =
      before?.line === word?.line && /^\p{L}/u.test(before?.text ?? '') && !before?.raised;
    counts[at] = isWord ? few((counts[at - 1] ?? 0) + 1) : 0;
  }
  return counts;
}

function placesOfMarks(words: readonly PeopleWord[]): PageOfWords['marks'] {
  const marks: PageOfWords['marks'] = new Map();
  for (const { text, of } of words) {
    if (!MARK.test(text)) continue;
    const known = marks.get(text) ?? { first: of.at, last: of.at, count: 0 };
    marks.set(text, {
      first: Math.min(known.first, of.at),
      last: Math.max(known.last, of.at),
      count: known.count + 1,
    });
  }
  return marks;
}

const MARK = /^(?:\d{1,2}|\p{Ll}|[^\p{L}\p{N},;.:()-])$/u;

const shapeBeside = (own: SeenLine, other: SeenLine | undefined): string =>
  other ? `${other.shape} ${Math.abs(other.at - own.at) === 1}` : '';

/** Whether a mark occurs elsewhere too: at a name and before an affiliation. */
function isCounted(text: string, line: number, { marks }: PageOfWords): string {
  const known = MARK.test(text) ? marks.get(text) : undefined;
  return known ? `${known.first < line} ${known.last > line} ${known.count > 1}` : '';
}

const EMISSIONS = `
bias
word
word[-1]
word[1]
word[-2]
word[2]
word[-1] word
word word[1]
prefix
suffix
suffix2
suffix[-1]
suffix[1]
shape, shape[-1] shape, shape shape[1], length
kind, kind[-1], kind[1], kind[-1] kind, kind kind[1], kind[-1] kind kind[1], kind[-2] kind[-1] kind, kind kind[1] kind[2]
kind[-2], kind[2], kind[-2] kind[-1], kind[1] kind[2], kind[1] kind[2] kind[3]
classes, classes spaced
classes[-1] classes
classes classes[1]
given family, given family caps, given[1] family[1], given[-1] family[-1], city, caps, caps[-1], caps[1], caps[-1] caps caps[1]
ordinary, ordinary kind, ordinary lineShape, ordinary[-1] ordinary ordinary[1], ordinary shape lineNames
raised, raised kind, raised[-1], raised[1], look, spaced, spaced kind, spaced[1] kind
adjoins, at, at kind, left, left kind, at left, at kind lineShape, at lineNames
lineWords, lineWords kind, lineShape, lineShape kind, lineNames, lineNames kind, lineNames lineOrganisation kind, lineOrganisation, lineOrganisation kind, lineDepartment kind, linePosition kind, lineCountry kind, lineCommas kind
lineLook, lineLook kind, lineRole, lineRole kind, lineStart, lineStart kind, newBlock kind
bare, bare kind, bare lineLook, bare kind[-1], bare kind[1], bare before, bare behind
before, before kind, before lineShape, behind, behind kind, behind lineShape, before lineShape behind
organisationBefore, organisationBefore kind, commaBefore, commaBefore kind, commaBefore organisationBefore kind
behindSign beforeSign kind, word behindSign beforeSign, behindSign kind[1], beforeSign kind[-1], behindSign beforeSign lineNames
counted, counted raised, counted spaced at, counted kind kind[1], pageMarks kind, pageMarks counted raised
progress kind, organisationsYet, organisationsYet kind, organisationsYet lineShape kind
organisationsYet lineNames at
word lineShape
word kind[-1]
word kind[1]
`;

const TRANSITIONS = `
bias, kind, kind[-1], at, adjoins at, newBlock, spaced, kind[-1] kind, lineShape at, given family, raised
left[-1], behindSign beforeSign, bare at, lineNames at, lineOrganisation at, counted, word, word[-1], before at, commaBefore
`;

export const PEOPLE_WORDS: TaggerSpec<PeopleWord, WordLabel> = {
  name: 'people-words',
  labels: WORD_LABELS,
  attributes: Object.keys(ATTRIBUTES),
  emissions: EMISSIONS,
  transitions: TRANSITIONS,
  observe: observeBy(ATTRIBUTES),
};

export const wordTagger = trainedTagger(PEOPLE_WORDS);
