/**
 * Sparse weights, whole numbers: row `r` holds the cells `starts[r]` to `starts[r + 1]`. Rows are
 * found by the hashed feature through an open-addressing table, which is several times faster than
 * a `Map`.
 */
export interface WeightTable {
  /**
   * Two numbers a slot, which are looked at together: feature + 1, or 0 where it is empty, and the
   * feature's row. The number of slots is a power of two.
   */
  slots: Int32Array;
  starts: Int32Array;
  /** Which score a weight is added to. */
  cells: Uint16Array;
  weights: Int16Array;
}

/** A row of a table. */
export interface WeightRow {
  feature: number;
  cells: Int32Array;
  weights: Int32Array;
}

export function weightTable(rows: WeightRow[]): WeightTable {
  const count = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const table = emptyTable(rows.length, count);
  let cell = 0;
  rows.forEach((row, number) => {
    table.starts[number] = cell;
    table.cells.set(row.cells, cell);
    table.weights.set(row.weights, cell);
    cell += row.cells.length;
    insert(table, row.feature, number);
  });
  table.starts[rows.length] = cell;
  return table;
}

function emptyTable(rows: number, cells: number): WeightTable {
  const size = 2 ** Math.ceil(Math.log2(rows * 1.5 + 2));
  return {
    slots: new Int32Array(size * 2),
    starts: new Int32Array(rows + 1),
    cells: new Uint16Array(cells),
    weights: new Int16Array(cells),
  };
}

function insert({ slots }: WeightTable, feature: number, row: number): void {
  const last = slots.length - 1;
  let slot = (feature * 2) & last;
  while (slots[slot] !== 0) slot = (slot + 2) & last;
  slots[slot] = feature + 1;
  slots[slot + 1] = row;
}

/** The rows of a table, in no certain order. */
export function rowsOf({ slots, starts, cells, weights }: WeightTable): WeightRow[] {
  const rows: WeightRow[] = [];
  for (let slot = 0; slot < slots.length; slot += 2) {
    if (slots[slot] === 0) continue;
    const row = slots[slot + 1] as number;
    const [from, to] = [starts[row], starts[row + 1]];
    rows.push({
      feature: (slots[slot] as number) - 1,
      cells: Int32Array.from(cells.subarray(from, to)),
      weights: Int32Array.from(weights.subarray(from, to)),
    });
  }
  return rows;
}

/** Adds the row of a feature to the scores from `base` on; most features have none. */
export function addRow(
  scores: Int32Array,
  base: number,
  { slots, starts, cells, weights }: WeightTable,
  feature: number,
): void {
  const last = slots.length - 1;
  let slot = (feature * 2) & last;
  while (slots[slot] !== feature + 1 && slots[slot] !== 0) slot = (slot + 2) & last;
  if (slots[slot] === 0) return;
  const row = slots[slot + 1] as number;
  const end = starts[row + 1] as number;
  for (let cell = starts[row] as number; cell < end; cell++) {
    const place = base + (cells[cell] as number);
    scores[place] = (scores[place] as number) + (weights[cell] as number);
  }
}
