/** What is seen of a line: the shape of its words, the classes they belong to, its look and its neighbours. */
import { fold } from '../../../words/fold.ts';
import { frontLabel, headKind, isStructuredLabel } from '../../labels.ts';
import { usualMark } from '../../paragraph-look.ts';
import { classesOf, type WordClass } from '../../vocabulary.ts';
import type { FrontLine } from './lines.ts';

export interface SeenLine {
  line: FrontLine;
  /** Folded words and numbers. */
  words: string[];
  /** Number of words of each class. */
  classes: Map<WordClass, number>;
  /** Shares of the words, 0–1. */
  capitals: number;
  names: number;
  functionWords: number;
  /** Words with a capital that the rest of the file writes small. */
  smallElsewhere: number;
  /** "abstract", "keywords", "introduction", "back" … if the line begins with a label or is a known heading. */
  label: string;
  /** The kind of line in one word, for its neighbours. */
  shape: string;
  /** Half-points above the size of the file's running text. */
  larger: number;
  /** Labels that stand above it and below it: `a` for abstract, `k` for keywords, `i` for an introduction. */
  above: string;
  below: string;
  /** The file that it is a line of. */
  corpus: Corpus;
  /** Whether the file has the same line again. */
  again: boolean;
  /** Line and page, 0-based. */
  at: number;
  of: number;
}

/** The whole file, to see how it writes a word elsewhere. */
export interface Corpus {
  /** Words that occur in small letters, folded. */
  small: ReadonlySet<string>;
  /** Lines that occur more than once. */
  repeated: ReadonlySet<string>;
  /** Half-points of most letters. */
  size?: number;
}

const WORDS = /[\p{L}\p{M}]+(?:[.'’-][\p{L}\p{M}]+)*\.?|\p{N}+/gu;

/** A word of running text in small letters, and no part of an address. */
const SMALL_WORD = /(?<![^\s(“"])\p{Ll}[\p{L}\p{M}]+(?=[\s,;:)”"]|[.?!](?:\s|$))/gu;

export function corpusOf(text: string, blocks: Parameters<typeof usualMark>[0]): Corpus {
  const small = new Set<string>();
  for (const [word] of text.matchAll(SMALL_WORD)) small.add(fold(word));
  const [seen, repeated] = [new Set<string>(), new Set<string>()];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (seen.has(line)) repeated.add(line);
    seen.add(line);
  }
  return { small, repeated, size: usualMark(blocks, 'size') };
}

export function seeLines(lines: readonly FrontLine[], corpus: Corpus): SeenLine[] {
  const labels = lines.map(({ text }) => labelOf(text));
  const initials = labels.map((label) => (/^[aki]/.test(label) ? label.slice(0, 1) : ''));
  const above = lettersBefore(initials);
  const below = lettersBefore(initials.toReversed()).toReversed();
  return lines.map((line, at) => {
    const seen = seeWords(line, corpus);
    const label = labels[at] ?? '';
    return {
      line,
      ...seen,
      label,
      shape: shapeOf(line, seen, label),
      larger: line.size && corpus.size ? line.size - corpus.size : 0,
      above: above[at] ?? '',
      below: below[at] ?? '',
      corpus,
      again: corpus.repeated.has(line.text),
      at,
      of: lines.length,
    };
  });
}

/** The letters before each place, each once, in the order of the alphabet. */
function lettersBefore(initials: readonly string[]): string[] {
  const seen = new Set<string>();
  return initials.map((initial) => {
    const letters = [...seen].sort().join('');
    if (initial !== '') seen.add(initial);
    return letters;
  });
}

function labelOf(text: string): string {
  const label = frontLabel(text);
  if (label) return `${label.kind}${label.length >= text.length ? ' alone' : ''}`;
  const head = headKind(text);
  if (head) return head;
  return isStructuredLabel(text) ? 'structured' : '';
}

function seeWords(line: FrontLine, { small }: Corpus) {
  const raw = [...line.text.slice(0, LONGEST).matchAll(WORDS)].map(([word]) => word);
  const words = raw.map(fold);
  const classes = new Map<WordClass, number>();
  let [capitals, names, functionWords, smallElsewhere, letters] = [0, 0, 0, 0, 0];
  for (const [index, word] of words.entries()) {
    const own = classesOf(word);
    for (const name of own) classes.set(name, (classes.get(name) ?? 0) + 1);
    const written = raw[index] ?? '';
    if (/^\p{N}/u.test(written)) continue;
    letters += 1;
    const isCapital = /^\p{Lu}/u.test(written);
    if (isCapital) capitals += 1;
    if (isCapital && small.has(word)) smallElsewhere += 1;
    if (own.includes('function')) functionWords += 1;
    if (isNameWord(written, own)) names += 1;
  }
  const share = (count: number) => (letters === 0 ? 0 : count / letters);
  return {
    words,
    classes,
    capitals: share(capitals),
    names: share(names),
    functionWords: share(functionWords),
    smallElsewhere: share(smallElsewhere),
  };
}

/** Characters of a line that are looked at; a paragraph of prose is known by its beginning. */
const LONGEST = 2000;

/** A given or family name, an initial, a particle. */
function isNameWord(written: string, classes: readonly WordClass[]): boolean {
  if (/^\p{Lu}\.?$|^(?:\p{Lu}\.){2,4}$/u.test(written)) return true;
  if (classes.includes('particle')) return true;
  const isName = classes.includes('given') || classes.includes('family');
  return isName && /^[\p{Lu}\p{Lo}]/u.test(written);
}

/** Recognise addresses. The e-mail pattern also matches a group: "{ama, kojo}@uni.example". */
export const ADDRESSES = {
  email: /[\p{L}\p{N}._%+'-]{1,64}[}\])]?\s?@\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/u,
  orcid: /\d{4}-\d{4}-\d{4}-\d{3}[\dXx]/,
};

type SeenWords = ReturnType<typeof seeWords>;

const has = ({ classes }: SeenWords, ...names: WordClass[]): boolean =>
  names.some((name) => classes.has(name));

/** Kinds of lines, the clearest sign first. */
const SHAPES: [name: string, is: (text: string, seen: SeenWords) => boolean][] = [
  ['email', (text) => Object.values(ADDRESSES).some((form) => form.test(text))],
  ['correspondence', (_, seen) => has(seen, 'correspondence')],
  [
    'dates',
    (text, seen) =>
      /(?:19|20)\d\d/.test(text) && has(seen, 'received', 'accepted', 'revised', 'published'),
  ],
  ['address', (text) => /https?:|www\.|\b10\.\d{4}/.test(text)],
  ['licence', (text, seen) => has(seen, 'licence') && /©|licen|creative|copyright/i.test(text)],
  [
    'prose',
    (text, { functionWords, words }) =>
      text.length > 150 || (functionWords > 0.3 && words.length > 6),
  ],
  ['organisation', (_, seen) => has(seen, 'organisation')],
  ['department', (_, seen) => has(seen, 'department') && seen.capitals > 0.5],
  ['names', (_, { names, words }) => names > 0.6 && words.length > 1],
  ['place', (text, seen) => has(seen, 'country') && text.includes(',')],
  ['signs', (text) => !/\p{L}{2}/u.test(text)],
  ['short', (_, { words }) => words.length < 3],
  ['words', (_, { functionWords }) => functionWords > 0.15],
  ['capitals', (_, { capitals }) => capitals > 0.7],
];

function shapeOf({ text }: FrontLine, seen: SeenWords, label: string): string {
  return label || (SHAPES.find(([, is]) => is(text, seen))?.[0] ?? 'line');
}
