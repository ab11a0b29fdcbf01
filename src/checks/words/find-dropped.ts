/** Compares a manuscript with its article, and finds lost and doubled words. */

import { addOne, countValues, takeOne } from '../../words/counts.ts';
import { compareWords, type WordDifference } from './compare.ts';
import type { ManuscriptWord } from './manuscript-words.ts';

/** A piece of the article with its stretch of the manuscript, which is empty if it is unknown. */
export interface ComparedPiece {
  start: number;
  end: number;
  /** Words in the order of the manuscript. */
  ordered: readonly string[];
  /** Words in any order. */
  unordered: readonly string[];
  /** Words that may come from anywhere in the manuscript. */
  anywhere?: readonly string[];
}
export interface Differences {
  /** Words of the manuscript that the article lacks, in groups of adjacent words. */
  dropped: ManuscriptWord[][];
  /** Words that the article has once more than the manuscript, with their place. */
  doubled: { words: string[]; at: number }[];
}

/**
 * Compares each piece, in order, with the words of its stretch. Words that remain on both sides were moved:
 * captions, notes, cells of drawn tables.
 *
 * @param isReported whether a message says that a word is left out. Such words are matched last, so that they do
 *   not take the place of others.
 */
export function findDropped(
  words: readonly ManuscriptWord[],
  pieces: readonly ComparedPiece[],
  isReported: (word: ManuscriptWord) => boolean,
): Differences {
  const stretches = wordsByPiece(words, pieces);
  const compared = pieces.map((piece, index) => comparePiece(piece, stretches.own[index] ?? []));
  const lost = [...stretches.others.filter(isRequired), ...compared.flatMap((each) => each.lost)];
  const spare = countValues([
    ...compared.flatMap(({ extra }) => extra.flatMap((each) => each.words)),
    ...pieces.flatMap(({ anywhere = [] }) => anywhere),
  ]);
  const inTurn = [...lost.filter((word) => !isReported(word)), ...lost.filter(isReported)];
  const missing = inTurn.filter(({ word }) => !takeOne(spare, word));
  const dropped = new Set(missing.filter(({ word }) => !takeSplit(spare, word)));
  const extra = compared.flatMap((each) => each.extra);
  const fromCells = new Set(extra.filter(containedIn(words.filter((each) => each.optional))));
  const excess = excessOf(
    pieces.flatMap(({ ordered }) => ordered),
    [
      ...lettersOf(words.filter(isRequired)),
      ...compared.flatMap(({ read }) => read),
      ...[...fromCells].flatMap((each) => each.words),
    ],
  );
  const doubled = extra.filter(
    (each) => each.isBeside || (!fromCells.has(each) && isLong(each.words, excess)),
  );
  return withoutResplit({ dropped: neighbours(dropped, words), doubled });
}

/**
 * Takes a word that the article has as two words. Example: in "**Results:**[Hill](…)" the beginning may become
 * a heading.
 */
function takeSplit(spare: Map<string, number>, word: string): boolean {
  if (word.length > LONGEST_SPLIT) return false;
  for (let at = 1; at < word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (!spare.get(tail) || !takeOne(spare, head)) continue;
    if (takeOne(spare, tail)) return true;
    addOne(spare, head);
  }
  return false;
}

/** In characters, because the word is split at each of them. */
const LONGEST_SPLIT = 200;

/** Fewer words may be generated. Example: "Theorem 1". */
const LEAST_DOUBLED = 3;

function isLong(words: readonly string[], excess: ReadonlyMap<string, number>): boolean {
  const more = words.filter((word) => (excess.get(word) ?? 0) > 0);
  return words.length >= LEAST_DOUBLED && more.length > words.length / 2;
}

/** Whether a list contains words, however they are split. Example: `n_subjects`. */
function containedIn(list: readonly ManuscriptWord[]): (extra: Extra) => boolean {
  const letters = lettersOf(list).join('');
  return ({ words }) => letters.includes(words.join(''));
}

/** How many times more often a list has a word than the other list. Words that the other lacks are skipped. */
function excessOf(printed: readonly string[], written: readonly string[]): Map<string, number> {
  const known = new Set(written);
  const excess = countValues(printed.filter((word) => known.has(word)));
  for (const word of written) excess.set(word, (excess.get(word) ?? 0) - 1);
  return excess;
}

function isRequired({ optional }: ManuscriptWord): boolean {
  return !optional;
}

/** Assigns each word to the innermost piece around it. */
function wordsByPiece(
  words: readonly ManuscriptWord[],
  pieces: readonly ComparedPiece[],
): { own: ManuscriptWord[][]; others: ManuscriptWord[] } {
  const end = pieces.reduce((last, piece) => Math.max(last, piece.end), 0);
  const owners = new Int32Array(end).fill(-1);
  const sorted = [...pieces.entries()].sort(([, a], [, b]) => b.end - b.start - (a.end - a.start));
  for (const [index, { start, end }] of sorted) owners.fill(index, start, end);
  const own: ManuscriptWord[][] = pieces.map(() => []);
  const others: ManuscriptWord[] = [];
  for (const word of words) (own[owners[word.start] ?? -1] ?? others).push(word);
  return { own, others };
}

/** Adjacent words of a piece that are not in its stretch. */
interface Extra {
  words: string[];
  at: number;
  /** The same words are right before or after them. */
  isBeside: boolean;
}

interface ComparedWords {
  lost: ManuscriptWord[];
  extra: Extra[];
  /** Optional words that were printed after all. */
  read: string[];
}

function comparePiece(
  { start, ordered, unordered }: ComparedPiece,
  words: readonly ManuscriptWord[],
): ComparedWords {
  const required = words.filter(isRequired);
  const differences = compareWords(lettersOf(required), ordered) ?? [
    { at: 0, missing: lettersOf(required), extra: [...ordered] },
  ];
  const lost: ManuscriptWord[] = [];
  const extra: Extra[] = [];
  const read: string[] = [];
  for (const each of differences) {
    const missing = required.slice(each.at, each.at + each.missing.length);
    const before = required[each.at - 1];
    const stretch = between(words, before, required[each.at + missing.length]);
    // Text that only looks like mark-up. Example: `C:\Users\me`.
    if (lettersOf(stretch).join('') === each.extra.join('') || isSpelt(stretch, each)) {
      read.push(...each.extra);
      continue;
    }
    lost.push(...missing);
    const at = (missing[0] ?? before)?.start ?? start;
    if (each.extra.length > 0)
      extra.push({ words: each.extra, at, isBeside: isRepeated(required, each) });
  }
  const others = countValues(unordered);
  const parts = countValues([...unordered, ...extra.flatMap((each) => each.words)]);
  const isLost = ({ word }: ManuscriptWord) => !takeOne(others, word) && !takeSplit(parts, word);
  return { lost: lost.filter(isLost), extra, read };
}

/** Whether commands of LaTeX stand for letters of a word. Example: `\mu{}m` for "µm", `Stra\ss{}e` for "Straße". */
function isSpelt(stretch: readonly ManuscriptWord[], { missing, extra }: WordDifference): boolean {
  const commands = stretch.filter(({ optional }) => optional).length;
  const [written, printed] = [missing.join(''), extra.join('')];
  const more = printed.length - written.length;
  return written !== '' && more > 0 && more <= 2 * commands && isWithin(written, printed);
}

/** Whether a word contains the letters of another, in order. */
function isWithin(letters: string, word: string): boolean {
  const expected = [...letters];
  let at = 0;
  for (const letter of word) if (letter === expected[at]) at += 1;
  return at === expected.length;
}

/** Whether added words repeat the words before or after them. */
function isRepeated(
  words: readonly ManuscriptWord[],
  { at, missing, extra }: WordDifference,
): boolean {
  if (missing.length > 0) return false;
  const { length } = extra;
  const around = [words.slice(Math.max(0, at - length), at), words.slice(at, at + length)];
  return around.some((beside) => lettersOf(beside).join(' ') === extra.join(' '));
}

/** The words between two words of the list. Without a word, from the beginning or to the end. */
function between(
  words: readonly ManuscriptWord[],
  after: ManuscriptWord | undefined,
  before: ManuscriptWord | undefined,
): ManuscriptWord[] {
  const start = after ? words.indexOf(after) + 1 : 0;
  return words.slice(start, before ? words.indexOf(before, start) : undefined);
}

function lettersOf(words: readonly ManuscriptWord[]): string[] {
  return words.map(({ word }) => word);
}

/** Groups of lost words that are adjacent in the manuscript. */
function neighbours(
  lost: ReadonlySet<ManuscriptWord>,
  all: readonly ManuscriptWord[],
): ManuscriptWord[][] {
  const groups: ManuscriptWord[][] = [];
  let group: ManuscriptWord[] = [];
  for (const word of all) {
    if (lost.has(word)) {
      if (group.length === 0) groups.push(group);
      group.push(word);
    } else if (!word.optional) group = [];
  }
  return groups;
}

/** Removes groups with the same letters on both sides: words that were moved and split in another way. */
function withoutResplit({ dropped, doubled }: Differences): Differences {
  const lost = new Set(dropped.map((group) => lettersOf(group).join('')));
  const more = new Set(doubled.map(({ words }) => words.join('')));
  return {
    dropped: dropped.filter((group) => !more.has(lettersOf(group).join(''))),
    doubled: doubled.filter(({ words }) => !lost.has(words.join(''))),
  };
}
