/**
 * A text to parse, with the place of each character in the manuscript file. It is the file itself, a slice of
 * it (a cell, the content of an HTML element), or lines put together (a cell of a grid table, a YAML scalar
 * without indentation).
 */
import type { Place, Point } from '../../words/place.ts';
import { lineAt, lineStarts, pointsOf } from '../../words/text-points.ts';

export interface Source {
  text: string;
  /** The text is LaTeX, where a dollar sign always begins or ends a formula. */
  isTex?: boolean;
  /** Forms of formulas that this kind of Markdown allows beyond Pandoc's rules. */
  dollars?: Dollars;
  /**
   * All characters have the place of the construct around them, because the text is written differently
   * there.
   */
  isApproximate?: true;
  point(offset: number): Required<Point>;
}

export interface Dollars {
  /** kramdown: two dollar signs around formulas in a line. */
  doubled: boolean;
  /** MyST: blanks inside the dollar signs. */
  spaced: boolean;
}

export interface Range {
  start: number;
  end: number;
}

/** A text that is a whole file. */
export function wholeSource(text: string): Source {
  return { text, point: pointsOf(text) };
}

/** A slice of a source. */
export function sliceSource(source: Source, { start, end }: Range): Source {
  return {
    text: source.text.slice(start, end),
    ...traitsOf(source),
    point: (offset) => source.point(start + offset),
  };
}

/** Slices of a source as lines of a new one. */
export function linesSource(source: Source, stretches: Range[]): Source {
  const lines = stretches.flatMap((stretch) => singleLines(source.text, stretch));
  const text = lines.map(({ start, end }) => source.text.slice(start, end)).join('\n');
  const mapped = mappedSource(
    text,
    lines.map(
      ({ start }) =>
        (inLine) =>
          source.point(start + inLine),
    ),
  );
  return { ...mapped, ...traitsOf(source) };
}

function traitsOf({ isApproximate }: Source): Partial<Source> {
  return isApproximate ? { isApproximate } : {};
}

/** A source without some slices. The text after each slice begins a line. */
export function withoutStretches(source: Source, stretches: readonly Range[]): Source {
  const kept: Range[] = [];
  let start = 0;
  for (const cut of [...stretches].sort((a, b) => a.start - b.start)) {
    if (cut.start > start) kept.push({ start, end: cut.start });
    start = Math.max(start, cut.end);
  }
  if (start < source.text.length) kept.push({ start, end: source.text.length });
  return linesSource(source, kept);
}

function singleLines(text: string, { start, end }: Range): Range[] {
  const lines: Range[] = [];
  let from = start;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    lines.push({ start: from, end: at });
    from = at + 1;
  }
  return [...lines, { start: from, end }];
}

/** A text with a map to the file for each line. */
export function mappedSource(text: string, lines: ((inLine: number) => Required<Point>)[]): Source {
  const starts = lineStarts(text);
  return {
    text,
    point(offset) {
      const line = Math.min(lineAt(starts, offset), lines.length - 1);
      const map = lines[line];
      const inLine = offset - (starts[line] ?? 0);
      return map ? map(inLine) : { line: 1, column: 1, offset: 0 };
    },
  };
}

export function placeOf(source: Source, start: number, end: number): Place {
  return { start: source.point(start), end: source.point(end) };
}
