/** Cuts sorted keys into files of a bounded size, and makes the directories that find them. */
import type { OutputFile } from '../format.ts';
import { type Directory, SEARCH_FOLDER, type Tree, treeFile } from './search-files.ts';

/** A file of the index: its name and its value. */
export type Part = [name: string, value: unknown];

/** A file with neighbouring keys. `key` is the first of them. */
export interface Leaf {
  key: string;
  value: unknown;
}

/** @param most bytes of a directory */
export function makeTree(
  name: string,
  leaves: readonly Leaf[],
  most: number,
): { tree: Tree; parts: Part[] } {
  const tree: Tree = { name, depth: 0, keys: '' };
  const parts = leaves.map(({ value }, number): Part => [treeFile(tree, 0, number), value]);
  let keys = leaves.map(({ key }) => key);
  let groups = cutBySize(keys, keyBytes, most);
  // Keys that are longer than a directory cannot be grouped.
  while (groups.length > 1 && groups.length < keys.length) {
    tree.depth += 1;
    parts.push(...directories(tree, groups));
    keys = groups.map(([key = '']) => key);
    groups = cutBySize(keys, keyBytes, most);
  }
  tree.keys = keys.join(' ');
  return { tree, parts };
}

/** The directories of one level. */
function directories(tree: Tree, groups: readonly string[][]): Part[] {
  let first = 0;
  return groups.map((keys, number) => {
    const directory: Directory = [first, keys.join(' ')];
    first += keys.length;
    return [treeFile(tree, tree.depth, number), directory];
  });
}

export function partFile([name, value]: Part): OutputFile {
  const content = `(window.offprintSearch ??= {})[${JSON.stringify(name)}] = ${JSON.stringify(value)};\n`;
  return { path: `${SEARCH_FOLDER}/${name}.js`, content };
}

/** Neighbours in groups of at most `most` bytes. An item that is larger is a group of its own. */
export function cutBySize<Item>(
  items: readonly Item[],
  bytesOf: (item: Item) => number,
  most: number,
): Item[][] {
  const groups: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const bytes = bytesOf(item);
    if (bytes > left) {
      groups.push([]);
      left = most;
    }
    groups.at(-1)?.push(item);
    left -= bytes;
  }
  return groups;
}

const ENCODER = new TextEncoder();

export function bytesOf(text: string): number {
  return ENCODER.encode(text).length;
}

function keyBytes(key: string): number {
  return bytesOf(key) + 1;
}
