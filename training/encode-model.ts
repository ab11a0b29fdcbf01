/** Writes a model as `src/intake/tagger/model-file.ts` reads it. */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { signatureOf } from '../src/intake/tagger/model-file.ts';
import type { TaggerModel, TaggerSpec } from '../src/intake/tagger/tagger.ts';
import type { WeightRow, WeightTable } from '../src/intake/tagger/weights.ts';

const MODELS = new URL('../data/models/', import.meta.url);

/** Writes `data/models/<name>.br` and says how large it is. */
export function writeModel(
  spec: Pick<TaggerSpec<never, string>, 'name' | 'labels'>,
  model: TaggerModel,
  leastWeight: number,
): void {
  const bytes = brotliCompressSync(encodeModel(spec, model, leastWeight), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(new URL(`${spec.name}.br`, MODELS), bytes);
  console.log(`${spec.name}: model of ${Math.round(bytes.length / 1024)} kB`);
}

/** @param leastWeight smaller weights are left out: more training makes all of them larger */
export function encodeModel(
  spec: Pick<TaggerSpec<never, string>, 'name' | 'labels'>,
  { emissions, transitions, typicalMargin }: TaggerModel,
  leastWeight: number,
): Uint8Array {
  const head = new TextEncoder().encode(`${signatureOf(spec)}${Math.round(typicalMargin)}\n`);
  return concatenate([
    head,
    encodeTable(emissions, leastWeight),
    encodeTable(transitions, leastWeight),
  ]);
}

/** Rows without small weights, by feature. */
function rowsToKeep(table: WeightTable, leastWeight: number): WeightRow[] {
  return rowsOf(table)
    .map(({ feature, cells, weights }): WeightRow => {
      const large = (_: number, index: number) => Math.abs(weights[index] ?? 0) >= leastWeight;
      return { feature, cells: cells.filter(large), weights: weights.filter(large) };
    })
    .filter(({ cells }) => cells.length > 0)
    .sort((a, b) => a.feature - b.feature);
}

function encodeTable(table: WeightTable, leastWeight: number): Uint8Array {
  const rows = rowsToKeep(table, leastWeight);
  const [distances, counts, cells, weights]: number[][] = [[], [], [], []];
  let last = 0;
  for (const row of rows) {
    pushNumber(distances as number[], row.feature - last);
    pushNumber(counts as number[], row.cells.length);
    for (const cell of row.cells) pushNumber(cells as number[], cell);
    for (const weight of row.weights) pushNumber(weights as number[], zigzag(weight));
    last = row.feature;
  }
  const size: number[] = [];
  for (const number of [rows.length, rows.reduce((sum, row) => sum + row.cells.length, 0)]) {
    pushNumber(size, number);
  }
  return concatenate(
    [size, distances, counts, cells, weights].map((list) => Uint8Array.from(list ?? [])),
  );
}

/** The rows of a table, in no certain order. */
function rowsOf({ slots, rows }: WeightTable): WeightRow[] {
  const found: WeightRow[] = [];
  for (let slot = 0; slot < slots.length; slot += 2) {
    if (slots[slot] === 0) continue;
    const start = slots[slot + 1] as number;
    const row = rows.subarray(start + 1, start + 1 + 2 * (rows[start] as number));
    found.push({
      feature: (slots[slot] as number) - 1,
      cells: Int32Array.from(row.filter((_, at) => at % 2 === 0)),
      weights: Int32Array.from(row.filter((_, at) => at % 2 === 1)),
    });
  }
  return found;
}

/** 0, −1, 1, −2, 2 … as 0, 1, 2, 3, 4 … */
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

/** Seven bits a byte, the lowest first; the eighth bit says that more follow. */
function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

function concatenate(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
