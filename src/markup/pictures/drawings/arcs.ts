/** Ellipses and their arcs, which Windows metafiles define by their bounding rectangle. */

import { mapPoint, type Point } from '../matrix.ts';
import type { Canvas } from './canvas.ts';
import {
  angleTo,
  arcPoints,
  curvesTo,
  linesTo,
  moveTo,
  type Oval,
  ovalIn,
  spanOf,
} from './outline.ts';

type Box = readonly [one: Point, other: Point];

export function ellipse(canvas: Canvas, one: Point, other: Point): string {
  return `${arc(canvas, ovalIn(one, other), 0, 2 * Math.PI)}Z`;
}

/** @param rays points on the lines from the centre to the start and the end of the arc */
export function arcBetween(canvas: Canvas, [one, other]: Box, rays: Box): string {
  const oval = ovalIn(one, other);
  const [from, to] = rays.map((ray) => angleTo(oval, ray)) as [number, number];
  return arc(canvas, oval, from, spanOf(from, to, canvas.context.isClockwise));
}

/** The arc with lines to the centre. */
export function pie(canvas: Canvas, arcOutline: string, one: Point, other: Point): string {
  return `${arcOutline}${linesTo([mapPoint(canvas.matrix, ovalIn(one, other).centre)])}Z`;
}

const QUARTER = Math.PI / 2;

/** @param extent of the ellipse whose quarters are the corners */
export function rounded(
  canvas: Canvas,
  [left, top]: Point,
  [right, bottom]: Point,
  extent: Point,
): string {
  const [across, down] = extent.map((size) => Math.abs(size) / 2) as [number, number];
  const centres: Point[] = [
    [right - across, bottom - down],
    [left + across, bottom - down],
    [left + across, top + down],
    [right - across, top + down],
  ];
  const sides = centres.map((centre, side) =>
    arc(canvas, { centre, radii: [across, down] }, side * QUARTER, QUARTER),
  );
  return `${sides.map((side, at) => (at === 0 ? side : side.replace('M', 'L'))).join('')}Z`;
}

function arc(canvas: Canvas, oval: Oval, from: number, span: number): string {
  const [first, ...rest] = arcPoints(oval, from, span).map((point) =>
    mapPoint(canvas.matrix, point),
  );
  return first ? moveTo(first) + curvesTo(rest) : '';
}
