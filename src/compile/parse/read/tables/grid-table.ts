/** Pandoc's grid tables: cells drawn with `+`, `-` and `|`, which may span rows and columns. */
import type { Alignment } from '../../../../article/article.ts';
import type { Place } from '../../../../words/place.ts';
import type { TableCellNode, TableNode, TableRowNode } from '../../manuscript.ts';
import { linesSource, placeOf, type Range } from '../../source.ts';
import type { Reading } from '../reading.ts';
import { type Drawing, drawnByCharacter, drawnByWidth } from './drawing.ts';

/** Borders of a cell as lines and columns of the drawing. */
interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A cell: the first line of its row in the drawing, and the ranges of its text. */
interface Cell {
  top: number;
  left: number;
  columnSpan: number;
  rowSpan: number;
  stretches: Range[];
}

export function gridTable(
  lines: Range[],
  reading: Reading,
  position: Place | undefined,
): TableNode {
  const { text } = reading.source;
  const drawings = [drawnByCharacter(text, lines), drawnByWidth(text, lines)] as const;
  const exact = drawings.find((each) => holdsAll(each.lines, boxesOf(each.lines)));
  const drawing = exact ?? drawings[0];
  const cells = exact ? drawnCells(exact) : looseCells(drawing);
  const heads = drawing.lines.flatMap((line, index) =>
    isRule(line) && line.includes('=') ? [index] : [],
  );
  const tops = [...new Set(cells.map(({ top }) => top))].sort((a, b) => a - b);
  const children = tops.map((top): TableRowNode => {
    const part = partOf(top, heads, lines.length);
    const own = cells.filter((cell) => cell.top === top).sort((a, b) => a.left - b.left);
    return {
      type: 'tableGridRow',
      part,
      children: own.map((cell) => ({ ...cellOf(cell, reading), header: part === 'head' })),
    };
  });
  const lefts = exact ? cells.map(({ left }) => left) : crossesOf(drawing.lines[0]).slice(0, -1);
  const starts = [...new Set(lefts)].sort((a, b) => a - b);
  const colons = drawing.lines[heads[0] ?? 0] ?? '';
  return {
    type: 'tableGrid',
    columns: starts.map((left, index) => alignOf(colons, left, starts[index + 1])),
    children,
    position,
  };
}

/** Cells as drawn, which may span rows and columns. */
function drawnCells(drawing: Drawing): Cell[] {
  const boxes = boxesOf(drawing.lines);
  const rows = [...new Set(boxes.map((box) => box.top))];
  const columns = [...new Set(boxes.map((box) => box.left))];
  return boxes.map((box) => ({
    top: box.top,
    left: box.left,
    columnSpan: columns.filter((at) => at >= box.left && at < box.right).length,
    rowSpan: rows.filter((at) => at >= box.top && at < box.bottom).length,
    stretches: stretchesOf(box, drawing),
  }));
}

/** Whether the boxes contain every word of the drawing. */
function holdsAll(drawing: string[], boxes: Box[]): boolean {
  const outside = drawing.map((line) => [...line.replace(/[+|=:-]/g, ' ').padEnd(1)]);
  for (const { top, bottom, left, right } of boxes)
    for (let y = top + 1; y < bottom; y += 1) outside[y]?.fill(' ', left + 1, right);
  return boxes.length > 0 && outside.every((line) => line.join('').trim() === '');
}

/**
 * Cells of a drawing whose bars are not aligned: rows from rule to rule, cells from bar to bar. Surplus cells
 * of a line join the last cell.
 */
function looseCells({ lines, offset }: Drawing): Cell[] {
  const count = crossesOf(lines[0]).length - 1;
  const cells: Cell[] = [];
  let row: Cell[] = [];
  for (const [index, line] of lines.entries()) {
    if (isRule(line)) {
      row = Array.from({ length: count }, (_, left) => newCell(index, left));
      if (index < lines.length - 1) cells.push(...row);
      continue;
    }
    const bars = barsOf(line);
    for (const [at, cell] of row.entries()) {
      const last = at === count - 1;
      const from = bars[at];
      const to = last ? bars.at(-1) : bars[at + 1];
      if (from === undefined) continue;
      const end = to === undefined || to <= from ? line.length : to;
      const words = line.slice(from + 1, end);
      const start = from + 1 + words.length - words.trimStart().length;
      const length = words.trim().length;
      cell.stretches.push({ start: offset(index, start), end: offset(index, start + length) });
    }
  }
  return cells;
}

function newCell(top: number, left: number): Cell {
  return { top, left, columnSpan: 1, rowSpan: 1, stretches: [] };
}

function crossesOf(rule = ''): number[] {
  return [...rule.matchAll(/\+/g)].map(({ index }) => index);
}

/** Columns of the bars of a line. A bar after a backslash is text. */
function barsOf(line: string): number[] {
  return [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
}

/** Rows above the first `===` are the head; rows below a second one are the foot. */
function partOf(top: number, heads: number[], length: number): TableRowNode['part'] {
  const [first, second] = heads;
  if (first !== undefined && top < first) return 'head';
  const hasFoot = second !== undefined && second < length - 1;
  return hasFoot && top >= second ? 'foot' : 'body';
}

/** Finds every cell from its upper left corner, by following the borders. */
function boxesOf(drawing: string[]): Box[] {
  const boxes: Box[] = [];
  const width = Math.max(...drawing.map((line) => line.length));
  const taken = drawing.map(() => new Uint8Array(width + 1));
  for (let top = 0; top < drawing.length; top += 1) {
    for (let left = 0; left < (drawing[top]?.length ?? 0); left += 1) {
      if (at(drawing, top, left) !== '+' || taken[top]?.[left]) continue;
      const box = boxFrom(drawing, top, left);
      if (!box) continue;
      boxes.push(box);
      for (let y = box.top; y < box.bottom; y += 1) taken[y]?.fill(1, box.left, box.right);
    }
  }
  return boxes;
}

function boxFrom(drawing: string[], top: number, left: number): Box | undefined {
  for (let right = left + 1; isHorizontal(at(drawing, top, right)); right += 1) {
    if (at(drawing, top, right) !== '+') continue;
    for (let bottom = top + 1; bottom < drawing.length; bottom += 1) {
      if (!isVertical(at(drawing, bottom, left)) || !isVertical(at(drawing, bottom, right))) break;
      if (at(drawing, bottom, left) !== '+' || at(drawing, bottom, right) !== '+') continue;
      if (isBorder(drawing, bottom, left, right)) return { top, bottom, left, right };
    }
  }
  return undefined;
}

function isBorder(drawing: string[], row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column += 1) {
    if (!isHorizontal(at(drawing, row, column))) return false;
  }
  return true;
}

function at(drawing: string[], row: number, column: number): string {
  return drawing[row]?.[column] ?? '';
}

function isHorizontal(char: string): boolean {
  return char !== '' && '+-=:'.includes(char);
}

function isVertical(char: string): boolean {
  return char === '|' || char === '+';
}

function isRule(line: string): boolean {
  return /^\s*\+(?:[-=:]+\+)+$/.test(line);
}

/** The lines in a box, without their common indentation. */
function stretchesOf({ top, bottom, left, right }: Box, { lines, offset }: Drawing): Range[] {
  const texts = lines.slice(top + 1, bottom).map((line) => line.slice(left + 1, right));
  const indents = texts
    .filter((text) => text.trim())
    .map((text) => text.length - text.trimStart().length);
  if (indents.length === 0) return [];
  const margin = Math.min(...indents);
  return texts.map((text, index): Range => {
    const line = top + 1 + index;
    const from = left + 1 + Math.min(margin, text.length);
    const length = text.slice(margin).trimEnd().length;
    return { start: offset(line, from), end: offset(line, from + length) };
  });
}

/** A cell, whose text may contain blocks. */
function cellOf(
  { columnSpan, rowSpan, stretches }: Cell,
  { source, parseBlocks }: Reading,
): Omit<TableCellNode, 'header'> {
  const first = stretches[0];
  return {
    type: 'tableGridCell',
    columnSpan,
    rowSpan,
    children: first ? parseBlocks(linesSource(source, stretches)) : [],
    ...(first && { position: placeOf(source, first.start, first.end) }),
  };
}

/** Alignment by colons at the ends of a column's border: `:---:`. */
function alignOf(rule: string, left: number, next: number | undefined): { align?: Alignment } {
  const border = rule.slice(left + 1, next ?? rule.length - 1);
  const starts = border.startsWith(':');
  const ends = border.endsWith(':');
  if (!starts && !ends) return {};
  return { align: starts && ends ? 'center' : starts ? 'left' : 'right' };
}
