/** Finds the printed lines of a proof in the manuscript, by their words. */
import { addToGroup } from '../../words/add-to-group.ts';

/** A line of a source text. */
export interface SourceLine {
  /** Path in the article's folder. */
  file: string;
  /** From 1. */
  line: number;
  text: string;
}
export type LinePlace = Pick<SourceLine, 'file' | 'line'>;

interface SourceWords {
  words: readonly string[];
  /** The line of each word. */
  lines: readonly SourceLine[];
  /** Indexes in `words`, ascending. */
  numbers: ReadonlyMap<string, readonly number[]>;
}

/** In words. The source has marks, keys and addresses between printed words. */
const MOST_BETWEEN = 8;
/** Words of the source that may stand between the first words of a line. */
const LOOK_BACK = [0, 2, 4];
/** Rare words of a printed line that are looked up in the source, and the most places of each of them. */
const LOOKED_UP = 4;
const MOST_PLACES = 100;
/** The part of a line's words that must be found. The rest may be citations and numbers that the program has made. */
const ENOUGH = 0.5;

/**
 * @param printed the words of each line
 * @param sources lines of all texts, in the order in which they are mostly printed
 * @returns the place of the first word of each line; undefined if the line is not in the sources
 */
export function placePrintedLines(
  printed: readonly string[],
  sources: readonly SourceLine[],
): (LinePlace | undefined)[] {
  const source = sourceWords(sources);
  let expected = 0;
  return printed.map((text) => {
    const found = findLine(wordsOf(text), source, expected);
    const at = found && source.lines[found.from];
    if (!at) return undefined;
    expected = found.to;
    return { file: at.file, line: at.line };
  });
}

function sourceWords(sources: readonly SourceLine[]): SourceWords {
  const words: string[] = [];
  const lines: SourceLine[] = [];
  const numbers = new Map<string, number[]>();
  for (const line of sources)
    for (const word of wordsOf(line.text)) {
      addToGroup(numbers, word, words.length);
      words.push(word);
      lines.push(line);
    }
  return { words, lines, numbers };
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** A range of words of the source. */
interface Range {
  from: number;
  to: number;
  count: number;
}

/** The shortest range that has most of the words, nearest to where it is expected. */
function findLine(
  wanted: readonly string[],
  source: SourceWords,
  expected: number,
): Range | undefined {
  // Text is mostly printed in its order, so a place further back is less likely.
  const distance = (at: number) => (at < expected ? 2 * (expected - at) : at - expected);
  const order = (a: Range, b: Range) =>
    b.count - a.count || a.to - a.from - (b.to - b.from) || distance(a.from) - distance(b.from);
  let best: Range | undefined;
  for (const start of startsOf(wanted, source, expected)) {
    const range = rangeFrom(start, wanted, source);
    if (!best || order(range, best) < 0) best = range;
  }
  return best && best.count >= Math.max(1, wanted.length * ENOUGH) ? best : undefined;
}

/** Where the line may begin, according to its rarest words. */
function startsOf(
  wanted: readonly string[],
  { numbers }: SourceWords,
  expected: number,
): Set<number> {
  const known = [...wanted.entries()].flatMap(([index, word]) => {
    const places = numbers.get(word);
    return places ? [{ index, places }] : [];
  });
  known.sort((a, b) => a.places.length - b.places.length);
  const nearest = (places: readonly number[]) =>
    places.length <= MOST_PLACES
      ? places
      : places
          .toSorted((a, b) => Math.abs(a - expected) - Math.abs(b - expected))
          .slice(0, MOST_PLACES);
  const starts = known
    .slice(0, LOOKED_UP)
    .flatMap(({ index, places }) => nearest(places).map((place) => ({ index, place })))
    .flatMap(({ index, place }) =>
      (index === 0 ? [0] : LOOK_BACK).map((back) => Math.max(0, place - index - back)),
    );
  return new Set(starts);
}

/** Follows the words of the line from a place before its first word. */
function rangeFrom(start: number, wanted: readonly string[], { words }: SourceWords): Range {
  let from = -1;
  let at = start;
  let count = 0;
  for (const word of wanted) {
    const near = words.slice(at, at + MOST_BETWEEN + 1).indexOf(word);
    if (near < 0) continue;
    const found = at + near;
    if (from < 0) from = found;
    at = found + 1;
    count += 1;
  }
  return { from, to: at, count };
}
