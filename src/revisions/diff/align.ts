/** Aligns the leaves of two versions: kept, changed, moved, joined or split. */

import { countValues, takeOne } from '../../words/counts.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import { shortestEdit } from '../../words/shortest-edit.ts';
import { increasing } from './increasing.ts';
import type { Leaf } from './leaves.ts';
import { alike, wordsOfLeaf } from './similarity.ts';

export interface Pair {
  /** Several if they were joined. */
  before: readonly [Leaf, ...Leaf[]];
  /** Several if one was split. */
  after: readonly [Leaf, ...Leaf[]];
  moved: boolean;
}
export interface Alignment {
  /** In the order of the new version. */
  pairs: Pair[];
  removed: Leaf[];
  added: Leaf[];
}

/** If there are more insertions and deletions than this, only leaves that are unique in both versions are aligned. */
const FAR = 300;
/** Minimum share of common words of a text that moved and changed. */
const MOVED = 0.6;

export function align(before: readonly Leaf[], after: readonly Leaf[]): Alignment {
  const state = newMatches(before, after);
  matchEqual(state);
  matchMovedEqual(state);
  matchAlike(state);
  matchTwins(state);
  return withJoins(state);
}

/** Maps the leaves of one version to the other. */
interface Matches {
  before: readonly Leaf[];
  after: readonly Leaf[];
  /** Index in `after` by index in `before`. */
  to: Map<number, number>;
  from: Map<number, number>;
  moved: Set<number>;
}

function newMatches(before: readonly Leaf[], after: readonly Leaf[]): Matches {
  return { before, after, to: new Map(), from: new Map(), moved: new Set() };
}

function match(state: Matches, from: number, to: number, moved = false): void {
  state.to.set(from, to);
  state.from.set(to, from);
  if (moved) state.moved.add(from);
}

/** The longest common subsequence, restricted to unique leaves if the texts differ much. */
function matchEqual(state: Matches): void {
  const [a, b] = [state.before, state.after].map((leaves) => leaves.map(({ print }) => print));
  if (!a || !b || matchRow(state, a, b, 0, 0)) return;
  const once = new Map(uniqueIn(b));
  const anchors = increasing(
    uniqueIn(a).flatMap(([print, from]) => {
      const to = once.get(print);
      return to === undefined ? [] : [[from, to] as const];
    }),
  );
  let [x, y] = [0, 0];
  for (const [from, to] of [...anchors, [a.length, b.length] as const]) {
    matchRow(state, a.slice(x, from), b.slice(y, to), x, y);
    if (from < a.length) match(state, from, to);
    [x, y] = [from + 1, to + 1];
  }
}

function matchRow(
  state: Matches,
  a: readonly string[],
  b: readonly string[],
  x: number,
  y: number,
): boolean {
  const stretches = shortestEdit(a, b, FAR);
  let [from, to] = [x, y];
  for (const { kind, count } of stretches ?? []) {
    for (let step = 0; kind === 'kept' && step < count; step++)
      match(state, from + step, to + step);
    if (kind !== 'added') from += count;
    if (kind !== 'removed') to += count;
  }
  return stretches !== undefined;
}

function uniqueIn(prints: readonly string[]): [string, number][] {
  const places = new Map<string, number>();
  prints.forEach((print, index) => {
    places.set(print, places.has(print) ? -1 : index);
  });
  return [...places].filter(([, index]) => index >= 0);
}

/** Leaves that moved without a change. */
function matchMovedEqual(state: Matches): void {
  const free = Map.groupBy(
    unmatchedIndexes(state.after, state.from),
    (index) => state.after[index]?.print ?? '',
  );
  for (const from of unmatchedIndexes(state.before, state.to)) {
    const to = free.get(state.before[from]?.print ?? '')?.shift();
    if (to !== undefined) match(state, from, to, true);
  }
}

function unmatchedIndexes(leaves: readonly Leaf[], matched: ReadonlyMap<number, number>): number[] {
  return leaves.flatMap((_, index) => (matched.has(index) ? [] : [index]));
}

/** Leaves with the most common words: first in their place, then elsewhere if the similarity is high. */
function matchAlike(state: Matches): void {
  const candidates = alike(
    unmatchedIndexes(state.before, state.to).map((index) => leafAt(state.before, index)),
    unmatchedIndexes(state.after, state.from).map((index) => leafAt(state.after, index)),
  );
  const gaps = gapsOf(state);
  const inPlace = increasing(
    candidates.filter(({ from, to }) => gaps.before(from) === gaps.after(to)).map(toPoint),
  );
  for (const [from, to] of inPlace) match(state, from, to);
  for (const { from, to, share } of candidates) {
    if (share < MOVED || state.to.has(from) || state.from.has(to)) continue;
    match(state, from, to, true);
  }
}

function toPoint({ from, to }: { from: number; to: number }): readonly [number, number] {
  return [from, to];
}

function leafAt(leaves: readonly Leaf[], index: number): { index: number; leaf: Leaf } {
  const leaf = leaves[index];
  if (!leaf) throw new Error(`No leaf ${index} of ${leaves.length}`);
  return { index, leaf };
}

/** The gap between kept leaves that a leaf is in: the number of kept leaves before it, in each version. */
function gapsOf({ before, after, to, from, moved }: Matches) {
  const count = (leaves: readonly Leaf[], isKept: (index: number) => boolean): number[] => {
    let kept = 0;
    return leaves.map((_, index) => {
      if (isKept(index)) kept += 1;
      return kept;
    });
  };
  const a = count(before, (index) => to.has(index) && !moved.has(index));
  const b = count(after, (index) => {
    const source = from.get(index);
    return source !== undefined && !moved.has(source);
  });
  return { before: (index: number) => a[index], after: (index: number) => b[index] };
}

/** The most words of a short text that is taken for the old one in its place. */
const SHORT = 8;

/** Pairs what is left in one gap: figures, tables and headings in order, and a single short text. */
function matchTwins(state: Matches): void {
  const gaps = gapsOf(state);
  const places = new Map<string, { before: number[]; after: number[] }>();
  const put = (key: string, side: 'before' | 'after', index: number) => {
    getOrInsert(places, key, () => ({ before: [], after: [] }))[side].push(index);
  };
  for (const index of unmatchedIndexes(state.before, state.to))
    put(`${gaps.before(index)} ${state.before[index]?.type}`, 'before', index);
  for (const index of unmatchedIndexes(state.after, state.from))
    put(`${gaps.after(index)} ${state.after[index]?.type}`, 'after', index);
  for (const { before, after } of places.values()) {
    if (before.length !== after.length || !areTwins(state, before)) continue;
    before.forEach((from, index) => {
      match(state, from, after[index] ?? 0);
    });
  }
}

function areTwins({ before }: Matches, [first = 0, ...more]: readonly number[]): boolean {
  const leaf = before[first];
  if (leaf?.type !== 'paragraph' && leaf?.type !== 'note') return true;
  return more.length === 0 && wordsOfLeaf(leaf).length <= SHORT;
}

// ------------------------------------------------------------------------ joined, split

/** Minimum share of a removed paragraph's words in its neighbour. */
const SWALLOWED = 0.8;

function withJoins(state: Matches): Alignment {
  const { before, after, to, from, moved } = state;
  const joins = neighbours(before, after, to);
  const splits = neighbours(after, before, from);
  const pairs = [...from]
    .sort(([a], [b]) => a - b)
    .map(
      ([y, x]): Pair => ({
        before: group(before, x, joins),
        after: group(after, y, splits),
        moved: moved.has(x),
      }),
    );
  const lost = (leaves: readonly Leaf[], matched: ReadonlyMap<number, number>, used: Joins) =>
    unmatchedIndexes(leaves, matched)
      .filter((index) => !used.has(index))
      .map((index) => leafAt(leaves, index).leaf);
  return { pairs, removed: lost(before, to, joins), added: lost(after, from, splits) };
}

/** The index of the neighbour that a paragraph was joined with. */
type Joins = ReadonlyMap<number, number>;

function neighbours(
  leaves: readonly Leaf[],
  others: readonly Leaf[],
  matched: ReadonlyMap<number, number>,
): Joins {
  const found = new Map<number, number>();
  for (const index of unmatchedIndexes(leaves, matched)) {
    const host = [index - 1, index + 1]
      .map((beside) => found.get(beside) ?? beside)
      .find((beside) => isJoinedInto(leaves, others, matched, index, beside));
    if (host !== undefined) found.set(index, host);
  }
  return found;
}

function isJoinedInto(
  leaves: readonly Leaf[],
  others: readonly Leaf[],
  matched: ReadonlyMap<number, number>,
  index: number,
  host: number,
): boolean {
  const [leaf, beside, other] = [leaves[index], leaves[host], others[matched.get(host) ?? -1]];
  if (!leaf || !beside || !other || beside.print === other.print) return false;
  if ([leaf, beside, other].some(({ type }) => type !== 'paragraph')) return false;
  const free = countValues(wordsOfLeaf(other));
  for (const word of wordsOfLeaf(beside)) takeOne(free, word);
  const words = wordsOfLeaf(leaf);
  const again = words.filter((word) => takeOne(free, word));
  return words.length > 0 && again.length / words.length >= SWALLOWED;
}

function group(leaves: readonly Leaf[], index: number, joins: Joins): [Leaf, ...Leaf[]] {
  const { leaf } = leafAt(leaves, index);
  const joined: number[] = [];
  for (let at = index - 1; joins.get(at) === index; at--) joined.unshift(at);
  const start = joined.length;
  for (let at = index + 1; joins.get(at) === index; at++) joined.push(at);
  if (joined.length === 0) return [leaf];
  const all = [
    ...joined.slice(0, start).map((at) => leafAt(leaves, at).leaf),
    leaf,
    ...joined.slice(start).map((at) => leafAt(leaves, at).leaf),
  ];
  const [first = leaf, ...others] = all;
  return [first, ...others];
}
