/** Reads Windows bitmaps: the pixels of a .bmp file or of a bitmap in a metafile ([MS-WMF] 2.2.2.9). */
import { isSize, type Raster } from './png.ts';

/** @param bytes of the file, which begins with "BM" */
export function rasterOfBmp(bytes: Buffer): Raster | undefined {
  if (bytes.length < 54) return undefined;
  return rasterOfBitmap(bytes.subarray(14), bytes.subarray(bytes.readUInt32LE(10)));
}

const [UNCOMPRESSED, BIT_FIELDS] = [0, 3];

/** @param info header of the bitmap with its palette */
export function rasterOfBitmap(info: Buffer, bits: Buffer): Raster | undefined {
  if (info.length < 40 || info.readUInt32LE(0) < 40) return undefined;
  const [width, signed] = [info.readInt32LE(4), info.readInt32LE(8)];
  const height = Math.abs(signed);
  const depth = info.readUInt16LE(14);
  const compression = info.readUInt32LE(16);
  const isPlain =
    compression === UNCOMPRESSED || (compression === BIT_FIELDS && depth === 32 && isUsual(info));
  if (!isPlain || !isSize(width, height) || ![1, 4, 8, 24, 32].includes(depth)) return undefined;
  const row = Math.ceil((width * depth) / 32) * 4;
  if (bits.length < row * height) return undefined;
  const palette = info.subarray(info.readUInt32LE(0));
  const colour = depth >= 24 ? directColour(depth / 8) : paletteColour(depth, palette);
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    // The lowest row is first, unless the height is negative.
    const line = bits.subarray((signed > 0 ? height - 1 - y : y) * row);
    for (let x = 0; x < width; x += 1) {
      const [from, at] = colour(line, x);
      const to = (y * width + x) * 3;
      pixels[to] = from[at + 2] ?? 0;
      pixels[to + 1] = from[at + 1] ?? 0;
      pixels[to + 2] = from[at] ?? 0;
    }
  }
  return { width, height, channels: 3, pixels };
}

/** Whether the masks describe the usual order of red, green and blue. */
function isUsual(info: Buffer): boolean {
  return info.length >= 52 && info.readUInt32LE(40) === 0xff0000 && info.readUInt32LE(48) === 0xff;
}

/** Finds the blue, green and red of a pixel. */
type Colour = (line: Buffer, x: number) => [bytes: Buffer, at: number];

function directColour(bytes: number): Colour {
  return (line, x) => [line, x * bytes];
}

function paletteColour(depth: number, palette: Buffer): Colour {
  const inByte = 8 / depth;
  return (line, x) => {
    const byte = line[Math.floor(x / inByte)] ?? 0;
    const shift = 8 - depth * ((x % inByte) + 1);
    return [palette, ((byte >> shift) & (2 ** depth - 1)) * 4];
  };
}
