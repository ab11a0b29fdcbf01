/** Helpers for lists in rules. */
import type { Finding } from './check.ts';
import type { At } from './subject.ts';

/** Groups of items with the same key, in the order of their first items. */
export function groupByKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  return [...Map.groupBy(items, keyOf).values()];
}

/** One finding for equal things in several places, with the first place and the others in `also`. */
export function* mergeFindings<Found extends { at: At }>(
  found: readonly Found[],
  findingOf: (first: Found) => Pick<Finding, 'message'>,
): Generator<Finding> {
  const [first, ...others] = found;
  if (!first) return;
  yield { ...findingOf(first), at: first.at, also: others.map(({ at }) => at) };
}

/** All pairs of items in a list, each pair once. */
export function* pairs<Item>(items: readonly Item[]): Iterable<[Item, Item]> {
  for (const [index, first] of items.entries())
    for (const second of items.slice(index + 1)) yield [first, second];
}
