import { unzlibSync, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { record, u16, u32 } from '../../../../test/intake/metafile.ts';
import { LONG, take } from '../../../../test/intake/take-word.ts';
import { drawing, PIXEL, p } from '../../../../test/intake/word-file.ts';
import { cpuTime } from '../../../../test/support/cpu-time.ts';
import { isWholePicture } from '../../whole-picture.ts';
import { shownPicture } from './index.ts';

/** Two pixels side by side: red and blue. */
const RED_BLUE = [255, 0, 0, 0, 0, 255];
const info = (depth: number, more: Buffer = Buffer.alloc(0), height = 1) =>
  Buffer.concat([u32(40, 2, height), u16(1, depth), u32(0, 0, 0, 0, 0, 0), more]);
const PALETTE = Buffer.concat([u32(0x000000ff, 0x00ff0000), Buffer.alloc(1016)]);
const ROW = Buffer.from([0, 0, 255, 255, 0, 0, 0, 0]);

function bmp(head: Buffer, bits: Buffer): Buffer {
  return Buffer.concat([Buffer.from('BM'), u32(0, 0, 14 + head.length), head, bits]);
}

const emf = (...records: Buffer[]) =>
  Buffer.concat([
    record(1, Buffer.alloc(32), Buffer.from(' EMF'), Buffer.alloc(60)),
    ...records,
    record(14, u32(0, 0, 0)),
  ]);
const stretched = (width = 2) => {
  const head = info(24);
  return record(
    81,
    u32(
      0,
      0,
      2,
      1,
      0,
      0,
      0,
      0,
      2,
      1,
      80,
      head.length,
      80 + head.length,
      ROW.length,
      0,
      0,
      width,
      1,
    ),
    head,
    ROW,
  );
};
const plus = (...records: Buffer[]) => {
  const all = Buffer.concat([Buffer.from('EMF+'), ...records]);
  return record(70, u32(all.length), all);
};
const plusRecord = (type: number, flags: number, data = Buffer.alloc(0)) =>
  Buffer.concat([u16(type, flags), u32(data.length + 12, data.length), data]);
const image = (kind: number, format: number, bits: Uint8Array) =>
  plusRecord(0x4008, 0x501, Buffer.concat([u32(0, 1, 2, 1, 8, format, kind), bits]));

/** Packs codes of nine bits, beginning with the first. */
function lzw(bytes: number[]): Buffer {
  const bits = [256, ...bytes, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  return Buffer.from(
    (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)),
  );
}

function tiff(compression: number, strip: Buffer, more: [number, number][] = []): Buffer {
  const bits = u16(8, 8, 8, 0);
  const from = 8 + bits.length;
  const tags: [number, number, number, number][] = [
    [256, 4, 1, 2],
    [257, 4, 1, 1],
    [258, 3, 3, 8],
    [259, 4, 1, compression],
    [262, 4, 1, 2],
    [273, 4, 1, from],
    [277, 4, 1, 3],
    [279, 4, 1, strip.length],
    ...more.map(([tag, value]): [number, number, number, number] => [tag, 4, 1, value]),
  ];
  const entries = tags.map(([tag, type, count, value]) =>
    Buffer.concat([u16(tag, type), u32(count, value)]),
  );
  return Buffer.concat([
    Buffer.from('II*\0'),
    u32(from + strip.length),
    bits,
    strip,
    u16(tags.length),
    ...entries,
  ]);
}

/** Pixels of a PNG that we wrote. */
function pixelsOf(png: Uint8Array): number[] {
  const file = Buffer.from(png);
  const channels = { 0: 1, 2: 3, 6: 4 }[file[25] ?? 0] ?? 0;
  const rows = unzlibSync(file.subarray(41, 41 + file.readUInt32BE(33)));
  const pixels = [...rows.subarray(1)];
  for (let at = channels; at < pixels.length; at += 1)
    pixels[at] = ((pixels[at] ?? 0) + (pixels[at - channels] ?? 0)) & 255;
  return pixels;
}

test.each([
  ['a bitmap of 24 bits', 'bmp', bmp(info(24), ROW), RED_BLUE],
  [
    'a bitmap with a palette, its top row first',
    'bmp',
    bmp(info(8, PALETTE, -1), Buffer.from([1, 0, 0, 0])),
    RED_BLUE,
  ],
  ['a metafile that wraps a bitmap', 'emf', emf(record(17, u32(8)), stretched()), RED_BLUE],
  [
    'pixels of GDI+, with opacity',
    'emf',
    emf(
      plus(image(0, 925707, Buffer.from([0, 0, 128, 128, 255, 0, 0, 255])), plusRecord(0x401a, 1)),
    ),
    [255, 0, 0, 128, 0, 0, 255, 255],
  ],
  ['TIFF, as it is', 'tif', tiff(1, Buffer.from(RED_BLUE)), RED_BLUE],
  ['TIFF, LZW with differences', 'tif', tiff(5, lzw([255, 0, 0, 1, 0, 255]), [[317, 2]]), RED_BLUE],
  ['TIFF, PackBits', 'tif', tiff(32773, Buffer.from([0, 255, 253, 0, 0, 255])), RED_BLUE],
])('%s', (_, extension, file, pixels) => {
  const png = shownPicture(file, extension);
  expect(png && isWholePicture(png, 'image/png')).toBe(true);
  expect(pixelsOf(png ?? new Uint8Array())).toEqual(pixels);
});

test.each([
  ['a drawing', 'emf', emf(stretched(), record(87, Buffer.alloc(24)))],
  ['a mirrored bitmap', 'emf', emf(stretched(-2))],
  ['two bitmaps', 'emf', emf(stretched(), stretched())],
  ['a size that no picture has', 'bmp', bmp(info(24, undefined, 2 ** 30), ROW)],
  ['a bitmap that ends early', 'bmp', bmp(info(24), ROW.subarray(0, 3))],
  ['TIFF that ends early', 'tif', tiff(5, lzw([255]))],
  ['a metafile of nothing', 'emf', emf()],
])('is not converted: %s', (_, extension, file) => {
  expect(shownPicture(file, extension)).toBeUndefined();
});

test('a picture in an EMF is extracted, a drawing is not', () => {
  const wrapped = emf(plus(image(1, 0, PIXEL), plusRecord(0x401a, 1)));
  const media = { 'a.emf': wrapped, 'b.emf': emf(record(87, Buffer.alloc(24))) };
  const { text, images, findings } = take(
    `${p(LONG)}<w:p>${drawing('a.emf')}</w:p>${p(LONG)}<w:p>${drawing('b.emf')}</w:p>`,
    { media },
  );
  expect(text).toContain('figures/figure-1.png');
  expect(images[0]?.bytes).toEqual(PIXEL);
  expect(text).toContain('figures/figure-2.emf');
  expect(findings.map(({ what }) => what).join('\n')).toMatch(
    /1 picture in a format .* was saved.*1 picture is in a format/s,
  );
});

test.each([
  ['Deflate', 8, zlibSync(new Uint8Array(30_000_000))],
  ['LZW without a new table', 5, Buffer.alloc(2_000_000, 0x55)],
  ['PackBits', 32773, Buffer.alloc(2_000_000, 0x81)],
])('a TIFF of two pixels is not unpacked to more pixels: %s', (_, compression, strip) => {
  const file = tiff(compression, Buffer.from(strip));
  expect(cpuTime(() => shownPicture(file, 'tif'))).toBeLessThan(2000);
});

test('a TIFF that claims a billion strips is not read', () => {
  const file = tiff(1, Buffer.alloc(4_000_000));
  // The count of the tag of strips: the sixth entry.
  file.writeUInt32LE(3_900_000, file.length - 8 * 12 + 5 * 12 + 4);
  expect(shownPicture(file, 'tif')).toBeUndefined();
});
