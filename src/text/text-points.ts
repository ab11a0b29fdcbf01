import type { Place, Point } from '../diagnostics.ts';

/** Turns offsets of a text into points; both lines and columns count from 1. */
export function pointsOf(text: string): (offset: number) => Point {
  const starts = lineStarts(text);
  return (offset) => {
    const line = lastAtOrBefore(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
}

/** Turns lines and columns of a text into offsets. */
export function offsetsOf(text: string): (point: Point) => number {
  const starts = lineStarts(text);
  return ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** A range between two offsets. */
export function placeOf(point: (offset: number) => Point, start: number, end: number): Place {
  return { start: point(start), end: point(end) };
}

/** Index of the last of the ascending numbers that is not above the limit. */
function lastAtOrBefore(numbers: number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
