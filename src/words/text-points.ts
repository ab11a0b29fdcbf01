import type { Place, Point } from './place.ts';

/** Converts offsets of a text to points. Lines and columns count from 1. */
export function pointsOf(text: string): (offset: number) => Required<Point> {
  const starts = lineStarts(text);
  return (offset) => {
    const line = lineAt(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
}

/** Converts lines and columns of a text to offsets. */
export function offsetsOf(text: string): (point: Point) => number {
  const starts = lineStarts(text);
  return ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1;
}

/** The offsets of line starts. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The place between two offsets. */
export function placeOf(point: (offset: number) => Point, start: number, end: number): Place {
  return { start: point(start), end: point(end) };
}

/** The index of the line that contains an offset, by binary search. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
