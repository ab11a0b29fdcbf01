/**
 * Reads a model's file: a line with its name and labels, then two tables. Each table is stored as four columns (feature
 * distances, cells per row, cells, weights), because similar values compress well side by side.
 * `training/encode-model.ts` writes it.
 */
import { brotliDecompressSync } from 'node:zlib';
import { once } from '../../words/memoize/once.ts';
import { readOwnData } from '../own-data.ts';
import { newTagger, type Tagger, type TaggerModel, type TaggerSpec } from './tagger.ts';
import { type WeightRow, type WeightTable, weightTable } from './weights.ts';

/** The tagger with its trained model, which is read on first use. */
export function trainedTagger<Item, Label extends string>(
  spec: TaggerSpec<Item, Label>,
): () => Tagger<Item, Label> {
  return once(() => newTagger(spec, readModel(spec)));
}

export function readModel({ name, labels }: Pick<TaggerSpec<never, string>, 'name' | 'labels'>) {
  const bytes = brotliDecompressSync(readOwnData(`models/${name}.br`));
  return decodeModel(bytes, { name, labels });
}

/** The first line of a model's file, without the median margin at its end. */
export function signatureOf({
  name,
  labels,
}: Pick<TaggerSpec<never, string>, 'name' | 'labels'>): string {
  return `offprint-tagger-2 ${name} ${labels.join(' ')} `;
}

/** Decodes the uncompressed model. */
export function decodeModel(
  bytes: Uint8Array,
  spec: Pick<TaggerSpec<never, string>, 'name' | 'labels'>,
): TaggerModel {
  const end = bytes.indexOf(0x0a);
  const head = new TextDecoder().decode(bytes.subarray(0, end));
  const signature = signatureOf(spec);
  if (!head.startsWith(signature))
    throw new Error(`The model “${spec.name}” was made by another version: run npm run train`);
  const reader = { bytes, at: end + 1 };
  const [emissions, transitions] = [decodeTable(reader), decodeTable(reader)];
  return { emissions, transitions, typicalMargin: Number(head.slice(signature.length)) };
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

/** Maps 0, 1, 2, 3, 4 … to 0, −1, 1, −2, 2 … */
const unzigzag = (code: number): number => (code & 1 ? -(code + 1) / 2 : code / 2);

/** Seven bits per byte, lowest first; the eighth bit is set if more bytes follow. */
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
