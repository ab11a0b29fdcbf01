/** Changes of lists, by which items that stay keep their text. */
import { isDeepStrictEqual } from 'node:util';
import type { Node } from 'yaml';
import { type Change, type ListItem, type Written, write } from './yaml/change.ts';

export function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b);
}

/**
 * @param old texts of the items of the list; undefined if it is no list, which is then written anew
 * @returns undefined if the list is to be removed
 */
export function changeOfStrings(
  old: readonly string[] | undefined,
  texts: readonly string[],
): Change | undefined {
  if (texts.length === 0) return undefined;
  if (!old || old.length === 0) return write(texts);
  const free = new Set(old.keys());
  const items = texts.map((text): ListItem => {
    const at = [...free].find((index) => old[index] === text);
    if (at === undefined) return { change: write(text) };
    free.delete(at);
    return { at };
  });
  return { kind: 'list', items };
}

interface Listed {
  at?: number | undefined;
}

/**
 * @param nodes items of the list; undefined if it is no list, which is then written anew
 * @param old the values of these items
 * @param change of an old item; undefined if it stays as it is
 * @returns undefined if the list is to be removed
 */
export function changeOfItems<Item extends Listed>(
  nodes: readonly Node[] | undefined,
  old: readonly Item[],
  items: readonly Item[],
  change: (node: Node, old: Item, item: Item, index: number) => Change | undefined,
  written: (item: Item) => Written,
): Change | undefined {
  if (items.length === 0) return undefined;
  if (!nodes || nodes.length === 0) return write(items.map(written));
  return {
    kind: 'list',
    items: items.map((item, index): ListItem => {
      const { at } = item;
      const node = at === undefined ? undefined : nodes[at];
      const before = old.find((each) => each.at === at);
      if (at === undefined || !node || !before) return { change: write(written(item)) };
      return { at, change: change(node, before, item, index) };
    }),
  };
}
