import { LineCounter } from 'yaml';
import type { Place, Point } from '../../words/place.ts';

/** The place in the file for a pair of offsets in the YAML text. */
export type PlaceAt = (from: number, to: number) => Place;

/** @param start where the YAML text begins in its file */
export function createPlaceAt(text: string, start: Point): PlaceAt {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    const column = line === 1 ? start.column - 1 + col : col;
    return { line: start.line - 1 + line, column, offset: (start.offset ?? 0) + offset };
  };
  return (from, to) => ({ start: pointAt(from), end: pointAt(Math.max(from, to)) });
}
