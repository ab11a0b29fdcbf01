/** Pandoc's grid tables: cells drawn with `+`, `-` and `|`, which may span rows and columns. */
import type { Alignment } from '../../article.ts';
import type { Place } from '../../diagnostics.ts';
import type { TableCellNode, TableNode, TableRowNode } from '../manuscript.ts';
import { linesSource, placeOf, type Range } from '../source.ts';
import type { Reading } from './reading.ts';

/** Borders of a cell: lines and columns of the drawing, exclusive of the content between. */
interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function gridTable(
  lines: Range[],
  reading: Reading,
  position: Place | undefined,
): TableNode {
  const drawing = lines.map(({ start, end }) => reading.source.text.slice(start, end).trimEnd());
  const boxes = boxesOf(drawing);
  const rows = [...new Set(boxes.map((box) => box.top))].sort((a, b) => a - b);
  const columns = [...new Set(boxes.map((box) => box.left))].sort((a, b) => a - b);
  const heads = drawing.flatMap((line, index) =>
    isRule(line) && line.includes('=') ? [index] : [],
  );
  const children = rows.map((top): TableRowNode => {
    const part = partOf(top, heads, drawing.length);
    const own = boxes.filter((box) => box.top === top).sort((a, b) => a.left - b.left);
    return {
      type: 'tableGridRow',
      part,
      children: own.map((box) => ({
        ...cellOf(box, lines, drawing, reading),
        header: part === 'head',
        columnSpan: columns.filter((at) => at >= box.left && at < box.right).length,
        rowSpan: rows.filter((at) => at >= box.top && at < box.bottom).length,
      })),
    };
  });
  const colons = drawing[heads[0] ?? 0] ?? '';
  return {
    type: 'tableGrid',
    columns: columns.map((left, index) => alignOf(colons, left, columns[index + 1])),
    children,
    position,
  };
}

/** Rows above the first `===` are the head, those below a second one the foot. */
function partOf(top: number, heads: number[], length: number): TableRowNode['part'] {
  const [first, second] = heads;
  if (first !== undefined && top < first) return 'head';
  const hasFoot = second !== undefined && second < length - 1;
  return hasFoot && top >= second ? 'foot' : 'body';
}

/** Every cell, found from its upper left corner: right and down along the borders, and back. */
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

/** The words in a box, its common indentation taken off; they may be blocks. */
function cellOf(
  { top, bottom, left, right }: Box,
  lines: Range[],
  drawing: string[],
  reading: Reading,
): Pick<TableCellNode, 'type' | 'children' | 'position'> {
  const texts = drawing.slice(top + 1, bottom).map((line) => line.slice(left + 1, right));
  const indents = texts
    .filter((text) => text.trim())
    .map((text) => text.length - text.trimStart().length);
  const margin = indents.length > 0 ? Math.min(...indents) : 0;
  const ranges = texts.map((text, index): Range => {
    const start = (lines[top + 1 + index]?.start ?? 0) + left + 1 + Math.min(margin, text.length);
    return { start, end: start + text.slice(margin).trimEnd().length };
  });
  const first = ranges[0];
  return {
    type: 'tableGridCell',
    children: indents.length > 0 ? reading.parseBlocks(linesSource(reading.source, ranges)) : [],
    ...(first && { position: placeOf(reading.source, first.start, first.end) }),
  };
}

/** Colons at the ends of a column's border: `:---:` */
function alignOf(rule: string, left: number, next: number | undefined): { align?: Alignment } {
  const border = rule.slice(left + 1, next ?? rule.length - 1);
  const starts = border.startsWith(':');
  const ends = border.endsWith(':');
  if (!starts && !ends) return {};
  return { align: starts && ends ? 'center' : starts ? 'left' : 'right' };
}
