/** Lists in rules and in their messages. */
import { groupBy } from '../values/groups.ts';

const ENUMERATION = new Intl.ListFormat('en-GB');

/** "43, 49 and 52" */
export function enumerated(items: readonly (string | number)[]): string {
  return ENUMERATION.format(items.map(String));
}

/** Items with the same key, in the order of their first. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  return [...groupBy(items, keyOf).values()];
}

/** The pairs of a list, each once. */
export function* pairs<Item>(items: readonly Item[]): Iterable<[Item, Item]> {
  for (const [index, first] of items.entries())
    for (const second of items.slice(index + 1)) yield [first, second];
}
