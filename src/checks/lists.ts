/** Helpers for lists in rules. */

import { enumerate } from '../words/enumerate.ts';
import type { Finding, Said } from './check.ts';
import type { At } from './subject.ts';

export { enumerate };
/** Groups of items with the same key, in the order of their first items. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  return [...Map.groupBy(items, keyOf).values()];
}

/**
 * One finding for equal things in several places, with the first place and the others in `also`.
 *
 * @param tell makes the message for the first; `more` is the old wording for the others, like " and 2 more (lines 46 and 64)"
 */
export function* onceFor<Found extends { at: At }>(
  found: readonly Found[],
  tell: (first: Found, more: string) => Said,
): Generator<Finding> {
  const [first, ...others] = found;
  if (!first) return;
  yield { ...tell(first, andMore(others)), at: first.at, also: others.map(({ at }) => at) };
}

/** Example: " and 2 more (lines 46 and 64)" */
export function andMore(others: readonly { at: At }[]): string {
  if (others.length === 0) return '';
  const lines = linesOf(others.slice(0, MOST_LINES));
  return ` and ${others.length} more (${lines}${others.length > MOST_LINES ? ' …' : ''})`;
}
const MOST_LINES = 8;

/** Example: "lines 43, 49 and 52" */
export function linesOf(found: readonly { at: At }[]): string {
  const lines = [...new Set(found.flatMap(({ at }) => at.place?.start.line ?? []))];
  return `${lines.length === 1 ? 'line' : 'lines'} ${enumerate(lines)}`;
}

/** All pairs of items in a list, each pair once. */
export function* pairs<Item>(items: readonly Item[]): Iterable<[Item, Item]> {
  for (const [index, first] of items.entries())
    for (const second of items.slice(index + 1)) yield [first, second];
}
