/** Lists in rules and in their messages. */

import { enumerate } from '../words/enumerate.ts';
import type { Finding, Said } from './check.ts';
import type { At } from './subject.ts';

export { enumerate };
/** Items with the same key, in the order of their first. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  return [...Map.groupBy(items, keyOf).values()];
}

/**
 * What is found in many places is one matter: told at the first of them, with the lines of the others.
 *
 * @param tell says what was found first; `more` are the words on the others: " and 2 more (lines 46 and 64)"
 */
export function* onceFor<Found extends { at: At }>(
  found: readonly Found[],
  tell: (first: Found, more: string) => Said,
): Generator<Finding> {
  const [first, ...others] = found;
  if (!first) return;
  yield { ...tell(first, andMore(others)), at: first.at, also: others.map(({ at }) => at) };
}

/** " and 2 more (lines 46 and 64)" */
export function andMore(others: readonly { at: At }[]): string {
  if (others.length === 0) return '';
  const lines = linesOf(others.slice(0, MOST_LINES));
  return ` and ${others.length} more (${lines}${others.length > MOST_LINES ? ' …' : ''})`;
}
const MOST_LINES = 8;

/** "lines 43, 49 and 52" */
export function linesOf(found: readonly { at: At }[]): string {
  const lines = [...new Set(found.flatMap(({ at }) => at.place?.start.line ?? []))];
  return `${lines.length === 1 ? 'line' : 'lines'} ${enumerate(lines)}`;
}

/** The pairs of a list, each once. */
export function* pairs<Item>(items: readonly Item[]): Iterable<[Item, Item]> {
  for (const [index, first] of items.entries())
    for (const second of items.slice(index + 1)) yield [first, second];
}
