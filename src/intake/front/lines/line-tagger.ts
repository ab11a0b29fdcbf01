/** The tagger of a front page: what each line is. */

import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { trainedTagger } from '../../tagger/model-file.ts';
import type { TaggerSpec } from '../../tagger/tagger.ts';
import { type Attributes, observeBy } from '../../tagger/templates.ts';
import type { WordClass } from '../../vocabulary.ts';
import { ADDRESSES, type SeenLine } from './seen-line.ts';

export const LINE_LABELS = [
  'title',
  'subtitle',
  /** Names, affiliations, addresses and contacts: `people/` reads their words. */
  'people',
  'abstract-label',
  'abstract',
  'keywords-label',
  'keywords',
  'dates',
  'journal',
  'licence',
  'kind',
  'running-title',
  'note',
  'instruction',
  'label',
  'contents',
  'body',
  'other',
] as const;

export type LineLabel = (typeof LINE_LABELS)[number];

const few = (count: number): number => Math.min(count, 3);
const fifths = (share: number): number => Math.round(share * 5);
const length = (count: number, steps: number[]): number =>
  steps.filter((step) => count >= step).length;

const count =
  (name: WordClass) =>
  ({ classes }: SeenLine) =>
    few(classes.get(name) ?? 0);
const has =
  (pattern: RegExp) =>
  ({ line }: SeenLine) =>
    pattern.test(line.text);

const ATTRIBUTES: Attributes<SeenLine> = {
  bias: () => 1,
  first: ({ words }) => words[0],
  second: ({ words }) => words[1],
  third: ({ words }) => words[2],
  last: ({ words }) => words.at(-1),
  start: ({ line }) => signOf(line.text.slice(0, 1)),
  end: ({ line }) => signOf(line.text.slice(-1)),
  characters: ({ line }) => length(line.text.length, [4, 12, 25, 45, 70, 100, 160, 400]),
  count: ({ words }) => length(words.length, [1, 2, 3, 4, 6, 9, 13, 20, 40]),
  capitals: ({ capitals }) => fifths(capitals),
  names: ({ names }) => fifths(names),
  functions: ({ functionWords }) => length(functionWords, [0.01, 0.15, 0.3, 0.45]),
  smallElsewhere: ({ smallElsewhere }) => fifths(smallElsewhere),
  allCaps: ({ line }) => line.text === line.text.toUpperCase() && /\p{Lu}{2}/u.test(line.text),
  organisation: count('organisation'),
  department: count('department'),
  office: count('position'),
  degree: count('degree'),
  honorific: count('honorific'),
  street: count('street'),
  city: count('city'),
  country: count('country'),
  given: count('given'),
  correspondence: count('correspondence'),
  emailLabel: count('email-label'),
  contribution: count('contribution'),
  funding: count('funding'),
  presented: count('presented'),
  history: ({ classes }) =>
    ['received', 'revised', 'accepted', 'published'].filter((name) => classes.has(name)).join(),
  journal: count('journal'),
  licence: count('licence'),
  kind: count('kind'),
  instruction: count('instruction'),
  running: count('running'),
  ofAuthor: count('label-author'),
  ofEditor: count('label-editor'),
  ofTitle: count('label-title'),
  ofAffiliation: count('label-affiliation'),
  email: has(ADDRESSES.email),
  address: has(/https?:|www\.|\b10\.\d{4,9}\//),
  orcid: has(/\d{4}-\d{4}-\d{4}-\d{3}[\dXx]|orcid/i),
  year: has(/(?<!\d)(?:19|20)\d\d(?!\d)/),
  digits: ({ line }) => few(line.text.match(/\d+/g)?.length ?? 0),
  commas: ({ line }) => few(line.text.match(/[,،、，]/g)?.length ?? 0),
  semicolons: ({ line }) => few(line.text.match(/[;؛；•·|]/g)?.length ?? 0),
  colon: has(/[:：]/),
  quoted: has(/["“”«»„]/),
  question: has(/[?؟？]\s*$/),
  mark: has(/^\s*(?:\(?\d{1,2}[).\]]?\s?(?=\p{L})|[a-h][).]?\s(?=\p{Lu})|[*∗†‡§¶#✉¹²³⁴⁵⁶⁷⁸⁹])/u),
  marksInside: has(/\p{L}\s?(?:\d{1,2}|[*∗†‡§¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?=[,;\s]|$)/u),
  cites: has(
    /\[\d{1,3}(?:[,–-]\s?\d{1,3}){0,9}\]|\p{Ll}\d{1,2}[–,-]\d{1,2}\b|(?:19|20)\d\d[a-z]?\)/u,
  ),
  raised: ({ line }) =>
    line.inlines.some((inline) => inline.kind === 'text' && inline.marks.superscript),
  script: ({ line }) => scriptOf(line.text),
  label: ({ label }) => label,
  role: ({ line }) => line.cues.role,
  heading: ({ line }) => line.cues.heading,
  sections: ({ line }, _, lines) => few(levelsLike(line, lines)),
  bold: ({ line }) => line.bold,
  italic: ({ line }) => line.italic,
  smallCaps: ({ line }) => line.smallCaps,
  align: ({ line }) => line.cues.align,
  larger: ({ larger }) => length(larger, [-20, -1, 1, 3, 7, 15]),
  look: ({ line, larger }) =>
    [line.bold, line.italic, line.cues.align, Math.sign(larger), line.cues.role].join(),
  list: ({ line }) => line.cues.list !== undefined || line.cues.autoNumber !== undefined,
  table: ({ line }) => line.inTable,
  place: ({ line, at }, _, lines) =>
    [lines[at - 1]?.line.block === line.block, lines[at + 1]?.line.block === line.block].join(),
  position: ({ at }) => length(at, [1, 2, 3, 5, 8, 12, 18, 26, 40, 60]),
  under: ({ at }, _, lines) => labelOver(lines, at),
  above: ({ above }) => above,
  below: ({ below }) => below,
  seenBefore: ({ at }, _, lines) => kindsBefore(lines, at),
  seenBehind: ({ at }, _, lines) => kindsIn(lines.slice(at + 1, at + 30)),
  again: ({ again }) => again,
  shape: ({ shape }) => shape,
  sameLook: ({ line, at }, _, lines) => isAlike(line, lines[at - 1]?.line),
  goesOn: ({ line, at }, _, lines) =>
    /[,;:&–-]$|\p{Ll}$/u.test(lines[at - 1]?.line.text ?? '') && /^[\p{Ll}(]/u.test(line.text),
};

const KINDS = ['names', 'organisation', 'email', 'prose', 'dates'];

/** Which kinds of lines there are: names, places, prose. */
const kindsIn = (lines: readonly SeenLine[]): string =>
  KINDS.filter((kind) => lines.some(({ shape }) => shape === kind)).join();

/** The same of all lines before one. */
const kindsBefore = (lines: readonly SeenLine[], at: number): string =>
  KINDS.filter((kind) => (firstOf(lines).get(kind) ?? at) < at).join();

const firstOf = memoizeWeak((lines: readonly SeenLine[]): Map<string, number> => {
  const first = new Map<string, number>();
  for (const [at, { shape }] of lines.entries()) if (!first.has(shape)) first.set(shape, at);
  return first;
});

function isAlike(line: SeenLine['line'], other: SeenLine['line'] | undefined): boolean {
  if (!other) return false;
  return (
    line.bold === other.bold &&
    line.italic === other.italic &&
    line.size === other.size &&
    line.cues.align === other.cues.align &&
    line.cues.role === other.cues.role
  );
}

/** The label of the line that a list of short lines stands below: "Keywords", and a line for each. */
function labelOver(lines: readonly SeenLine[], at: number): string {
  for (let above = at - 1; above >= Math.max(0, at - LONGEST_LIST); above -= 1) {
    const { label = '', line } = lines[above] ?? {};
    if (label !== '' || (line?.text.length ?? 0) > LONGEST_ITEM) return label;
  }
  return '';
}

/** Lines and characters. */
const LONGEST_LIST = 9;
const LONGEST_ITEM = 60;

/** How many lines have the heading style of a line: a title alone, sections are several. */
const levelsLike = ({ cues: { heading } }: SeenLine['line'], lines: readonly SeenLine[]): number =>
  heading ? lines.filter(({ line }) => line.cues.heading === heading).length : 0;

function signOf(sign: string): string {
  if (/\p{Lu}/u.test(sign)) return 'A';
  if (/\p{Ll}/u.test(sign)) return 'a';
  if (/\p{L}/u.test(sign)) return 'x';
  return /\p{N}/u.test(sign) ? '9' : sign;
}

const SCRIPTS: [string, RegExp][] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
];

/** The script of the first letter. */
function scriptOf(text: string): string {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? '';
}

const EMISSIONS = `
bias
first
second
third
last
first second, first names, first shape
start, end, start end, characters, characters end, characters functions, count, count capitals
capitals, capitals functions, names, names count, names organisation, names commas, functions, smallElsewhere, smallElsewhere capitals, smallElsewhere names, allCaps, allCaps count
organisation, department, office, degree, honorific, street, city, country, given, given count, city country commas
organisation department, organisation commas, office organisation, degree names
correspondence, emailLabel, contribution, funding, presented, history, history year, journal, journal digits, licence, kind, kind count, instruction, instruction functions, running
ofAuthor, ofTitle, ofAffiliation, ofEditor, ofEditor colon, ofAuthor colon, ofTitle colon, ofAffiliation colon
email, address, orcid, year, digits, digits journal, commas, semicolons, colon, quoted, question, cites, cites label[-1], cites shape, mark, mark organisation, marksInside, marksInside names, raised, raised names, raised organisation, email correspondence
script
label, label characters, role, role count, heading, heading label, sections, sections position, bold, italic, smallCaps, align, larger, look, look position, look shape, list, table
place, place shape
position, position shape, position characters, position larger
under, under shape, under characters
above, above shape, above characters, below, below shape, above below, above position
seenBefore, seenBefore shape, seenBehind, seenBehind shape, seenBefore seenBehind
seenBefore position look
again, again shape, shape
shape[-1], shape[1], shape[-1] shape, shape shape[1], shape[-1] shape shape[1], shape[-2] shape[-1] shape, shape shape[1] shape[2]
label[-1], label[-1] characters, label[-1] functions, label[1]
look[-1], look[1], look[-1] shape, look[1] shape
sameLook, sameLook shape, sameLook shape shape[-1], goesOn, goesOn shape
last[-1]
first[1]
first[-1]
characters[-1] characters, characters characters[1], end[-1], end[-1] start, end[-1] characters[-1]
mark[1], marksInside[-1], raised[1], email[1], email[-1]
end[-1] start shape
`;

const TRANSITIONS = `
bias, place, end[-1], start, sameLook, goesOn, shape, shape[-1], label, label[-1], characters, sameLook place, sameLook shape
functions, capitals, names, position, end[-1] start
`;

export const FRONT_LINES: TaggerSpec<SeenLine, LineLabel> = {
  name: 'front-lines',
  labels: LINE_LABELS,
  attributes: Object.keys(ATTRIBUTES),
  emissions: EMISSIONS,
  transitions: TRANSITIONS,
  observe: observeBy(ATTRIBUTES, ({ words }) => words.slice(0, MOST_WORDS)),
};

/** Words of a line that are features of their own. */
const MOST_WORDS = 40;

export const lineTagger = trainedTagger(FRONT_LINES);
