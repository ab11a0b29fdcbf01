/**
 * Reads which characters a font file has from its character map (`cmap`). A woff2 file is one Brotli
 * stream after a table directory, and its `cmap` is stored untransformed.
 *
 * @see https://www.w3.org/TR/WOFF2/#table_dir_format
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap
 */
import { brotliDecompressSync } from 'node:zlib';

export interface FontFacts {
  covers(codePoint: number): boolean;
  /** Chrome embeds only static TrueType outlines as fonts; the others become drawings (Type 3). */
  outlines: 'truetype' | 'cff' | 'variable';
}

/**
 * Reads a .woff2 or .ttf file.
 *
 * @throws Error if the bytes are not such a font; its message is a noun, for use in parentheses
 */
export function readFont(bytes: Uint8Array): FontFacts {
  const tables = readTables(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const cmap = tables.get('cmap');
  if (!cmap) throw new Error('no character map');
  const starts = readCharacterMap(cmap);
  return { covers: (codePoint) => contains(starts, codePoint), outlines: outlinesOf(tables) };
}

type Tables = Map<string, Buffer>;

function outlinesOf(tables: Tables): FontFacts['outlines'] {
  if (tables.has('fvar')) return 'variable';
  return tables.has('glyf') ? 'truetype' : 'cff';
}

function readTables(file: Buffer): Tables {
  if (file.length < 48) throw new Error('file that is cut off');
  const signature = file.toString('latin1', 0, 4);
  if (signature === 'wOF2') return readWoff2(file);
  if (signature === '\0\x01\0\0' || signature === 'true' || signature === 'OTTO')
    return readSfnt(file);
  throw new Error(`unknown format "${signature.replace(/[^\x20-\x7e]/g, '?')}"`);
}

function readSfnt(file: Buffer): Tables {
  const tables: Tables = new Map();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    const start = file.readUInt32BE(entry + 8);
    const tag = file.toString('latin1', entry, entry + 4);
    tables.set(tag, file.subarray(start, start + file.readUInt32BE(entry + 12)));
  }
  return tables;
}

/** Tags that woff2 writes as a number, as far as they matter here. */
const KNOWN_TAGS: Record<number, string> = { 0: 'cmap', 10: 'glyf', 11: 'loca', 47: 'fvar' };
const ARBITRARY_TAG = 63;

function readWoff2(file: Buffer): Tables {
  const directory: { tag: string; length: number }[] = [];
  const cursor = { at: 48 };
  for (let index = 0; index < file.readUInt16BE(12); index += 1)
    directory.push(readDirectoryEntry(file, cursor));
  const compressed = file.subarray(cursor.at, cursor.at + file.readUInt32BE(20));
  const stream = brotliDecompressSync(compressed);
  const tables: Tables = new Map();
  let start = 0;
  for (const { tag, length } of directory) {
    tables.set(tag, stream.subarray(start, start + length));
    start += length;
  }
  return tables;
}

function readDirectoryEntry(file: Buffer, cursor: { at: number }): { tag: string; length: number } {
  const flags = file.readUInt8(cursor.at++);
  const known = flags & 0x3f;
  let tag = KNOWN_TAGS[known] ?? `known ${known}`;
  if (known === ARBITRARY_TAG) {
    tag = file.toString('latin1', cursor.at, cursor.at + 4);
    cursor.at += 4;
  }
  const length = readBase128(file, cursor);
  // glyf and loca are transformed unless their version is 3. Other tables are transformed unless it is 0.
  const version = flags >> 6;
  const transformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
  return { tag, length: transformed ? readBase128(file, cursor) : length };
}

function readBase128(file: Buffer, cursor: { at: number }): number {
  let value = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = file.readUInt8(cursor.at++);
    value = value * 128 + (byte & 0x7f);
    if (byte < 128) return value;
  }
  throw new Error('invalid number in the table directory');
}

// -------------------------------------------------------------------------- cmap

/** Covered code points as runs: start, end, start, end …, both included, ascending. */
type Runs = number[];

/** Platform and encoding of the Unicode subtables, the widest first. */
const UNICODE_SUBTABLES = ['3/10', '0/6', '0/4', '0/3', '3/1', '0/2', '0/1', '0/0'];

function readCharacterMap(cmap: Buffer): Runs {
  const offsets = new Map<string, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const record = 4 + index * 8;
    const name = `${cmap.readUInt16BE(record)}/${cmap.readUInt16BE(record + 2)}`;
    offsets.set(name, cmap.readUInt32BE(record + 4));
  }
  for (const name of UNICODE_SUBTABLES) {
    const offset = offsets.get(name);
    const read = offset === undefined ? undefined : SUBTABLES[cmap.readUInt16BE(offset)];
    if (offset !== undefined && read) return read(cmap.subarray(offset));
  }
  throw new Error('no Unicode character map');
}

const SUBTABLES: Record<number, (table: Buffer) => Runs> = { 4: readFormat4, 12: readFormat12 };

function readFormat4(table: Buffer): Runs {
  const size = table.readUInt16BE(6);
  const runs: Runs = [];
  // Segments ascend. A damaged file with overlapping segments must not be read for hours.
  let next = 0;
  for (let at = 0; at < size; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(16 + size + at);
    const delta = table.readUInt16BE(16 + 2 * size + at);
    const rangeAt = 16 + 3 * size + at;
    const range = table.readUInt16BE(rangeAt);
    for (let code = Math.max(start, next); code <= end && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code : table.readUInt16BE(rangeAt + range + 2 * (code - start));
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) append(runs, code, code);
    }
    next = Math.max(next, end + 1);
  }
  return runs;
}

function readFormat12(table: Buffer): Runs {
  const runs: Runs = [];
  for (let index = 0; index < table.readUInt32BE(12); index += 1) {
    const group = 16 + index * 12;
    const start = table.readUInt32BE(group);
    // Glyph 0 means that the font lacks the character. A group may begin with it.
    const skip = table.readUInt32BE(group + 8) === 0 ? 1 : 0;
    append(runs, start + skip, table.readUInt32BE(group + 4));
  }
  return runs;
}

function append(runs: Runs, start: number, end: number): void {
  if (start > end) return;
  if (runs.at(-1) === start - 1) runs[runs.length - 1] = end;
  else runs.push(start, end);
}

function contains(runs: Runs, codePoint: number): boolean {
  let low = 0;
  let high = runs.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle * 2 + 1] ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  return (runs[low * 2] ?? Number.POSITIVE_INFINITY) <= codePoint;
}
