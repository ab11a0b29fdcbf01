/**
 * A text to parse that knows where each of its characters stands in the manuscript file: the
 * file itself, a stretch of it (a cell, the inside of an HTML element), or lines put together
 * (a grid table's cell, a YAML scalar without its indentation).
 */
import type { Place, Point } from '../../words/place.ts';
import { lineAt, lineStarts, pointsOf } from '../../words/text-points.ts';

export interface Source {
  text: string;
  /** It is LaTeX: a dollar sign is one of a formula, whatever follows it. */
  isTex?: boolean;
  /** What the manuscript's kind of Markdown allows around formulas beyond Pandoc's rules. */
  dollars?: Dollars;
  /** Its places are those of what it stands in: the text is not written there as it is here. */
  isApproximate?: true;
  /** Place in the file of an offset in `text`. */
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

/** A text that runs on line by line, as files do. */
export function wholeSource(text: string): Source {
  return { text, point: pointsOf(text) };
}

/** A stretch of a source. */
export function sliceSource(source: Source, { start, end }: Range): Source {
  return {
    text: source.text.slice(start, end),
    ...traitsOf(source),
    point: (offset) => source.point(start + offset),
  };
}

/** Stretches of a source put together, each beginning a line. */
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

/** A source without some stretches of it; what stood around one begins a line. */
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

/** A text whose every line has its own way to the file. */
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

/** Place in the file of a stretch of the source. */
export function placeOf(source: Source, start: number, end: number): Place {
  return { start: source.point(start), end: source.point(end) };
}
