/** Properties of a whole reference list: width, indents, order. */

import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { looksFamiliar, startsWithAuthor } from './author-start.ts';
import type { ListLine } from './list-lines.ts';

export interface ListShape {
  /** Length of a full line, in code units. */
  width: number;
  /** Each line is a whole paragraph, without line breaks. */
  unwrapped: boolean;
  blankLines: boolean;
  /** Indent of first lines if the list has hanging indents; otherwise undefined. */
  hanging: number | undefined;
  bullets: boolean;
  alphabetical: boolean;
  /** Many entries begin like "Family, Given (2001)". */
  familiar: boolean;
  /** Most of those entries follow a line without a full stop. */
  openEnds: boolean;
}

export const YEAR =
  /(?<!\d)(?:1[6-9]|20)\d\d[a-z]?(?!\d)|\bn\. ?d\.|in press|forthcoming|o\. ?J\./i;

export const shapeOf = memoizeWeak(lookAtShape);

function lookAtShape(list: ListLine[]): ListShape {
  const blanks = list.filter(({ afterBlank }, index) => index > 0 && afterBlank).length;
  const authors = list.slice(1).filter(({ text }) => startsWithAuthor(text));
  const apart = authors.filter(({ afterBlank }) => afterBlank).length;
  const bullets = list.filter(({ lead }) => lead.bullet).length;
  const familiar = list.filter(
    ({ text }, index) => index > 0 && looksFamiliar(text, list[index + 1]?.text ?? ''),
  );
  const open = familiar.filter((line) => !CLOSED.test(list[list.indexOf(line) - 1]?.text ?? ''));
  const isFamiliar = familiar.length >= 4 && familiar.length * 8 >= list.length;
  return {
    ...widthOf(list),
    // A single blank line may be a page break or an accident.
    blankLines: (blanks >= 2 && apart >= authors.length * 0.5) || (blanks === 1 && list.length < 5),
    hanging: hangingIndent(list),
    bullets: bullets >= 2,
    alphabetical: isAlphabetical(list),
    familiar: isFamiliar,
    openEnds: open.length > familiar.length / 2,
  };
}

/**
 * Text extraction from a PDF joins hyphenated words, so some lines are longer than a full one. The width is therefore
 * taken from lines that end mid-sentence. If there are few of those, no lines were wrapped.
 */
function widthOf(list: ListLine[]): Pick<ListShape, 'width' | 'unwrapped'> {
  const quantile = (lines: ListLine[], share: number) => {
    const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
    return lengths[Math.floor(lengths.length * share)] ?? 0;
  };
  const longest = quantile(list, 0.9);
  const open = list.filter(({ text }) => !CLOSED.test(text));
  if (longest <= 125) return { width: longest, unwrapped: false };
  if (open.length < 4 || open.length < list.length * 0.2)
    return { width: longest, unwrapped: true };
  return { width: quantile(open, 0.5), unwrapped: false };
}

/** The end of an entry, or at least not a usual place for a line break. */
export const CLOSED = /[.)\]”"»\d>]$|https?:\/\/\S{1,1000}$/;

/** If there are two indents and most lines with the smaller one begin with authors, those are first lines. */
function hangingIndent(list: ListLine[]): number | undefined {
  const smallest = Math.min(...list.map(({ indent }) => indent));
  const first = list.filter(({ indent }) => indent === smallest);
  const others = list.length - first.length;
  if (others < 2 || first.length < 2 || others > list.length * 0.9) return undefined;
  const authors = first.filter(
    ({ text }) => startsWithAuthor(text) || /^[—–_-]{2}/.test(text),
  ).length;
  return authors >= first.length * 0.7 ? smallest : undefined;
}

/** Lines that begin like entries are in alphabetical order. */
function isAlphabetical(list: ListLine[]): boolean {
  const letters = list
    .filter(({ text }) => startsWithAuthor(text))
    .map(({ text }) => firstLetter(text));
  if (letters.length < 4) return false;
  const steps = letters.slice(1).filter((letter, index) => letter >= (letters[index] ?? 0)).length;
  return steps >= (letters.length - 1) * 0.7 && (letters.at(-1) ?? 0) > (letters[0] ?? 0);
}
export function firstLetter(text: string): number {
  const letter = /\p{L}/u.exec(text)?.[0] ?? 'a';
  return letter.normalize('NFKD').toLowerCase().codePointAt(0) ?? 0;
}
