import type { Place, Point } from '../../words/place.ts';
import { mappedSource, type Source } from './source.ts';

/**
 * The text of a YAML scalar. Each line is found in the file: block scalars are indented there, quoted scalars
 * escaped, and folded scalars have other line ends.
 */
export function scalarSource(text: string, file: string, place: Place): Source {
  const lines = file
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .slice(place.start.line - 1, place.end.line);
  let row = 0;
  let column = place.start.column - 1;
  const maps = text.split('\n').map((line) => {
    const found = find(line.trim().slice(0, 40), lines, row, column);
    if (found) {
      row = found.row;
      column = found.column + 1;
    }
    const origin = {
      line: place.start.line + (found?.row ?? row),
      column:
        (found?.column ?? Math.max(0, column)) +
        1 -
        (found ? line.length - line.trimStart().length : 0),
    };
    return (inLine: number): Required<Point> => ({
      line: origin.line,
      column: Math.max(1, origin.column + inLine),
      offset: (place.start.offset ?? 0) + inLine,
    });
  });
  return mappedSource(text, maps);
}

/** Finds words after a row and a column. */
function find(
  words: string,
  lines: string[],
  row: number,
  column: number,
): { row: number; column: number } | undefined {
  if (words === '') return undefined;
  for (let index = row; index < lines.length; index += 1) {
    const at = lines[index]?.indexOf(words, index === row ? Math.max(0, column) : 0) ?? -1;
    if (at !== -1) return { row: index, column: at };
  }
  return undefined;
}
