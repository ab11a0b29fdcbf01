/** What is seen of each line of a reference list, and of the list as a whole. */

import { matchesOf } from '../../../words/matches.ts';
import { COMING_SOURCE } from '../../../words/publication-states.ts';
import { classesOf } from '../../vocabulary.ts';
import { lookAt } from '../tagger/look.ts';
import { startsWithAuthor } from './author-start.ts';
import { isAddress, type ListLine } from './list-lines.ts';

export interface SeenLine extends ListLine {
  list: ListFacts;
  /** Kinds of the first three words, of the last two, and of the sign at the end. */
  first: string[];
  last: string[];
  end: string;
  isAuthor: boolean;
  isAddress: boolean;
  /** At the end of an entry, or at least not at a usual place for a line break. */
  isClosed: boolean;
  /** Where its first year is: nowhere, at the start, near it, in brackets or at the end. */
  year: string;
  /** Share of its words that have digits, and how many of its first words are abbreviated. */
  numbers: number;
  stops: number;
  /** A bracket or quotation mark that is not closed in the line. */
  isUnbalanced: boolean;
  /** Index of the last line before it, and of the first one behind it, that begin with an author. */
  authorBefore: number;
  authorBehind: number;
}

/** Shares of the lines of a list. */
interface ListFacts {
  /** Length of a line that the next one continues. */
  width: number;
  open: number;
  blanks: number;
  bullets: number;
  authors: number;
  /** Authors behind a blank line and behind the end of a sentence, among all. */
  authorsApart: number;
  authorsClosed: number;
  /** Lines at the left edge, among all; and authors among them, and among the others. */
  edge: number;
  authorsAtEdge: number;
  authorsInside: number;
  leastIndent: number;
  /** Steps from author to author that do not go back in the alphabet. */
  rising: number;
  /** Lines that begin alike. */
  openings: Map<string, number>;
}

export function seeLines(lines: readonly ListLine[]): SeenLine[] {
  const looks = lines.map((line) => ({ ...line, ...lookAtLine(line) }));
  const list = factsOf(looks);
  const before: number[] = [];
  for (const at of looks.keys())
    before.push(looks[at - 1]?.isAuthor ? at - 1 : (before.at(-1) ?? 0));
  const behind: number[] = [];
  for (let at = looks.length - 1; at >= 0; at -= 1)
    behind[at] = looks[at + 1]?.isAuthor ? at + 1 : (behind[at + 1] ?? looks.length);
  return looks.map((line, at) => ({
    ...line,
    list,
    authorBefore: before[at] as number,
    authorBehind: behind[at] as number,
  }));
}

type Look = Omit<SeenLine, 'list' | 'authorBefore' | 'authorBehind'>;

/** Longer lines are looked at only near their ends. */
const [HEAD, TAIL] = [160, 240];

function lookAtLine({ text, lead }: ListLine) {
  const head = text.slice(lead.length, lead.length + HEAD);
  const tail = text.slice(-TAIL);
  const words = head.split(/\s+/);
  return {
    first: words.slice(0, 3).map(kindOf),
    last: tail.split(/\s+/).slice(-2).map(kindOf),
    end: /[\p{L}\p{N}]$/u.test(tail) ? 'letter' : tail.slice(-1),
    isAuthor: startsWithAuthor(head),
    isAddress: isAddress(text),
    isClosed: /[.)\]”"»\d>]$|https?:\/\/\S{1,200}$/.test(tail),
    year: yearIn(text.slice(lead.length, lead.length + 1000)),
    numbers: words.filter((word) => /\d/.test(word)).length / words.length,
    stops: words.slice(0, 5).filter((word) => /\p{L}\.,?$/u.test(word)).length,
    isUnbalanced: isUnbalanced(text.slice(0, 1000)),
  };
}

/** What a word looks like and may mean, with the sign behind it. */
function kindOf(word: string): string {
  const { folded, caps, number, keywords, initial, place, given, signs } = lookAt(
    word.slice(0, 60),
  );
  const sign = /[.,:;)&/]{1,2}$/.exec(word)?.[0] ?? (signs.opensQuote ? '“' : '');
  const opens = signs.opensBracket ? '(' : '';
  if (number !== '-') return opens + number + sign;
  if (initial > 0) return `${initial}${folded === 'j' ? 'j' : ''}${sign}`;
  const meaning = keywords.find((name) => TELLING.has(name));
  if (meaning && (caps === 'small' || meaning !== 'particle')) return opens + meaning + sign;
  const isName = given || classesOf(folded).some((name) => name === 'family' || name === 'given');
  return `${opens}${caps}${isName ? '*' : place ? '@' : ''}${caps === 'small' ? '' : sign}`;
}

const TELLING = new Set([
  'in',
  'and',
  'editor',
  'etal',
  'particle',
  'function',
  'journalAbbreviation',
  'press',
  'page',
  'volume',
  'month',
  'accessed',
  'locator',
  'organisation',
]);

/** A year, or words in place of it behind a bracket or a comma. */
export const YEAR = new RegExp(
  `(?<![\\d–-])(?:1[6-9]|20)\\d\\d[a-z]?(?![\\d–-]\\d|\\d)|\\bn\\. ?d\\.|in press|forthcoming|o\\. ?J\\.|[([,.]\\s?(?:${COMING_SOURCE})(?!\\p{L})`,
  'iu',
);

function yearIn(text: string): string {
  const year = YEAR.exec(text);
  if (!year) return '';
  // In "26(2001)" it belongs to the volume.
  const bracketed = /(?<!\d)[([]$/.test(text.slice(Math.max(0, year.index - 2), year.index))
    ? '('
    : '';
  if (year.index < 5) return `start${bracketed}`;
  if (year.index < 100 && bracketed) return 'near(';
  return text.length - year.index < 8 ? 'end' : `inside${bracketed}`;
}

function isUnbalanced(text: string): boolean {
  const open = matchesOf(/[(“«]/g, text).length;
  return open > matchesOf(/[)”»]/g, text).length;
}

function factsOf(lines: Look[]): ListFacts {
  const share = (part: Look[], all: Look[]) => (all.length ? part.length / all.length : 0);
  const leastIndent = Math.min(...lines.map(({ indent }) => indent));
  const open = lines.filter(({ isClosed }) => !isClosed);
  const authors = lines.filter(({ isAuthor }, at) => at > 0 && isAuthor);
  const isBehindClosed = ({ isAuthor }: Look, at: number) => isAuthor && lines[at - 1]?.isClosed;
  const edge = lines.filter(({ indent }) => indent === leastIndent);
  const inside = lines.filter(({ indent }) => indent > leastIndent);
  const letters = authors.map(letterOf);
  const rising = letters.slice(1).filter((letter, at) => letter >= (letters[at] ?? 0)).length;
  return {
    width: quantile(open.length > lines.length * 0.2 ? open : lines, 0.5),
    open: share(open, lines),
    blanks: share(lines.filter(({ afterBlank }) => afterBlank).slice(1), lines),
    bullets: share(
      lines.filter(({ lead }) => lead.bullet),
      lines,
    ),
    authors: share(authors, lines),
    authorsApart: share(
      authors.filter(({ afterBlank }) => afterBlank),
      authors,
    ),
    authorsClosed: share(lines.filter(isBehindClosed), authors),
    edge: share(edge, lines),
    authorsAtEdge: share(
      edge.filter(({ isAuthor }) => isAuthor),
      edge,
    ),
    authorsInside: share(
      inside.filter(({ isAuthor }) => isAuthor),
      inside,
    ),
    leastIndent,
    rising: letters.length > 3 ? rising / (letters.length - 1) : 0,
    openings: sharesOf(lines.map(openingOf)),
  };
}

function quantile(lines: Look[], share: number): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * share)] ?? 0;
}

export const openingOf = ({ first }: Look): string => first.slice(0, 2).join(' ');

function sharesOf(openings: string[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const opening of openings)
    shares.set(opening, (shares.get(opening) ?? 0) + 1 / openings.length);
  return shares;
}

/** The first letter, as a number for comparison. */
export function letterOf({ text }: ListLine): number {
  const letter = /\p{L}/u.exec(text.slice(0, HEAD))?.[0] ?? 'a';
  return letter.normalize('NFKD').toLowerCase().codePointAt(0) ?? 0;
}
