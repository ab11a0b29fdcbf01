/** Finds the beginning and end of Pandoc's tables. src/compile/parse/read reads their content. */

import { lineEnd, lineStart } from '../../scan.ts';
import type { Range, Source } from '../../source.ts';
import type { Claim } from '../claim.ts';
import type { TableSyntax } from '../nodes.ts';
import { cellsOf, escapePipesInCode, isEven, isRagged } from './pipes.ts';

const GRID_LINE = /^[ \t]*\+(?:[-=:]+\+)+[ \t]*$/;
const GRID_ROW = /^[ \t]*[+|]/;
/** Two or more groups of dashes, one of them longer than a character; "- - -" is a thematic break. */
const COLUMNS = /^[ \t]{0,100}(?=.*--)-+(?:[ \t]+-+)+[ \t]*$/;
const DASHES = /^[ \t]*-{4,}[ \t]*$/;
const BLANK = /^[ \t>]*$/;
const NO_HEADER =
  /^[ \t]*(?:[>|+]|`{3}|~{3}|:{3}|\$\$|\\begin|<[a-z/!]|[-*+][ \t]|\d{1,9}[.)][ \t]|-+[ \t]*$)/;
const MOST_HEADER_LINES = 12;
const MOST_LINES = 2_000;
const MOST_COLUMNS = 100;

/** Returns the kind and the last line of the table that begins on the first line. */
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

/** Ranges of lines. The first line begins at the margin of the others, because columns are measured. */
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

/** Goes to a blank line, or to a line without pipes. */
const pipes: Shape = (lines) => {
  let last = 1;
  while (last < MOST_LINES && lines(last + 1)?.includes('|')) last += 1;
  return (lines(0)?.split('|').length ?? 0) > MOST_COLUMNS ? undefined : { kind: 'pipe', last };
};

/** A pipe table that GitHub's parser would split inside code. */
const pipesWithCode: Shape = (lines) => {
  const found = pipes(lines);
  const columns = cellsOf(lines(1) ?? '');
  for (let index = 0; found && index <= found.last; index += 1)
    if (escapePipesInCode(lines(index) ?? '', columns)) return found;
  return undefined;
};

const grid: Shape = (lines) => {
  let last = 0;
  if ((lines(0)?.split('+').length ?? 0) > MOST_COLUMNS) return undefined;
  while (last < MOST_LINES && GRID_ROW.test(lines(last + 1) ?? '')) last += 1;
  return last >= 2 ? { kind: 'grid', last } : undefined;
};

/** A header line, dashes, and rows to a blank line or to further dashes. */
const simple: Shape = (lines) => {
  let last = 1;
  while (!BLANK.test(lines(last + 1) ?? '')) {
    last += 1;
    if (COLUMNS.test(lines(last) ?? '')) break;
  }
  return last >= 2 ? { kind: 'simple', last } : undefined;
};

/** A table that begins with dashes: multi-line with or without header, or simple without header. */
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

/** Lines that no table contains. They end a table whose last line was forgotten. */
const NO_ROW = /^(?:#{1,6}[ \t]|`{3}|~{3}|:{3})/;

/** Whether the dashes are as wide as those at the start of the table. */
function closes(line: string, first: string): boolean {
  const isRule = COLUMNS.test(line) || DASHES.test(line);
  return isRule && Math.abs(line.trim().length - first.trim().length) <= 3;
}

function headerEnd(lines: Lines): number | undefined {
  for (let index = 1; index <= MOST_HEADER_LINES; index += 1) {
    const line = lines(index);
    if (line === undefined || BLANK.test(line)) return undefined;
    if (COLUMNS.test(line)) return index > 1 ? index : undefined;
  }
  return undefined;
}

/** Lines by index, read on demand. */
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
