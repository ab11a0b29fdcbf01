/**
 * Sparse integer weights. Rows are found by hashed feature in an open-addressing table, which is several times faster
 * than a `Map`. Values that are read together are adjacent.
 */
export interface WeightTable {
  /**
   * Two numbers per slot: feature + 1, or 0 if empty, and the start of the feature's row. The number of slots is a
   * power of two.
   */
  slots: Int32Array;
  /** For each row, the number of cells, then each cell (the index of a score) and its weight. */
  rows: Int16Array;
}

export interface WeightRow {
  feature: number;
  cells: Int32Array;
  weights: Int32Array;
}

export function weightTable(rows: WeightRow[]): WeightTable {
  const table = emptyTable(rows);
  let start = 0;
  for (const { feature, cells, weights } of rows) {
    table.rows[start] = cells.length;
    for (let index = 0; index < cells.length; index++) {
      table.rows[start + 1 + 2 * index] = cells[index] as number;
      table.rows[start + 2 + 2 * index] = weights[index] as number;
    }
    insert(table, feature, start);
    start += 1 + 2 * cells.length;
  }
  return table;
}

function emptyTable(rows: WeightRow[]): WeightTable {
  const size = 2 ** Math.ceil(Math.log2(rows.length * 1.5 + 2));
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  return {
    slots: new Int32Array(size * 2),
    rows: new Int16Array(rows.length + 2 * cells),
  };
}

function insert({ slots }: WeightTable, feature: number, start: number): void {
  const last = slots.length - 1;
  let slot = (feature * 2) & last;
  while (slots[slot] !== 0) slot = (slot + 2) & last;
  slots[slot] = feature + 1;
  slots[slot + 1] = start;
}

/** Adds the row of a feature to the scores starting at `base`; most features have no row. */
export function addRow(
  scores: Int32Array,
  base: number,
  { slots, rows }: WeightTable,
  feature: number,
): void {
  const last = slots.length - 1;
  let slot = (feature * 2) & last;
  while (slots[slot] !== feature + 1 && slots[slot] !== 0) slot = (slot + 2) & last;
  if (slots[slot] === 0) return;
  const start = slots[slot + 1] as number;
  const end = start + 1 + 2 * (rows[start] as number);
  for (let at = start + 1; at < end; at += 2) {
    const place = base + (rows[at] as number);
    scores[place] = (scores[place] as number) + (rows[at + 1] as number);
  }
}
