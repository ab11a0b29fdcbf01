/** Records of enhanced metafiles that draw bitmaps, or fill a rectangle ([MS-EMF] 2.3.1). */

import type { Point } from '../matrix.ts';
import { rasterOfBitmap } from '../rasters/bitmap.ts';
import type { Canvas } from './canvas.ts';
import { pointAt } from './emf-context.ts';
import type { Handler, Player } from './emf-player.ts';
import { EMR } from './emf-records.ts';

export const PICTURE_RECORDS: Record<number, Handler> = {
  [EMR.BITBLT]: (record, player) => block(record, undefined, player),
  [EMR.STRETCHBLT]: (record, player) => block(record, [100, 104], player),
  [EMR.STRETCHDIBITS]: stretched,
};

/** Ways to join a bitmap, the brush and what is below: the last two bytes do not matter. */
const [COPY, PATTERN, NOTHING, BLACK, WHITE] = [0xcc0020, 0xf00021, 0xaa0029, 0x000042, 0xff0062];

function block(record: Buffer, extent: [number, number] | undefined, { canvas }: Player): void {
  const [corner, size, way] = [pointAt(record, 24), pointAt(record, 32), record.readUInt32LE(40)];
  if (way === NOTHING) return;
  const other: Point = [corner[0] + size[0], corner[1] + size[1]];
  if (way === PATTERN) canvas.paint(canvas.rectangle(corner, other), { fill: true, stroke: false });
  else if (way === BLACK || way === WHITE)
    canvas.area(canvas.cornersOf(corner, other), way === BLACK ? '#000000' : '#ffffff');
  else if (way === COPY) {
    const source: Point = extent
      ? [record.readInt32LE(extent[0]), record.readInt32LE(extent[1])]
      : size;
    put(record, { info: 84, from: pointAt(record, 44), source, corner, size }, canvas);
  } else canvas.isUnknown = true;
}

function stretched(record: Buffer, { canvas }: Player): void {
  if (record.readUInt32LE(68) !== COPY) canvas.isUnknown = true;
  else
    put(
      record,
      {
        info: 48,
        from: pointAt(record, 32),
        source: pointAt(record, 40),
        corner: pointAt(record, 24),
        size: pointAt(record, 72),
      },
      canvas,
    );
}

interface Part {
  /** Where the places and lengths of the bitmap's head and dots stand. */
  info: number;
  from: Point;
  source: Point;
  corner: Point;
  size: Point;
}

/** The whole bitmap: a part of it is not cut out here. */
function put(record: Buffer, { info, from, source, corner, size }: Part, canvas: Canvas): void {
  const [head = 0, headLength = 0, dots = 0, dotsLength = 0] = [0, 4, 8, 12].map((at) =>
    record.readUInt32LE(info + at),
  );
  const raster = rasterOfBitmap(
    record.subarray(head, head + headLength),
    record.subarray(dots, dots + dotsLength),
  );
  const isWhole =
    raster &&
    from[0] === 0 &&
    from[1] === 0 &&
    Math.abs(source[0] - raster.width) <= 2 &&
    Math.abs(source[1] - raster.height) <= 2;
  if (isWhole) canvas.picture(raster, corner, size);
  else canvas.isUnknown = true;
}
