/** Writes SVG path data from points in dots of the device. */
import { type Matrix, mapPoint, type Point } from '../matrix.ts';

/** A number with two decimals. No printer shows smaller fractions of a dot. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function pair([x, y]: Point): string {
  return `${number(x)} ${number(y)}`;
}

export function moveTo(point: Point): string {
  return `M${pair(point)}`;
}

export function linesTo(points: Point[]): string {
  return points.map((point) => `L${pair(point)}`).join('');
}

/** Curves of three points each. Remaining points are ignored. */
export function curvesTo(points: Point[]): string {
  let path = '';
  for (let at = 0; at + 2 < points.length; at += 3)
    path += `C${points
      .slice(at, at + 3)
      .map(pair)
      .join(' ')}`;
  return path;
}

/** Corners of a rectangle that is upright in logical units. */
export function corners(matrix: Matrix, [left, top]: Point, [right, bottom]: Point): Point[] {
  const all: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return all.map((corner) => mapPoint(matrix, corner));
}

export function polygon(points: Point[]): string {
  const [first, ...rest] = points;
  return first ? `${moveTo(first)}${linesTo(rest)}Z` : '';
}

export interface Oval {
  centre: Point;
  radii: Point;
}

export function ovalIn([left, top]: Point, [right, bottom]: Point): Oval {
  return {
    centre: [(left + right) / 2, (top + bottom) / 2],
    radii: [Math.abs(right - left) / 2, Math.abs(bottom - top) / 2],
  };
}

const CIRCLE = 2 * Math.PI;

/** The angle of the line from the centre through a point. */
export function angleTo({ centre, radii }: Oval, [x, y]: Point): number {
  return Math.atan2((y - centre[1]) / (radii[1] || 1), (x - centre[0]) / (radii[0] || 1));
}

/**
 * An arc as curves of at most an eighth of the circle, in logical units.
 *
 * @param span in radians; positive is clockwise, because y increases downwards
 */
export function arcPoints({ centre, radii }: Oval, from: number, span: number): Point[] {
  const parts = Math.max(1, Math.ceil(Math.abs(span) / (CIRCLE / 8)));
  const step = span / parts;
  const pull = (4 / 3) * Math.tan(step / 4);
  const on = (angle: number, along: number): Point => [
    centre[0] + radii[0] * (Math.cos(angle) - along * Math.sin(angle)),
    centre[1] + radii[1] * (Math.sin(angle) + along * Math.cos(angle)),
  ];
  const points: Point[] = [on(from, 0)];
  for (let part = 0; part < parts; part += 1) {
    const [start, end] = [from + part * step, from + (part + 1) * step];
    points.push(on(start, pull), on(end, -pull), on(end, 0));
  }
  return points;
}

/** The angle between two angles, in a direction. */
export function spanOf(from: number, to: number, isClockwise: boolean): number {
  const turn = (((to - from) % CIRCLE) + CIRCLE) % CIRCLE;
  if (isClockwise) return turn === 0 ? CIRCLE : turn;
  return turn === 0 ? -CIRCLE : turn - CIRCLE;
}
