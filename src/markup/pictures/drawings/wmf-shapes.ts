/** Records of Windows metafiles (WMF) that draw ([MS-WMF] 2.3.1, 2.3.3). */

import { mapPoint, type Point } from '../matrix.ts';
import { rasterOfBitmap } from '../rasters/bitmap.ts';
import type { Raster } from '../rasters/png.ts';
import { arcBetween, ellipse, pie, rounded } from './arcs.ts';
import type { Canvas } from './canvas.ts';
import { colourOf } from './context.ts';
import { AREAS, copyWhole, drawText, LINES, transferBlock } from './metafile.ts';
import { linesTo, moveTo, polygon } from './outline.ts';
import type { WmfHandler, WmfPlayer, WmfRecord } from './wmf-player.ts';
import { META } from './wmf-records.ts';

export const SHAPE_RECORDS: Record<number, WmfHandler> = {
  [META.LINETO]: (record, { canvas }) => {
    const to = pointBefore(record, 0);
    const ends = [canvas.context.at, to].map((point) => mapPoint(canvas.matrix, point));
    canvas.shape(moveTo(ends[0] ?? to) + linesTo(ends.slice(1)), LINES);
    canvas.context = { ...canvas.context, at: to };
  },
  [META.MOVETO]: (record, { canvas }) => {
    canvas.context = { ...canvas.context, at: pointBefore(record, 0) };
  },
  [META.POLYGON]: (record, { canvas }) =>
    canvas.shape(polygon(points(record, 1, record.int(0), canvas)), AREAS),
  [META.POLYLINE]: (record, { canvas }) => {
    const [first, ...rest] = points(record, 1, record.int(0), canvas);
    if (first) canvas.shape(moveTo(first) + linesTo(rest), LINES);
  },
  [META.POLYPOLYGON]: polygons,
  [META.INTERSECTCLIPRECT]: (record, { canvas }) =>
    canvas.clip(canvas.rectangle(...boxAt(record, 0)), false),
  [META.ELLIPSE]: (record, { canvas }) => canvas.shape(ellipse(canvas, ...boxAt(record, 0)), AREAS),
  [META.RECTANGLE]: (record, { canvas }) =>
    canvas.shape(canvas.rectangle(...boxAt(record, 0)), AREAS),
  [META.SETPIXEL]: (record, { canvas }) => {
    const [x, y] = pointBefore(record, 2);
    canvas.area(canvas.cornersOf([x, y], [x + 1, y + 1]), colourOf(record.data.readUInt32LE(0)));
  },
  [META.ROUNDRECT]: (record, { canvas }) =>
    canvas.shape(rounded(canvas, ...boxAt(record, 2), pointBefore(record, 0)), AREAS),
  [META.ARC]: (record, { canvas }) => canvas.shape(arcOf(record, canvas), LINES),
  [META.PIE]: (record, { canvas }) =>
    canvas.shape(pie(canvas, arcOf(record, canvas), ...boxAt(record, 4)), AREAS),
  [META.CHORD]: (record, { canvas }) => canvas.shape(`${arcOf(record, canvas)}Z`, AREAS),
  [META.TEXTOUT]: (record, player) => {
    const count = record.int(0);
    const at = 1 + Math.ceil(count / 2);
    words(record.data.subarray(2, 2 + count), pointBefore(record, at), undefined, player);
  },
  [META.EXTTEXTOUT]: placedText,
  [META.PATBLT]: (record, player) => block(record, { size: 2, corner: 4 }, player),
  [META.DIBBITBLT]: (record, player) =>
    block(record, { from: 2, size: 4, corner: 6, bitmap: 8 }, player),
  [META.DIBSTRETCHBLT]: (record, player) =>
    block(record, { source: 2, from: 4, size: 6, corner: 8, bitmap: 10 }, player),
  [META.STRETCHDIB]: (record, player) =>
    block(record, { source: 3, from: 5, size: 7, corner: 9, bitmap: 11 }, player),
};

/** Reads a point, which is stored as y, x. */
function pointBefore(record: WmfRecord, at: number): Point {
  return [record.int(at + 1), record.int(at)];
}

/** Reads a box, which is stored as bottom, right, top, left. */
function boxAt(record: WmfRecord, at: number): [Point, Point] {
  return [pointBefore(record, at + 2), pointBefore(record, at)];
}

function points(record: WmfRecord, from: number, count: number, { matrix }: Canvas): Point[] {
  if (count < 0 || (from + count * 2) * 2 > record.data.length)
    throw new RangeError('points behind the record');
  return Array.from({ length: count }, (_, index) =>
    mapPoint(matrix, [record.int(from + index * 2), record.int(from + index * 2 + 1)]),
  );
}

function polygons(record: WmfRecord, { canvas }: WmfPlayer): void {
  const count = record.int(0);
  let from = 1 + count;
  let outline = '';
  for (let part = 0; part < count; part += 1) {
    const size = record.int(1 + part);
    outline += polygon(points(record, from, size, canvas));
    from += size * 2;
  }
  canvas.shape(outline, AREAS);
}

/** Reads an arc, which is stored as y and x of the end, y and x of the start, and the box. */
function arcOf(record: WmfRecord, canvas: Canvas): string {
  return arcBetween(canvas, boxAt(record, 4), [pointBefore(record, 2), pointBefore(record, 0)]);
}

const [OPAQUE, CLIPPED, GLYPHS] = [2, 4, 0x10];

/** Draws text with an optional rectangle and the advance of each letter. */
function placedText(record: WmfRecord, player: WmfPlayer): void {
  const { canvas } = player;
  const [count, options] = [record.int(2), record.int(3)];
  if ((options & GLYPHS) !== 0) canvas.isUnknown = true;
  const hasBox = (options & (OPAQUE | CLIPPED)) !== 0;
  const from = (hasBox ? 8 : 4) * 2;
  if ((options & OPAQUE) !== 0) {
    const [left, top, right, bottom] = [4, 5, 6, 7].map((at) => record.int(at)) as [
      number,
      number,
      number,
      number,
    ];
    canvas.area(canvas.cornersOf([left, top], [right, bottom]), canvas.context.ground);
  }
  const stepsFrom = from + Math.ceil(count / 2) * 2;
  const steps =
    count > 0 && stepsFrom + count * 2 <= record.data.length
      ? Array.from({ length: count }, (_, at) => record.data.readInt16LE(stepsFrom + at * 2))
      : undefined;
  words(record.data.subarray(from, from + count), pointBefore(record, 0), steps, player);
}

function words(bytes: Buffer, given: Point, steps: number[] | undefined, player: WmfPlayer): void {
  const { font } = player.canvas.context;
  const text =
    font === 'unknown' || font.hasSigns
      ? bytes.toString('latin1')
      : new TextDecoder(font.coding).decode(bytes);
  drawText(text, given, { ...(steps && { steps }), turnsWithWorld: false }, player);
}

/** Indices of the numbers and the bitmap of a record. */
interface Places {
  source?: number;
  from?: number;
  size: number;
  corner: number;
  bitmap?: number;
}

function block(record: WmfRecord, places: Places, { canvas }: WmfPlayer): void {
  const { source, from = 0, size, corner, bitmap } = places;
  const seat = { corner: pointBefore(record, corner), size: pointBefore(record, size) };
  const copy = (at: number) => () =>
    copyWhole(
      rasterAt(record, at),
      { from: pointBefore(record, from), source: pointBefore(record, source ?? size), ...seat },
      canvas,
    );
  const way = record.data.readUInt32LE(0);
  transferBlock(
    way,
    [seat.corner, seat.size],
    canvas,
    bitmap === undefined ? undefined : copy(bitmap),
  );
}

function rasterAt(record: WmfRecord, bitmap: number): Raster | undefined {
  const dib = record.data.subarray(bitmap * 2);
  const colours = dib.length >= 40 ? coloursOf(dib) : 0;
  const bits = dib.subarray(dib.readUInt32LE(0) + colours * 4);
  return rasterOfBitmap(dib, bits);
}

/** Number of colours in the palette, which is between the header and the pixels of a bitmap. */
function coloursOf(dib: Buffer): number {
  const [depth, used] = [dib.readUInt16LE(14), dib.readUInt32LE(32)];
  return depth > 8 ? used : used || 2 ** depth;
}
