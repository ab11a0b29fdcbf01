import { diffArrays } from 'diff';

/** A range of both lists (`kept`), only of the first (`removed`) or only of the second (`added`). */
export interface Stretch {
  kind: 'kept' | 'removed' | 'added';
  count: number;
}

/**
 * The shortest edit script between two lists (Myers 1986).
 *
 * @param limit the most insertions and deletions; if there are more, the result is undefined
 */
export function shortestEdit(
  before: readonly string[],
  after: readonly string[],
  limit: number,
): Stretch[] | undefined {
  const start = commonLength(before, after, 0);
  const end = commonEnd(before, after, start);
  const middle = edit(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    limit,
  );
  if (!middle) return undefined;
  const around: Stretch[] = [
    { kind: 'kept', count: start },
    ...middle,
    { kind: 'kept', count: end },
  ];
  return around.filter(({ count }) => count > 0);
}

function edit(before: string[], after: string[], limit: number): Stretch[] | undefined {
  if (before.length === 0) return [{ kind: 'added', count: after.length }];
  if (after.length === 0) return [{ kind: 'removed', count: before.length }];
  return diffArrays(before, after, { maxEditLength: limit })?.map(({ added, removed, count }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    count,
  }));
}

function commonLength(a: readonly string[], b: readonly string[], from: number): number {
  let length = from;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}
