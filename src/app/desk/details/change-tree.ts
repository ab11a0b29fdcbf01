/** Collects changes by the paths of their keys, and makes one change of the front matter of them. */

import type { Change, MapChange, MapEntry } from './yaml/change.ts';
import { keyOf, mapAt, pairsOf, type YamlSource } from './yaml/source.ts';

export type Rank = (keys: readonly string[]) => number;

export interface ChangeTree {
  /** @param change absent if the key is removed */
  set(keys: readonly string[], change: Change | undefined): void;
  /** A map that would lose all its keys is removed. Undefined if nothing changes. */
  whole(): MapChange | undefined;
}

type Branch = Map<string, Change | undefined | Branch>;

/** @param rank the position of a key among the others of its map, by its path */
export function createChangeTree(source: YamlSource, rank: Rank): ChangeTree {
  const root: Branch = new Map();
  return { set, whole: () => mapOf(root, source.document.contents, []) };

  function set(keys: readonly string[], change: Change | undefined): void {
    let branch = root;
    for (const key of keys.slice(0, -1)) {
      const next = branch.get(key);
      const below: Branch = next instanceof Map ? next : new Map();
      branch.set(key, below);
      branch = below;
    }
    branch.set(keys.at(-1) ?? '', change);
  }

  function mapOf(branch: Branch, node: unknown, path: readonly string[]): MapChange | undefined {
    const old = pairsOf(mapAt(node, source));
    const entries = [...branch].flatMap(([key, change]): MapEntry[] => {
      const pair = old.find((each) => keyOf(each) === key);
      if (!(change instanceof Map)) return pair || change ? [{ key, change }] : [];
      const below = mapOf(change, pair?.value, [...path, key]);
      if (!below) return [];
      return pair || below.entries.some(({ change }) => change)
        ? [{ key, change: isEmptied(below, pair?.value) ? undefined : below }]
        : [];
    });
    return entries.length === 0
      ? undefined
      : { kind: 'map', entries, rank: (key) => rank([...path, key]) };
  }

  function isEmptied({ entries }: MapChange, node: unknown): boolean {
    const removed = new Set(entries.filter(({ change }) => !change).map(({ key }) => key));
    return (
      entries.every(({ change }) => !change) &&
      pairsOf(mapAt(node, source)).every((pair) => removed.has(keyOf(pair)))
    );
  }
}
