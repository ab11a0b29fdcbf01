/**
 * The number of edits (insert, delete, replace, swap neighbours) between two words, or `limit + 1` if it exceeds `limit`.
 * Only the cells of the table within `limit` of the diagonal are computed, because all others exceed it.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  const empty = () => new Array<number>(b.length + 1).fill(far);
  let rows: Rows = { now: empty(), last: empty(), before: empty() };
  for (let row = 0; row <= a.length; row++) {
    // Three rows are reused. Cells outside of the band are `far`.
    rows = { now: rows.before, last: rows.now, before: rows.last };
    const [from, to] = [Math.max(0, row - limit), Math.min(b.length, row + limit)];
    if (from > 0) rows.now[from - 1] = far;
    let least = far;
    for (let column = from; column <= to; column++) {
      const edits = row === 0 ? column : cell(a, b, row, column, rows);
      rows.now[column] = edits;
      least = Math.min(least, edits);
    }
    if (least > limit) return far;
  }
  return Math.min(rows.now[b.length] ?? far, far);
}

interface Rows {
  now: number[];
  last: number[];
  before: number[];
}

function cell(
  a: string,
  b: string,
  row: number,
  column: number,
  { now, last, before }: Rows,
): number {
  if (column === 0) return row;
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
