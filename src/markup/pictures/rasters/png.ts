/** Encodes pixels as PNG (third edition). */
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

export interface Raster {
  width: number;
  height: number;
  /** Grey, RGB or RGBA values of one byte each, row by row. */
  channels: 1 | 3 | 4;
  pixels: Uint8Array;
}

/** A page at 600 dpi has 35 million pixels. No figure has many more. */
const MOST_PIXELS = 60_000_000;

/** Whether a picture can have this size. Otherwise it is damaged or an attack. */
export function isSize(width: number, height: number): boolean {
  return width > 0 && height > 0 && width * height <= MOST_PIXELS;
}

const COLOUR_TYPES = { 1: 0, 3: 2, 4: 6 } as const;

export function encodePng({ width, height, channels, pixels }: Raster): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, COLOUR_TYPES[channels], 0, 0, 0], 8);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', head),
      chunk('IDAT', zlibSync(filtered(pixels, width * channels, height, channels))),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** Adds the resolution to a PNG, in dots per inch. */
export function withDensity(png: Uint8Array, dots: number): Uint8Array {
  const perMetre = Math.round(dots / 0.0254);
  const density = Buffer.alloc(9);
  density.writeUInt32BE(perMetre, 0);
  density.writeUInt32BE(perMetre, 4);
  density[8] = METRE;
  const parts = [png.subarray(0, HEAD_END), chunk('pHYs', density), png.subarray(HEAD_END)];
  return Uint8Array.from(Buffer.concat(parts));
}

const METRE = 1;
/** The end of the first chunk: 8 bytes of signature and 25 of IHDR. */
const HEAD_END = 33;

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Subtracts the pixel to the left from each byte, so that even areas become zeros. */
function filtered(pixels: Uint8Array, row: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const [from, to] = [y * row, y * (row + 1)];
    out[to] = 1;
    for (let x = 0; x < row; x += 1) {
      const left = x < channels ? 0 : (pixels[from + x - channels] ?? 0);
      out[to + 1 + x] = (pixels[from + x] ?? 0) - left;
    }
  }
  return out;
}
