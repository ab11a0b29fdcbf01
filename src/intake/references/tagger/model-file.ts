import { LABELS } from './labels.ts';
import type { TaggerModel } from './tagger.ts';
import { rowsOf, type WeightRow, type WeightTable, weightTable } from './weights.ts';

/**
 * The model as bytes, before compression. Each table is four columns, because like stands beside
 * like and compresses well: distances between features, cells per row, cells, weights.
 */

const SIGNATURE = 'offprint-references-1';

/** @param leastWeight smaller weights are left out: more training makes all of them larger */
export function encodeModel(
  { emissions, transitions, typicalMargin }: TaggerModel,
  leastWeight = LEAST_WEIGHT,
): Uint8Array {
  const head = new TextEncoder().encode(
    `${SIGNATURE} ${Math.round(typicalMargin)} ${LABELS.join(' ')}\n`,
  );
  return concatenate([
    head,
    encodeTable(emissions, leastWeight),
    encodeTable(transitions, leastWeight),
  ]);
}

export function decodeModel(bytes: Uint8Array): TaggerModel {
  const end = bytes.indexOf(0x0a);
  const [signature, typicalMargin, ...labels] = new TextDecoder()
    .decode(bytes.subarray(0, end))
    .split(' ');
  if (signature !== SIGNATURE || labels.join() !== LABELS.join()) {
    throw new Error('Unexpected model of the reference tagger, expected one made by this version');
  }
  const reader = { bytes, at: end + 1 };
  const [emissions, transitions] = [decodeTable(reader), decodeTable(reader)];
  return { emissions, transitions, typicalMargin: Number(typicalMargin) };
}

/**
 * Smaller weights are left out: the model is a quarter as large and labels unseen strings no worse (measured on half of AnyStyle's gold set, which is not trained on).
 */
const LEAST_WEIGHT = 4;

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

interface Reader {
  bytes: Uint8Array;
  at: number;
}

function decodeTable(reader: Reader): WeightTable {
  const rowCount = readNumber(reader);
  const cellCount = readNumber(reader);
  const distances = readNumbers(reader, rowCount);
  const counts = readNumbers(reader, rowCount);
  const cells = readNumbers(reader, cellCount);
  const weights = readNumbers(reader, cellCount).map(unzigzag);
  let [feature, cell] = [0, 0];
  const rows = Array.from(counts, (count, index): WeightRow => {
    feature += distances[index] ?? 0;
    const from = cell;
    cell += count;
    return {
      feature,
      cells: cells.subarray(from, cell),
      weights: weights.subarray(from, cell),
    };
  });
  return weightTable(rows);
}

/** 0, −1, 1, −2, 2 … as 0, 1, 2, 3, 4 … */
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (code: number): number => (code & 1 ? -(code + 1) / 2 : code / 2);

/** Seven bits a byte, the lowest first; the eighth bit says that more follow. */
function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

function readNumber(reader: Reader): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
}

function readNumbers(reader: Reader, count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let index = 0; index < count; index++) numbers[index] = readNumber(reader);
  return numbers;
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
