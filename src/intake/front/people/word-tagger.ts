/** The tagger of the words of names, affiliations and addresses. */
import { trainedTagger } from '../../tagger/model-file.ts';
import type { TaggerSpec } from '../../tagger/tagger.ts';
import { type Attributes, observeBy } from '../../tagger/templates.ts';
import type { WordClass } from '../../vocabulary.ts';
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
  lineCommas: ({ line }) => few(line.text.match(/[,;،、，]/g)?.length ?? 0),
  lineLook: ({ line }) => [line.bold, line.italic, line.cues.align].join(),
  lineRole: ({ line }) => line.cues.role,
  lineStart: ({ line }) => /^\s*[\d*∗†‡§¶#¹²³⁴⁵(]/u.test(line.text),
  newBlock: ({ line, at }, index, words) => at === 0 && words[index - 1]?.line.block !== line.block,
  before: (_, index, words) => lineShapeFrom(words, index, -1),
  behind: (_, index, words) => lineShapeFrom(words, index, 1),
  organisationBefore: ({ line, from }, index, words) =>
    few(
      words
        .slice(index - Math.min(index, 12), index)
        .filter(
          (word) => word.line === line && word.from < from && word.classes.includes('organisation'),
        ).length,
    ),
  commaBefore: ({ line }, index, words) => commasBefore(words, index, line),
  counted: ({ text, of }, index, words) => isCounted(words, index, text, of.at),
  pageMarks: (_, __, words) => words.some(({ raised }) => raised),
  progress: (_, index, words) => Math.floor((index / words.length) * 4),
  organisationsYet: (_, index, words) => organisationsYet(words, index),
};

/** The shape of the line above or below the word's own. */
function lineShapeFrom(words: readonly PeopleWord[], index: number, step: number): string {
  const own = words[index]?.of;
  for (let at = index; words[at]; at += step)
    if (words[at]?.of !== own)
      return `${words[at]?.of.shape} ${Math.abs((words[at]?.of.at ?? 0) - (own?.at ?? 0)) === 1}`;
  return '';
}

function commasBefore(words: readonly PeopleWord[], index: number, line: unknown): number {
  let count = 0;
  for (let at = index - 1; words[at]?.line === line; at -= 1)
    if (/^[,;،、，]$/.test(words[at]?.text ?? '')) count += 1;
  return few(count);
}

/** Whether a mark occurs elsewhere too: at a name and before an affiliation. */
function isCounted(
  words: readonly PeopleWord[],
  index: number,
  text: string,
  line: number,
): string {
  if (text.length > 2 || !/^(?:\d{1,2}|\p{Ll}|[^\p{L}\p{N},;.:()-])$/u.test(text)) return '';
  const others = words.filter((word, at) => at !== index && word.text === text);
  const above = others.some(({ of }) => of.at < line);
  const below = others.some(({ of }) => of.at > line);
  return `${above} ${below} ${others.length > 0}`;
}

function organisationsYet(words: readonly PeopleWord[], index: number): boolean {
  return words
    .slice(0, index)
    .some(({ classes, of }) => classes.includes('organisation') && of.shape !== 'prose');
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
before, before kind, before lineShape, behind, behind kind, behind lineShape, before lineShape behind
organisationBefore, organisationBefore kind, commaBefore, commaBefore kind, commaBefore organisationBefore kind
counted, counted raised, counted spaced at, counted kind kind[1], pageMarks kind, pageMarks counted raised
progress kind, organisationsYet, organisationsYet kind, organisationsYet lineShape kind
organisationsYet lineNames at
word lineShape
word kind[-1]
word kind[1]
`;

const TRANSITIONS = `
bias, kind, kind[-1], at, adjoins at, newBlock, spaced, kind[-1] kind, lineShape at, given family, raised
left[-1], lineNames at, lineOrganisation at, counted, word, word[-1], before at, commaBefore
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
