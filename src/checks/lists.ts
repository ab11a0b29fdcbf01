/** Helpers for lists in rules. */
import type { Finding } from './check.ts';

/** Groups of items with the same key, in the order of their first items. */
export function groupByKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  return [...Map.groupBy(items, keyOf).values()];
}

/** One finding for equal things in several places, with the first place and the others in `also`, and the edits of all. */
export function* mergeFindings<Found extends Pick<Finding, 'at' | 'fix'>>(
  found: readonly Found[],
  findingOf: (first: Found) => Pick<Finding, 'message'>,
): Generator<Finding> {
  const [first, ...others] = found;
  if (!first) return;
  const fix = found.flatMap((each) => each.fix ?? []);
  yield {
    ...findingOf(first),
    at: first.at,
    also: others.map(({ at }) => at),
    ...(fix.length > 0 && { fix }),
  };
}

/** All pairs of items in a list, each pair once. */
export function* pairs<Item>(items: readonly Item[]): Iterable<[Item, Item]> {
  for (const [index, first] of items.entries())
    for (const second of items.slice(index + 1)) yield [first, second];
}
