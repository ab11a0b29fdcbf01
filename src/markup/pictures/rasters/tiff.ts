/** Reads TIFF (revision 6.0) as scanners and statistics programs write it: 8 bits per sample, in strips. */
import { inflateSync } from 'node:zlib';
import { isSize, type Raster } from './png.ts';

const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  meaning: 262,
  strips: 273,
  samples: 277,
  stripBytes: 279,
  planes: 284,
  predictor: 317,
  palette: 320,
};
const [WHITE_IS_ZERO, BLACK_IS_ZERO, COLOURS, PALETTE] = [0, 1, 2, 3];
/** Bytes of a value by type: byte, text, short, long. */
const TYPE_BYTES = [0, 1, 1, 2, 4];

export function rasterOfTiff(file: Buffer): Raster | undefined {
  const tags = tagsOf(file);
  const one = (tag: number, usual = 0) => tags.get(tag)?.[0] ?? usual;
  const [width, height] = [one(TAG.width), one(TAG.height)];
  const samples = one(TAG.samples, 1);
  const meaning = one(TAG.meaning, BLACK_IS_ZERO);
  const isPlain = tags.get(TAG.bits)?.every((bits) => bits === 8) && one(TAG.planes, 1) === 1;
  const isKnown = meaning === COLOURS ? samples === 3 || samples === 4 : meaning <= PALETTE;
  if (!isPlain || !isKnown || samples > 4 || !isSize(width, height)) return undefined;
  const size = width * height * samples;
  const data = unpacked(file, tags, one(TAG.compression, 1), size);
  if (!data || data.length < size) return undefined;
  if (one(TAG.predictor, 1) === 2) addLeft(data, width, samples);
  if (meaning === COLOURS)
    return {
      width,
      height,
      channels: samples === 4 ? 4 : 3,
      pixels: data.subarray(0, size),
    };
  if (samples !== 1) return undefined;
  const palette = tags.get(TAG.palette) ?? [];
  return meaning === PALETTE
    ? { width, height, channels: 3, pixels: coloured(data.subarray(0, width * height), palette) }
    : {
        width,
        height,
        channels: 1,
        pixels: data
          .subarray(0, width * height)
          .map((grey) => (meaning === WHITE_IS_ZERO ? 255 - grey : grey)),
      };
}

const KNOWN: ReadonlySet<number> = new Set(Object.values(TAG));
/** A palette has 768 values, and there are no more strips than rows. A file may claim to have a billion. */
const MOST_VALUES = 100_000;

/** The values of the first directory, by tag. */
function tagsOf(file: Buffer): Map<number, number[]> {
  const little = file.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? file.readUInt16LE(at) : file.readUInt16BE(at));
  const long = (at: number) => (little ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const tags = new Map<number, number[]>();
  if (file.length < 16) return tags;
  const start = long(4);
  const entries = start + 2 <= file.length ? short(start) : 0;
  for (let at = start + 2; at < start + 2 + entries * 12 && at + 12 <= file.length; at += 12) {
    const size = TYPE_BYTES[short(at + 2)] ?? 0;
    const length = long(at + 4);
    if (!KNOWN.has(short(at)) || size === 0 || length > MOST_VALUES) continue;
    const from = size * length <= 4 ? at + 8 : long(at + 8);
    if (from + size * length > file.length) continue;
    const value = (index: number) => {
      const place = from + index * size;
      return size === 1 ? (file[place] ?? 0) : size === 2 ? short(place) : long(place);
    };
    tags.set(
      short(at),
      Array.from({ length }, (_, index) => value(index)),
    );
  }
  return tags;
}

/** @param size of the picture; further bytes of a strip are not unpacked */
function unpacked(
  file: Buffer,
  tags: Map<number, number[]>,
  compression: number,
  size: number,
): Uint8Array | undefined {
  const unpack = UNPACK[compression];
  const starts = tags.get(TAG.strips) ?? [];
  const lengths = tags.get(TAG.stripBytes) ?? [];
  if (!unpack || starts.length !== lengths.length) return undefined;
  const data = new Uint8Array(size);
  let filled = 0;
  for (const [index, start] of starts.entries()) {
    if (filled === size) break;
    const strip = file.subarray(start, start + (lengths[index] ?? 0));
    filled += unpack(strip, data.subarray(filled));
  }
  return data.subarray(0, filled);
}

/**
 * Unpacks a strip, as far as there is room.
 *
 * @returns the number of bytes written
 */
type Unpack = (strip: Buffer, into: Uint8Array) => number;

const UNPACK: Record<number, Unpack> = {
  1: (strip, into) => put(strip, into, 0),
  5: unpackLzw,
  8: inflate,
  32773: unpackBits,
  32946: inflate,
};

/** The last strip may be filled with rows beyond the picture. */
const SPARE_BYTES = 1_000_000;

function put(bytes: Uint8Array, into: Uint8Array, at: number): number {
  const part = bytes.subarray(0, into.length - at);
  into.set(part, at);
  return part.length;
}

function inflate(strip: Buffer, into: Uint8Array): number {
  try {
    const most = into.length + SPARE_BYTES;
    return put(inflateSync(strip, { maxOutputLength: most }), into, 0);
  } catch {
    return 0;
  }
}

/** PackBits: a number of literal bytes, or a byte and its number of repetitions. */
function unpackBits(strip: Buffer, into: Uint8Array): number {
  let filled = 0;
  for (let at = 0; at < strip.length && filled < into.length; ) {
    const count = strip.readInt8(at);
    if (count >= 0) filled += put(strip.subarray(at + 1, at + 2 + count), into, filled);
    else if (count !== -128)
      filled += put(new Uint8Array(1 - count).fill(strip[at + 1] ?? 0), into, filled);
    at += count >= 0 ? count + 2 : 2;
  }
  return filled;
}

const [CLEAR, END] = [256, 257];
/** Codes have at most twelve bits. */
const MOST_CODES = 4096;

/**
 * LZW: codes of 9 to 12 bits for earlier sequences. Each sequence is the previous one plus a byte, so it
 * already stands in the unpacked data. Therefore the table contains places, not bytes.
 */
function unpackLzw(strip: Buffer, into: Uint8Array): number {
  const table = new Uint32Array(MOST_CODES * 2);
  let [filled, width, next] = [0, 9, END + 1];
  let last = { start: 0, length: 0 };
  for (let bit = 0; bit + width <= strip.length * 8 && filled < into.length; ) {
    const code = codeAt(strip, bit, width);
    bit += width;
    if (code === END) break;
    if (code === CLEAR) {
      [width, next, last] = [9, END + 1, { start: 0, length: 0 }];
      continue;
    }
    if (last.length > 0 && next < MOST_CODES) {
      table.set([last.start, last.length + 1], next * 2);
      next += 1;
    }
    if (code >= next) break;
    const length = writeCode(into, filled, code, table);
    last = { start: filled, length };
    filled = Math.min(filled + length, into.length);
    // The width grows one code earlier, because the encoder is one code ahead.
    if (next >= 2 ** width - 1 && width < 12) width += 1;
  }
  return filled;
}

/**
 * Writes the byte or the sequence of a code.
 *
 * @returns its full length, even if there is not enough room for it
 */
function writeCode(into: Uint8Array, to: number, code: number, table: Uint32Array): number {
  if (code < CLEAR) {
    into[to] = code;
    return 1;
  }
  const [from = 0, length = 0] = table.subarray(code * 2, code * 2 + 2);
  const end = Math.min(to + length, into.length);
  // Byte by byte, because a sequence may overlap its copy.
  for (let at = to; at < end; at += 1) into[at] = into[from + at - to] ?? 0;
  return length;
}

/** Reads a code, whose bits may extend over three bytes. */
function codeAt(strip: Buffer, bit: number, width: number): number {
  const at = bit >> 3;
  const word = ((strip[at] ?? 0) << 16) | ((strip[at + 1] ?? 0) << 8) | (strip[at + 2] ?? 0);
  return (word >> (24 - width - (bit & 7))) & (2 ** width - 1);
}

/** Undoes the predictor: each sample is the difference from the pixel to the left. */
function addLeft(data: Uint8Array, width: number, samples: number): void {
  const row = width * samples;
  for (let at = 0; at < data.length; at += 1)
    if (at % row >= samples) data[at] = (data[at] ?? 0) + (data[at - samples] ?? 0);
}

/** Applies a palette, which has all reds, then all greens, then all blues. */
function coloured(data: Uint8Array, palette: number[]): Uint8Array {
  const pixels = new Uint8Array(data.length * 3);
  const colours = palette.length / 3;
  for (const [at, index] of data.entries())
    for (const part of [0, 1, 2])
      pixels[at * 3 + part] = (palette[part * colours + index] ?? 0) >> 8;
  return pixels;
}
