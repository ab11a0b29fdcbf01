/**
 * Extracts the bitmap of a Windows metafile that contains nothing else, as programs write it that paste a
 * picture as EMF ([MS-EMF], [MS-EMFPLUS]).
 */
import { rasterOfBitmap } from './bitmap.ts';
import { isSize, type Raster } from './png.ts';

/** The picture in a metafile, as bytes (PNG or JPEG) or as pixels. */
export type Inside = { bytes: Uint8Array } | { raster: Raster };

interface Found {
  pictures: Inside[];
  /** Whether something else is drawn, or in an unsupported way. */
  other: boolean;
}

export function pictureOfMetafile(file: Buffer): Inside | undefined {
  const plain: Found = { pictures: [], other: false };
  const plus: Found = { pictures: [], other: false };
  for (const [type, record] of recordsOf(file)) {
    // Two pictures are a drawing. The pixels of a thousand pictures would fill the memory.
    if (plain.pictures.length > 1 || plus.pictures.length > 1) return undefined;
    if (type === COMMENT && record.toString('latin1', 12, 16) === 'EMF+')
      readPlus(record.subarray(16, 12 + record.readUInt32LE(8)), plus);
    else readPlain(type, record, plain);
  }
  // A file may contain the same picture twice, for programs that only know the older records.
  const found = plus.pictures.length > 0 || plus.other ? plus : plain;
  return found.other || found.pictures.length !== 1 ? undefined : found.pictures[0];
}

function* recordsOf(file: Buffer): Generator<[type: number, record: Buffer]> {
  for (let at = 0; at + 8 <= file.length; ) {
    const size = file.readUInt32LE(at + 4);
    if (size < 8 || at + size > file.length) return;
    yield [file.readUInt32LE(at), file.subarray(at, at + size)];
    at += size;
  }
}

const COMMENT = 70;
const [SET_TRANSFORM, CHANGE_TRANSFORM] = [35, 36];
const STRETCHED_BITMAP = 81;
/** Records that draw nothing: header and end; windows, modes, colours, pens, brushes, fonts and clips. */
const SILENT = new Set([
  1, 9, 10, 11, 12, 13, 14, 17, 18, 19, 20, 21, 22, 24, 25, 30, 33, 34, 37, 38, 39, 40, 58, 70, 75,
  82, 95, 98, 115,
]);

function readPlain(type: number, record: Buffer, found: Found): void {
  if (SILENT.has(type)) return;
  const isUpright = (type === SET_TRANSFORM || type === CHANGE_TRANSFORM) && isScale(record);
  const raster = type === STRETCHED_BITMAP ? stretched(record) : undefined;
  if (raster) found.pictures.push({ raster });
  else if (!isUpright) found.other = true;
}

/** Whether a transformation neither rotates nor mirrors. */
function isScale(record: Buffer): boolean {
  if (record.length < 32) return false;
  const [a, b, c, d] = [8, 12, 16, 20].map((at) => record.readFloatLE(at));
  return (a ?? 0) > 0 && b === 0 && c === 0 && (d ?? 0) > 0;
}

/** Reads EMR_STRETCHDIBITS, if it draws the whole bitmap upright. */
function stretched(record: Buffer): Raster | undefined {
  if (record.length < 80) return undefined;
  const at = (offset: number) => record.readInt32LE(offset);
  const isUpright = at(72) > 0 && at(76) > 0;
  const info = record.subarray(at(48), at(48) + at(52));
  const raster = rasterOfBitmap(info, record.subarray(at(56), at(56) + at(60)));
  const isWhole =
    raster && Math.abs(at(40) - raster.width) <= 2 && Math.abs(at(44) - raster.height) <= 2;
  return isUpright && isWhole ? raster : undefined;
}

const [OBJECT, DRAW_IMAGE] = [0x4008, 0x401a];
/** Whether a record draws, from filled rectangles to text. 0x4009 clears the background. */
const [FIRST_DRAWING, LAST_DRAWING, DRAW_GLYPHS] = [0x400a, 0x401c, 0x4036];
const SET_WORLD = [0x402a, 0x402c, 0x402f];
const IMAGE = 5;

function readPlus(records: Buffer, found: Found): void {
  let drawn = 0;
  for (let at = 0; at + 12 <= records.length; ) {
    const [type, flags] = [records.readUInt16LE(at), records.readUInt16LE(at + 2)];
    const size = records.readUInt32LE(at + 4);
    if (size < 12 || at + size > records.length) break;
    const data = records.subarray(at + 12, at + size);
    if (type === OBJECT && ((flags >> 8) & 127) === IMAGE) {
      const picture = flags & 0x8000 ? undefined : imageOf(data);
      if (picture) found.pictures.push(picture);
      else found.other = true;
    } else if (type === DRAW_IMAGE) drawn += 1;
    else if (isDrawing(type)) found.other = true;
    at += size;
  }
  if (drawn > 1) found.other = true;
}

function isDrawing(type: number): boolean {
  return (
    (type >= FIRST_DRAWING && type <= LAST_DRAWING) ||
    type === DRAW_GLYPHS ||
    SET_WORLD.includes(type)
  );
}

const [BITMAP, PIXELS] = [1, 0];
type Opacity = 'none' | 'apart' | 'multiplied';
/** Bytes per pixel and kind of opacity (colours may be multiplied by it), by pixel format of GDI+. */
const FORMATS: Record<number, [bytes: number, opacity: Opacity]> = {
  137224: [3, 'none'],
  139273: [4, 'none'],
  2498570: [4, 'apart'],
  925707: [4, 'multiplied'],
};

function imageOf(data: Buffer): Inside | undefined {
  if (data.length < 28 || data.readUInt32LE(4) !== BITMAP) return undefined;
  const [width, height] = [data.readInt32LE(8), data.readInt32LE(12)];
  const row = data.readInt32LE(16);
  const bits = data.subarray(28);
  if (data.readUInt32LE(24) !== PIXELS) return { bytes: Uint8Array.from(bits) };
  const [bytes, opacity] = FORMATS[data.readUInt32LE(20)] ?? [0, 'none'];
  if (bytes === 0 || !isSize(width, height) || row < width * bytes || bits.length < row * height)
    return undefined;
  return { raster: rasterOf(bits, { width, height, row, bytes, opacity }) };
}

interface Layout {
  width: number;
  height: number;
  /** Bytes of a row. */
  row: number;
  /** Bytes of a pixel: blue, green, red. */
  bytes: number;
  opacity: Opacity;
}

function rasterOf(bits: Buffer, { width, height, row, bytes, opacity }: Layout): Raster {
  const channels = opacity === 'none' ? 3 : 4;
  const pixels = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [from, to] = [y * row + x * bytes, (y * width + x) * channels];
      const seen = opacity === 'none' ? 255 : (bits[from + 3] ?? 0);
      const whole = opacity === 'multiplied' && seen > 0 ? 255 / seen : 1;
      for (let part = 0; part < 3; part += 1)
        pixels[to + part] = Math.min(Math.round((bits[from + 2 - part] ?? 0) * whole), 255);
      if (channels === 4) pixels[to + 3] = seen;
    }
  return { width, height, channels, pixels };
}
