/**
 * Edits (insert, delete, replace, swap neighbours) between two words; `limit + 1` as soon as it is
 * more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [last, before]: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index), []];
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      now.push(
        cell({ a, b, row, column, now, last: last as number[], before: before as number[] }),
      );
    }
    if (Math.min(...now) > limit) return limit + 1;
    [before, last] = [last as number[], now];
  }
  return Math.min((last as number[])[b.length] ?? limit + 1, limit + 1);
}

interface Cell {
  a: string;
  b: string;
  row: number;
  column: number;
  now: number[];
  last: number[];
  before: number[];
}

function cell({ a, b, row, column, now, last, before }: Cell): number {
  const same = a[row - 1] === b[column - 1] ? 0 : 1;
  const best = Math.min(
    (last[column] ?? 0) + 1,
    (now[column - 1] ?? 0) + 1,
    (last[column - 1] ?? 0) + same,
  );
  const swapped =
    row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(best, (before[column - 2] ?? 0) + 1) : best;
}
