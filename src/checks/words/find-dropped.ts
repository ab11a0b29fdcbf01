/** Compares what a manuscript says with what became of it: words lost, and words doubled. */

import { addOne, countValues, takeOne } from '../../words/memoize/counts.ts';
import { compareWords, type WordDifference } from './compare.ts';
import type { ManuscriptWord } from './manuscript-words.ts';

/** A piece of the article, with its stretch of the manuscript; without one where that is unknown. */
export interface ComparedPiece {
  start: number;
  end: number;
  said: readonly string[];
  made: readonly string[];
  elsewhere?: readonly string[];
}
export interface Differences {
  /** Words of the manuscript that the article lacks, those beside each other together. */
  dropped: ManuscriptWord[][];
  /** Words that the article says once more than the manuscript, and where. */
  doubled: { words: string[]; at: number }[];
}

/**
 * Each piece is compared, in order, with the words of its own stretch. What is left over on both
 * sides was moved: captions, notes, the cells of drawn tables.
 *
 * @param isSaid whether a word is said to be left out: it looks for its like last, and takes none from others
 */
export function findDropped(
  words: readonly ManuscriptWord[],
  pieces: readonly ComparedPiece[],
  isSaid: (word: ManuscriptWord) => boolean,
): Differences {
  const stretches = wordsByPiece(words, pieces);
  const compared = pieces.map((piece, index) => comparePiece(piece, stretches.own[index] ?? []));
  const lost = [...stretches.others.filter(isRequired), ...compared.flatMap((each) => each.lost)];
  const spare = countValues([
    ...compared.flatMap(({ extra }) => extra.flatMap((each) => each.words)),
    ...pieces.flatMap(({ elsewhere = [] }) => elsewhere),
  ]);
  const inTurn = [...lost.filter((word) => !isSaid(word)), ...lost.filter(isSaid)];
  const missing = inTurn.filter(({ word }) => !takeOne(spare, word));
  const dropped = new Set(missing.filter(({ word }) => !takeParted(spare, word)));
  const extra = compared.flatMap((each) => each.extra);
  const fromCells = new Set(extra.filter(isAmong(words.filter((each) => each.optional))));
  const excess = excessOf(
    pieces.flatMap(({ said }) => said),
    [
      ...lettersOf(words.filter(isRequired)),
      ...compared.flatMap(({ read }) => read),
      ...[...fromCells].flatMap((each) => each.words),
    ],
  );
  const doubled = extra.filter(
    (each) => each.isBeside || (!fromCells.has(each) && isLong(each.words, excess)),
  );
  return unglued({ dropped: neighbours(dropped, words), doubled });
}

/** "**Results:**[Hill](…)" is one word, and two where its beginning becomes a heading. */
function takeParted(spare: Map<string, number>, word: string): boolean {
  if (word.length > LONGEST_PARTED) return false;
  for (let at = 1; at < word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (!spare.get(tail) || !takeOne(spare, head)) continue;
    if (takeOne(spare, tail)) return true;
    addOne(spare, head);
  }
  return false;
}

/** Letters; it is tried at each of them. */
const LONGEST_PARTED = 200;

/** Fewer words may be ours: "Theorem 1". */
const LEAST_DOUBLED = 3;

function isLong(words: readonly string[], excess: ReadonlyMap<string, number>): boolean {
  const more = words.filter((word) => (excess.get(word) ?? 0) > 0);
  return words.length >= LEAST_DOUBLED && more.length > words.length / 2;
}

/** Whether words stand in a list; it may part them otherwise: `n_subjects`. */
function isAmong(list: readonly ManuscriptWord[]): (extra: Extra) => boolean {
  const letters = lettersOf(list).join('');
  return ({ words }) => letters.includes(words.join(''));
}

/** How much more often words stand in one list than in the other, which has them too. */
function excessOf(said: readonly string[], written: readonly string[]): Map<string, number> {
  const known = new Set(written);
  const excess = countValues(said.filter((word) => known.has(word)));
  for (const word of written) excess.set(word, (excess.get(word) ?? 0) - 1);
  return excess;
}

function isRequired({ optional }: ManuscriptWord): boolean {
  return !optional;
}

/** Each word belongs to the innermost piece around it. */
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

/** Words that stand beside each other in a piece, and not in its stretch. */
interface Extra {
  words: string[];
  at: number;
  /** The same words stand before them. */
  isBeside: boolean;
}

interface ComparedWords {
  lost: ManuscriptWord[];
  extra: Extra[];
  /** Optional words that were printed after all. */
  read: string[];
}

function comparePiece(
  { start, said, made }: ComparedPiece,
  words: readonly ManuscriptWord[],
): ComparedWords {
  const required = words.filter(isRequired);
  const differences = compareWords(lettersOf(required), said) ?? [
    { at: 0, missing: lettersOf(required), extra: [...said] },
  ];
  const lost: ManuscriptWord[] = [];
  const extra: Extra[] = [];
  const read: string[] = [];
  for (const each of differences) {
    const missing = required.slice(each.at, each.at + each.missing.length);
    const before = required[each.at - 1];
    const stretch = between(words, before, required[each.at + missing.length]);
    // Mark-up that is none after all: `C:\Users\me`.
    if (lettersOf(stretch).join('') === each.extra.join('') || isSpelt(stretch, each)) {
      read.push(...each.extra);
      continue;
    }
    lost.push(...missing);
    const at = (missing[0] ?? before)?.start ?? start;
    if (each.extra.length > 0)
      extra.push({ words: each.extra, at, isBeside: isRepeated(required, each) });
  }
  const others = countValues(made);
  const parts = countValues([...made, ...extra.flatMap((each) => each.words)]);
  const isLost = ({ word }: ManuscriptWord) => !takeOne(others, word) && !takeParted(parts, word);
  return { lost: lost.filter(isLost), extra, read };
}

/** A letter of a word as a command of LaTeX: `\mu{}m` for "µm", `Stra\ss{}e` for "Straße". */
function isSpelt(stretch: readonly ManuscriptWord[], { missing, extra }: WordDifference): boolean {
  const commands = stretch.filter(({ optional }) => optional).length;
  const [written, printed] = [missing.join(''), extra.join('')];
  const more = printed.length - written.length;
  return written !== '' && more > 0 && more <= 2 * commands && isWithin(written, printed);
}

/** Whether the letters of a word stand in another, in order. */
function isWithin(letters: string, word: string): boolean {
  const wanted = [...letters];
  let at = 0;
  for (const letter of word) if (letter === wanted[at]) at += 1;
  return at === wanted.length;
}

/** Whether words that were put in are those before or behind them. */
function isRepeated(
  words: readonly ManuscriptWord[],
  { at, missing, extra }: WordDifference,
): boolean {
  if (missing.length > 0) return false;
  const { length } = extra;
  const around = [words.slice(Math.max(0, at - length), at), words.slice(at, at + length)];
  return around.some((beside) => lettersOf(beside).join(' ') === extra.join(' '));
}

/** The words after one and before another, which stand in the list if they are given. */
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

/** Words that stand beside each other in the manuscript. */
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

/** The same letters on both sides: words that were parted otherwise and moved. */
function unglued({ dropped, doubled }: Differences): Differences {
  const lost = new Set(dropped.map((group) => lettersOf(group).join('')));
  const more = new Set(doubled.map(({ words }) => words.join('')));
  return {
    dropped: dropped.filter((group) => !more.has(lettersOf(group).join(''))),
    doubled: doubled.filter(({ words }) => !lost.has(words.join(''))),
  };
}
