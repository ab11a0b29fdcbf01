/**
 * Sparse weights: row `r` holds the cells `starts[r]` to `starts[r + 1]`. Rows are found by the
 * hashed feature through an open-addressing table, which is several times faster than a `Map`.
 */
export interface WeightTable {
  /** Feature + 1 in each slot, 0 where it is empty; the length is a power of two. */
  slots: Int32Array;
  /** Row of the feature in the slot of the same number. */
  slotRows: Int32Array;
  starts: Int32Array;
  cells: Uint16Array;
  weights: Float32Array;
}

/** Rows of a table before it is built, in order of the features. */
export interface WeightRow {
  feature: number;
  cells: number[];
  weights: number[];
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
  const size = 2 ** Math.ceil(Math.log2(rows * 2 + 2));
  return {
    slots: new Int32Array(size),
    slotRows: new Int32Array(size),
    starts: new Int32Array(rows + 1),
    cells: new Uint16Array(cells),
    weights: new Float32Array(cells),
  };
}

function insert({ slots, slotRows }: WeightTable, feature: number, row: number): void {
  const mask = slots.length - 1;
  let slot = feature & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = feature + 1;
  slotRows[slot] = row;
}

/** Adds the row of each feature to the scores from `base` on. */
export function addRows(
  scores: Float32Array,
  base: number,
  table: WeightTable,
  features: Int32Array,
): void {
  const { slots, slotRows, starts, cells, weights } = table;
  const mask = slots.length - 1;
  for (let index = 0; index < features.length; index++) {
    const wanted = (features[index] as number) + 1;
    let slot = (wanted - 1) & mask;
    while (slots[slot] !== wanted && slots[slot] !== 0) slot = (slot + 1) & mask;
    if (slots[slot] === 0) continue;
    const row = slotRows[slot] as number;
    const end = starts[row + 1] as number;
    for (let cell = starts[row] as number; cell < end; cell++) {
      const place = base + (cells[cell] as number);
      scores[place] = (scores[place] as number) + (weights[cell] as number);
    }
  }
}
