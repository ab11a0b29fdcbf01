/** Pandoc's tables of lines: where they begin and end. What is in them, src/compile/parse/read reads. */

import { lineEnd, lineStart } from '../../scan.ts';
import type { Range, Source } from '../../source.ts';
import type { Claim } from '../claim.ts';
import type { TableSyntax } from '../nodes.ts';
import { cellsOf, isEven, isRagged, withCodeKept } from './pipes.ts';

const GRID_LINE = /^[ \t]*\+(?:[-=:]+\+)+[ \t]*$/;
const GRID_ROW = /^[ \t]*[+|]/;
/** Two or more groups of dashes, one of them longer than a sign: "- - -" is a rule. */
const COLUMNS = /^[ \t]{0,100}(?=.*--)-+(?:[ \t]+-+)+[ \t]*$/;
const DASHES = /^[ \t]*-{4,}[ \t]*$/;
const BLANK = /^[ \t>]*$/;
const NO_HEADER =
  /^[ \t]*(?:[>|+]|`{3}|~{3}|:{3}|\$\$|\\begin|<[a-z/!]|[-*+][ \t]|\d{1,9}[.)][ \t]|-+[ \t]*$)/;
const MOST_HEADER_LINES = 12;
const MOST_LINES = 2_000;
const MOST_COLUMNS = 100;

/** A reader of lines: end of the table that begins on a line, by the index of its last line. */
type Shape = (lines: Lines) => { kind: TableSyntax['kind']; last: number } | undefined;
type Lines = (index: number) => string | undefined;

export function lineTable({ text }: Source, offset: number): Claim | undefined {
  const first = lineStart(text, offset);
  if (text.slice(first, offset).trim() !== '') return undefined;
  const next = lineEnd(text, offset) + 1;
  const second = text.slice(next, lineEnd(text, next));
  const lines = linesFrom(text, first);
  const shape = shapeOf(lines(0) ?? '', second);
  const found = shape?.(lines);
  if (!found) return undefined;
  const { kind } = found;
  return {
    end: endOfLine(text, first, found.last),
    texts: [],
    build: (_, ranges) => ({ type: 'tableSyntax', kind, lines: withMargin(text, ranges) }),
  };
}

/** The first line counts from the margin of the others, since columns are measured. */
function withMargin(text: string, ranges: Range[]): Range[] {
  const [head, ...rest] = ranges;
  const second = rest[0];
  if (!head || !second) return ranges;
  const margin = second.start - lineStart(text, second.start);
  return [{ ...head, start: lineStart(text, head.start) + margin }, ...rest];
}

function shapeOf(first: string, second: string): Shape | undefined {
  if (GRID_LINE.test(first)) return grid;
  if (isRagged(first, second)) return pipes;
  if (isEven(first, second)) return pipesWithCode;
  if (DASHES.test(first) || COLUMNS.test(first)) return dashed;
  if (COLUMNS.test(second) && !NO_HEADER.test(first) && !BLANK.test(first)) return simple;
  return undefined;
}

/** To a blank line, or one without pipes. */
const pipes: Shape = (lines) => {
  let last = 1;
  while (last < MOST_LINES && lines(last + 1)?.includes('|')) last += 1;
  return (lines(0)?.split('|').length ?? 0) > MOST_COLUMNS ? undefined : { kind: 'pipe', last };
};

/** A table of pipes that GitHub's reader would part in the middle of its code. */
const pipesWithCode: Shape = (lines) => {
  const found = pipes(lines);
  const columns = cellsOf(lines(1) ?? '');
  for (let index = 0; found && index <= found.last; index += 1)
    if (withCodeKept(lines(index) ?? '', columns)) return found;
  return undefined;
};

const grid: Shape = (lines) => {
  let last = 0;
  if ((lines(0)?.split('+').length ?? 0) > MOST_COLUMNS) return undefined;
  while (last < MOST_LINES && GRID_ROW.test(lines(last + 1) ?? '')) last += 1;
  return last >= 2 ? { kind: 'grid', last } : undefined;
};

/** A header line, dashes, rows to a blank line or to more dashes. */
const simple: Shape = (lines) => {
  let last = 1;
  while (!BLANK.test(lines(last + 1) ?? '')) {
    last += 1;
    if (COLUMNS.test(lines(last) ?? '')) break;
  }
  return last >= 2 ? { kind: 'simple', last } : undefined;
};

/** Begins with dashes: a multi-line table with or without header, or a simple one without. */
const dashed: Shape = (lines) => {
  const body = COLUMNS.test(lines(0) ?? '') ? 0 : headerEnd(lines);
  if (body === undefined) return undefined;
  const first = lines(0) ?? '';
  let kind: TableSyntax['kind'] = body === 0 ? 'simple' : 'multiline';
  for (let index = body + 1; index < MOST_LINES; index += 1) {
    const line = lines(index);
    if (line === undefined || NO_ROW.test(line)) return undefined;
    if (BLANK.test(line)) kind = 'multiline';
    else if (index > body + 1 && closes(line, first)) return { kind, last: index };
  }
  return undefined;
};

/** What stands in no table: had its last line been forgotten, the table would go on to the next rule. */
const NO_ROW = /^(?:#{1,6}[ \t]|`{3}|~{3}|:{3})/;

/** A table ends with dashes as wide as those it began with. */
function closes(line: string, first: string): boolean {
  const isRule = COLUMNS.test(line) || DASHES.test(line);
  return isRule && Math.abs(line.trim().length - first.trim().length) <= 3;
}

/** Index of the dashes below the header of a multi-line table. */
function headerEnd(lines: Lines): number | undefined {
  for (let index = 1; index <= MOST_HEADER_LINES; index += 1) {
    const line = lines(index);
    if (line === undefined || BLANK.test(line)) return undefined;
    if (COLUMNS.test(line)) return index > 1 ? index : undefined;
  }
  return undefined;
}

/** Lines by index, read only as far as they are asked for. */
function linesFrom(text: string, start: number): Lines {
  const ends: number[] = [];
  return (index) => {
    while (ends.length <= index) {
      const from = ends.length === 0 ? start : (ends.at(-1) ?? 0) + 1;
      if (from > text.length) return undefined;
      ends.push(lineEnd(text, from));
    }
    const from = index === 0 ? start : (ends[index - 1] ?? 0) + 1;
    return text.slice(from, ends[index]);
  };
}

function endOfLine(text: string, start: number, index: number): number {
  let end = lineEnd(text, start);
  for (let line = 0; line < index; line += 1) end = lineEnd(text, end + 1);
  return end;
}
