/** Records of enhanced metafiles that draw lines and areas ([MS-EMF] 2.3.5, 2.3.10). */

import { mapPoint, type Point } from '../matrix.ts';
import { arcBetween, ellipse, pie, rounded } from './arcs.ts';
import type { Canvas } from './canvas.ts';
import { colourOf } from './context.ts';
import { pointAt } from './emf-context.ts';
import type { Handler, Player } from './emf-player.ts';
import { EMR } from './emf-records.ts';
import { AREAS, LINES } from './metafile.ts';
import { curvesTo, linesTo, moveTo, polygon } from './outline.ts';

type Reach = 4 | 8;

export const SHAPE_RECORDS: Record<number, Handler> = {
  [EMR.POLYBEZIER]: curves(8),
  [EMR.POLYGON]: polygonOf(8),
  [EMR.POLYLINE]: lines(8),
  [EMR.POLYBEZIERTO]: curvesOn(8),
  [EMR.POLYLINETO]: linesOn(8),
  [EMR.POLYPOLYLINE]: many(8, LINES),
  [EMR.POLYPOLYGON]: many(8, AREAS),
  [EMR.POLYBEZIER16]: curves(4),
  [EMR.POLYGON16]: polygonOf(4),
  [EMR.POLYLINE16]: lines(4),
  [EMR.POLYBEZIERTO16]: curvesOn(4),
  [EMR.POLYLINETO16]: linesOn(4),
  [EMR.POLYPOLYLINE16]: many(4, LINES),
  [EMR.POLYPOLYGON16]: many(4, AREAS),
  [EMR.SETPIXELV]: (record, { canvas }) => dot(record, canvas),
  [EMR.ELLIPSE]: (record, { canvas }) => {
    canvas.shape(ellipse(canvas, pointAt(record, 8), pointAt(record, 16)), AREAS);
  },
  [EMR.RECTANGLE]: (record, { canvas }) =>
    canvas.shape(canvas.rectangle(pointAt(record, 8), pointAt(record, 16)), AREAS),
  [EMR.ROUNDRECT]: (record, { canvas }) =>
    canvas.shape(
      rounded(canvas, pointAt(record, 8), pointAt(record, 16), pointAt(record, 24)),
      AREAS,
    ),
  [EMR.ARC]: (record, { canvas }) => canvas.shape(arcOf(record, canvas), LINES),
  [EMR.CHORD]: (record, { canvas }) => canvas.shape(`${arcOf(record, canvas)}Z`, AREAS),
  [EMR.PIE]: (record, { canvas }) =>
    canvas.shape(
      pie(canvas, arcOf(record, canvas), pointAt(record, 8), pointAt(record, 16)),
      AREAS,
    ),
  [EMR.MOVETOEX]: (record, { canvas }) => {
    canvas.context = { ...canvas.context, at: pointAt(record, 8) };
    canvas.isJoined = false;
  },
  [EMR.LINETO]: (record, player) => continueLine(player, [pointAt(record, 8)], linesTo),
  [EMR.BEGINPATH]: (_, { canvas }) => {
    canvas.path = '';
    canvas.isGathering = true;
    canvas.isJoined = false;
  },
  [EMR.ENDPATH]: (_, { canvas }) => {
    canvas.isGathering = false;
  },
  [EMR.CLOSEFIGURE]: (_, { canvas }) => {
    if (canvas.isGathering && canvas.path !== '') canvas.path += 'Z';
    canvas.isJoined = false;
  },
  [EMR.FILLPATH]: (_, player) => paintPath(player, { fill: true, stroke: false }),
  [EMR.STROKEANDFILLPATH]: (_, player) => paintPath(player, AREAS),
  [EMR.STROKEPATH]: (_, player) => paintPath(player, LINES),
  [EMR.FLATTENPATH]: () => {},
  [EMR.SELECTCLIPPATH]: clipToPath,
  [EMR.ABORTPATH]: (_, { canvas }) => {
    canvas.path = '';
    canvas.isGathering = false;
  },
};

function curves(reach: Reach): Handler {
  return (record, { canvas }) => {
    const [first, ...rest] = pointsOf(record, reach, canvas);
    if (first) canvas.shape(moveTo(first) + curvesTo(rest), LINES);
  };
}

function lines(reach: Reach): Handler {
  return (record, { canvas }) => {
    const [first, ...rest] = pointsOf(record, reach, canvas);
    if (first) canvas.shape(moveTo(first) + linesTo(rest), LINES);
  };
}

function polygonOf(reach: Reach): Handler {
  return (record, { canvas }) => canvas.shape(polygon(pointsOf(record, reach, canvas)), AREAS);
}

function curvesOn(reach: Reach): Handler {
  return (record, player) =>
    continueLine(player, logicalPoints(record, reach, 28, countAt(record, 24)), curvesTo);
}

function linesOn(reach: Reach): Handler {
  return (record, player) =>
    continueLine(player, logicalPoints(record, reach, 28, countAt(record, 24)), linesTo);
}

/** Continues from the end of the last line. */
function continueLine(
  { canvas }: Player,
  points: Point[],
  letters: (points: Point[]) => string,
): void {
  const { matrix, context } = canvas;
  const start = canvas.isGathering && canvas.isJoined ? '' : moveTo(mapPoint(matrix, context.at));
  canvas.shape(start + letters(points.map((point) => mapPoint(matrix, point))), LINES);
  canvas.context = { ...context, at: points.at(-1) ?? context.at };
  canvas.isJoined = true;
}

/** Draws several lines or polygons as one shape. */
function many(reach: Reach, paint: typeof LINES): Handler {
  return (record, { canvas }) => {
    const count = countAt(record, 24);
    let at = 32 + count * 4;
    let outline = '';
    for (let part = 0; part < count; part += 1) {
      const size = countAt(record, 32 + part * 4);
      const points = logicalPoints(record, reach, at, size).map((point) =>
        mapPoint(canvas.matrix, point),
      );
      at += size * reach;
      const [first, ...rest] = points;
      if (first) outline += paint.fill ? polygon(points) : moveTo(first) + linesTo(rest);
    }
    canvas.shape(outline, paint);
  };
}

function countAt(record: Buffer, at: number): number {
  return record.readUInt32LE(at);
}

/**
 * Points in logical units.
 *
 * @throws RangeError if the record is too short
 */
function logicalPoints(
  record: Buffer,
  reach: Reach,
  from: number,
  count: number,
): [number, number][] {
  if (from + count * reach > record.length) throw new RangeError('points behind the record');
  return Array.from({ length: count }, (_, index) => {
    const at = from + index * reach;
    return reach === 8 ? pointAt(record, at) : [record.readInt16LE(at), record.readInt16LE(at + 2)];
  });
}

function pointsOf(record: Buffer, reach: Reach, { matrix }: Canvas): Point[] {
  return logicalPoints(record, reach, 28, countAt(record, 24)).map((point) =>
    mapPoint(matrix, point),
  );
}

function dot(record: Buffer, canvas: Canvas): void {
  const [x, y] = mapPoint(canvas.matrix, pointAt(record, 8));
  const colour = colourOf(record.readUInt32LE(16));
  canvas.area(
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
    ],
    colour,
  );
}

function arcOf(record: Buffer, canvas: Canvas): string {
  const box = [pointAt(record, 8), pointAt(record, 16)] as const;
  return arcBetween(canvas, box, [pointAt(record, 24), pointAt(record, 32)]);
}

function paintPath({ canvas }: Player, paint: typeof LINES): void {
  canvas.paint(canvas.path, paint);
  canvas.path = '';
}

const [AND, COPY] = [1, 5];

function clipToPath(record: Buffer, { canvas }: Player): void {
  const mode = record.readUInt32LE(8);
  if (mode === AND || mode === COPY) canvas.clip(canvas.path, mode === COPY);
  else canvas.isUnknown = true;
  canvas.path = '';
}
