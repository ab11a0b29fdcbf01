/** Lists in rules and in their messages. */

const ENUMERATION = new Intl.ListFormat('en-GB');

/** "43, 49 and 52" */
export function enumerated(items: readonly (string | number)[]): string {
  return ENUMERATION.format(items.map(String));
}

/** Items with the same key, in the order of their first. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

/** The pairs of a list, each once. */
export function* pairs<Item>(items: readonly Item[]): Iterable<[Item, Item]> {
  for (const [index, first] of items.entries())
    for (const second of items.slice(index + 1)) yield [first, second];
}
