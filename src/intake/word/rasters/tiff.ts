/** TIFF (revision 6.0) as scanners and statistics programs write it: 8 bits a sample, in strips. */
import { unzlibSync } from 'fflate';
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
/** Bytes of a value, by its type: byte, text, short, long. */
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
  const data = unpacked(file, tags, one(TAG.compression, 1));
  if (!data || data.length < width * height * samples) return undefined;
  if (one(TAG.predictor, 1) === 2) addLeft(data, width, samples);
  if (meaning === COLOURS)
    return {
      width,
      height,
      channels: samples === 4 ? 4 : 3,
      pixels: data.subarray(0, width * height * samples),
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

/** The numbers of the first directory. */
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
    if (size === 0 || length > file.length) continue;
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

function unpacked(file: Buffer, tags: Map<number, number[]>, compression: number) {
  const unpack = UNPACK[compression];
  const starts = tags.get(TAG.strips) ?? [];
  const lengths = tags.get(TAG.stripBytes) ?? [];
  if (!unpack || starts.length !== lengths.length) return undefined;
  const strips = starts.map((start, index) =>
    unpack(file.subarray(start, start + (lengths[index] ?? 0))),
  );
  return Uint8Array.from(Buffer.concat(strips));
}

const UNPACK: Record<number, (strip: Buffer) => Uint8Array> = {
  1: (strip) => strip,
  5: unpackLzw,
  8: inflate,
  32773: unpackBits,
  32946: inflate,
};

function inflate(strip: Buffer): Uint8Array {
  try {
    return unzlibSync(strip);
  } catch {
    return new Uint8Array();
  }
}

/** A count of bytes that follow, or one byte and how often. */
function unpackBits(strip: Buffer): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < strip.length; ) {
    const count = strip.readInt8(at);
    if (count >= 0) out.push(...strip.subarray(at + 1, at + 2 + count));
    else if (count !== -128) out.push(...Array(1 - count).fill(strip[at + 1] ?? 0));
    at += count >= 0 ? count + 2 : 2;
  }
  return Uint8Array.from(out);
}

const [CLEAR, END] = [256, 257];

/** Codes of 9 to 12 bits for sequences that were met before. */
function unpackLzw(strip: Buffer): Uint8Array {
  const parts: Uint8Array[] = [];
  let table: Uint8Array[] = [];
  let [width, last] = [9, undefined as Uint8Array | undefined];
  const clear = () => {
    table = Array.from({ length: 258 }, (_, byte) => Uint8Array.of(byte & 255));
    [width, last] = [9, undefined];
  };
  clear();
  for (let bit = 0; bit + width <= strip.length * 8; ) {
    const word =
      ((strip[bit >> 3] ?? 0) << 16) |
      ((strip[(bit >> 3) + 1] ?? 0) << 8) |
      (strip[(bit >> 3) + 2] ?? 0);
    const code = (word >> (24 - width - (bit & 7))) & (2 ** width - 1);
    bit += width;
    if (code === END) break;
    if (code === CLEAR) {
      clear();
      continue;
    }
    const known = table[code];
    const part: Uint8Array | undefined = known ?? (last && Uint8Array.of(...last, last[0] ?? 0));
    if (!part) break;
    parts.push(part);
    if (last) table.push(Uint8Array.of(...last, part[0] ?? 0));
    last = part;
    // One code before the table is full: the encoder is one ahead.
    if (table.length >= 2 ** width - 1 && width < 12) width += 1;
  }
  return Uint8Array.from(Buffer.concat(parts));
}

/** Each sample was written as its difference from the pixel to its left. */
function addLeft(data: Uint8Array, width: number, samples: number): void {
  const row = width * samples;
  for (let at = 0; at < data.length; at += 1)
    if (at % row >= samples) data[at] = (data[at] ?? 0) + (data[at - samples] ?? 0);
}

/** Three lists of words: reds, greens, blues. */
function coloured(data: Uint8Array, palette: number[]): Uint8Array {
  const pixels = new Uint8Array(data.length * 3);
  const colours = palette.length / 3;
  for (const [at, index] of data.entries())
    for (const part of [0, 1, 2])
      pixels[at * 3 + part] = (palette[part * colours + index] ?? 0) >> 8;
  return pixels;
}
