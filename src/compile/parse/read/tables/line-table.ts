/** Pandoc's simple and multi-line tables. The dashes define the columns. */
import type { Alignment } from '../../../../article/article.ts';
import type { TableCellNode, TableNode, TableRowNode } from '../../manuscript.ts';
import { linesSource, placeOf, type Range } from '../../source.ts';
import type { TableSyntax } from '../../syntax/nodes.ts';
import type { Reading } from '../reading.ts';
import { type Drawing, drawnByCharacter, drawnByWidth } from './drawing.ts';
import { gridTable } from './grid-table.ts';

const DASHES = /^[ \t]*-+(?:[ \t]+-+)*[ \t]*$/;
const COLUMNS = /^[ \t]*-+(?:[ \t]+-+)+[ \t]*$/;

interface Column {
  /** Where the dashes begin and end. */
  start: number;
  end: number;
}

export function lineTable(node: TableSyntax, reading: Reading): TableNode {
  if (node.kind === 'grid') return gridTable(node.lines, reading, node.position);
  const { text } = reading.source;
  const drawn = [drawnByCharacter(text, node.lines), drawnByWidth(text, node.lines)] as const;
  const { lines: texts, offset } = drawn.find(({ lines }) => hasClearGaps(lines)) ?? drawn[0];
  const { columns, head, body } = layoutOf(texts);
  const groups = node.kind === 'multiline' ? paragraphs(body, texts) : body.map((line) => [line]);
  const drawing: Layout = { texts, offset, columns, reading };
  return {
    type: 'tableGrid',
    columns: columns.map((column) =>
      alignOf(column, head.length > 0 ? head : body.slice(0, 1), texts),
    ),
    children: [
      ...(head.length > 0 ? [row(drawing, head, 'head')] : []),
      ...groups.map((group) => row(drawing, group, 'body')),
    ],
    position: node.position,
  };
}

/** The columns, and the lines of the head and the body. */
function layoutOf(texts: string[]): { columns: Column[]; head: number[]; body: number[] } {
  const rule = texts.findIndex((text) => COLUMNS.test(text));
  const last = texts.findLastIndex((text) => DASHES.test(text));
  return {
    columns: columnsOf(texts[rule] ?? ''),
    head: indices(DASHES.test(texts[0] ?? '') ? 1 : 0, rule),
    body: indices(rule + 1, last > rule ? last : texts.length),
  };
}

function indices(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Whether no text crosses the gaps between columns. */
function hasClearGaps(texts: string[]): boolean {
  const { columns, head, body } = layoutOf(texts);
  const gaps = columns.slice(1).map(({ start }, index) => [columns[index]?.end ?? start, start]);
  return [...head, ...body].every((line) =>
    gaps.every(([from, to]) => (texts[line] ?? '').slice(from, to).trim() === ''),
  );
}

interface Layout {
  texts: string[];
  offset: Drawing['offset'];
  columns: Column[];
  reading: Reading;
}

function row(drawing: Layout, group: number[], part: TableRowNode['part']): TableRowNode {
  const children = drawing.columns.map((_, column) =>
    cell(rangesOf(drawing, group, column), part === 'head', drawing.reading),
  );
  return { type: 'tableGridRow', part, children };
}

/**
 * Ranges of cells. A cell reaches from its dashes to the next column; the first begins at the margin, the
 * last goes to the end.
 */
function rangesOf({ texts, offset, columns }: Layout, group: number[], column: number): Range[] {
  const from = column === 0 ? 0 : (columns[column]?.start ?? 0);
  const to = columns[column + 1]?.start;
  return group.flatMap((index) => {
    const cut = (texts[index] ?? '').slice(from, to);
    const words = cut.trim();
    const start = from + cut.length - cut.trimStart().length;
    const end = start + words.length;
    return words === '' ? [] : [{ start: offset(index, start), end: offset(index, end) }];
  });
}

/** A cell of several lines. */
function cell(ranges: Range[], header: boolean, reading: Reading): TableCellNode {
  const [first] = ranges;
  const children = first ? reading.parseWords(linesSource(reading.source, ranges)) : [];
  return {
    type: 'tableGridCell',
    header,
    columnSpan: 1,
    rowSpan: 1,
    children: children.length > 0 ? [{ type: 'paragraph', children }] : [],
    ...(first && { position: placeOf(reading.source, first.start, first.end) }),
  };
}

function columnsOf(rule: string): Column[] {
  return [...rule.matchAll(/-+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Rows of a multi-line table, which blank lines separate. */
function paragraphs(lines: number[], texts: string[]): number[][] {
  const rows: number[][] = [[]];
  for (const line of lines) {
    if ((texts[line] ?? '').trim() !== '') rows.at(-1)?.push(line);
    else if ((rows.at(-1)?.length ?? 0) > 0) rows.push([]);
  }
  return rows.filter((each) => each.length > 0);
}

/**
 * Alignment: flush with the dashes only on the right means right, on neither side centre, on both the
 * default.
 */
function alignOf({ start, end }: Column, lines: number[], texts: string[]): { align?: Alignment } {
  const cuts = lines.map((line) => (texts[line] ?? '').slice(start, end).padEnd(end - start));
  const words = cuts.filter((cut) => cut.trim() !== '');
  if (words.length === 0) return {};
  const left = words.some((cut) => !cut.startsWith(' '));
  const right = words.some((cut) => !cut.endsWith(' '));
  if (left && right) return {};
  return { align: left ? 'left' : right ? 'right' : 'center' };
}
