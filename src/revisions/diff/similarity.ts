/** Measures the similarity of texts without comparing all pairs. */

import type { Inline } from '../../article/article.ts';
import { addToGroup } from '../../words/add-to-group.ts';
import { countValues, takeOne } from '../../words/counts.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import type { Leaf } from './leaves.ts';

export interface Candidate {
  from: number;
  to: number;
  /** From 0 (nothing in common) to 1 (the same words). */
  share: number;
}
interface Placed {
  index: number;
  leaf: Leaf;
}

/** Minimum similarity of two versions of a text. */
const LEAST = 0.5;
/** Words that occur in more texts than this are ignored at first. */
const COMMON = 12;
/** The most texts that one text is compared with in full. */
const MOST = 4;

/** Pairs each text with the most similar text of the other version. Each text is used once. */
export function alike(before: readonly Placed[], after: readonly Placed[]): Candidate[] {
  const index = indexOf(after);
  const found = before.flatMap(({ index: from, leaf }) =>
    candidatesFor(leaf, index).flatMap(({ index: to, leaf: other }): Candidate[] => {
      const share = leaf.type === other.type ? shareOf(wordsOfLeaf(leaf), wordsOfLeaf(other)) : 0;
      return share >= LEAST ? [{ from, to, share }] : [];
    }),
  );
  const [used, taken] = [new Set<number>(), new Set<number>()];
  return found
    .toSorted((a, b) => b.share - a.share || Math.abs(a.from - a.to) - Math.abs(b.from - b.to))
    .filter(({ from, to }) => {
      if (used.has(from) || taken.has(to)) return false;
      used.add(from);
      taken.add(to);
      return true;
    });
}

type Index = Map<string, Placed[]>;

function indexOf(leaves: readonly Placed[]): Index {
  const index: Index = new Map();
  for (const placed of leaves)
    for (const word of new Set(wordsOfLeaf(placed.leaf))) addToGroup(index, word, placed);
  return index;
}

/** Candidates that share the most rare words, or the first ones if all words are common. */
function candidatesFor(leaf: Leaf, index: Index): Placed[] {
  const counts = new Map<Placed, number>();
  for (const word of new Set(wordsOfLeaf(leaf))) {
    const places = index.get(word) ?? [];
    for (const placed of places.slice(0, COMMON))
      counts.set(placed, (counts.get(placed) ?? 0) + 1 / places.length);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([placed]) => placed);
}

/** Dice's coefficient of all words, with repetitions. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const counts = countValues(a);
  const common = b.filter((word) => takeOne(counts, word));
  return (2 * common.length) / (a.length + b.length);
}

const known = new WeakMap<object, string[]>();

/** Lower-case words of a leaf, or its characters in scripts without spaces. */
export function wordsOfLeaf({ words, node, print }: Leaf): string[] {
  const key = words ?? node;
  return getOrInsert(known, key, () => splitWords(words ? spoken(words) : print));
}

function splitWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu,
      ) ?? []
  );
}

function spoken(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      return 'children' in node && node.children ? spoken(node.children) : ' ';
    })
    .join('');
}
