/** Pandoc's simple and multi-line tables: columns are where the dashes are. */
import type { Alignment } from '../../article.ts';
import type { TableCellNode, TableNode, TableRowNode } from '../manuscript.ts';
import { linesSource, placeOf, type Range } from '../source.ts';
import type { TableSyntax } from '../syntax/nodes.ts';
import { gridTable } from './grid-table.ts';
import type { Reading } from './reading.ts';

const DASHES = /^[ \t]*-+(?:[ \t]+-+)*[ \t]*$/;
const COLUMNS = /^[ \t]*-+(?:[ \t]+-+)+[ \t]*$/;

interface Column {
  /** Where its dashes begin and end, in columns of the line. */
  start: number;
  end: number;
}

export function lineTable(node: TableSyntax, reading: Reading): TableNode {
  if (node.kind === 'grid') return gridTable(node.lines, reading, node.position);
  const texts = node.lines.map(({ start, end }) => reading.source.text.slice(start, end));
  const rule = texts.findIndex((text) => COLUMNS.test(text));
  const columns = columnsOf(texts[rule] ?? '');
  const last = texts.findLastIndex((text) => DASHES.test(text));
  const indices = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  const head = indices(DASHES.test(texts[0] ?? '') ? 1 : 0, rule);
  const body = indices(rule + 1, last > rule ? last : texts.length);
  const isMultiline = node.kind === 'multiline';
  const rows = [
    ...(head.length > 0 ? [row(head, 'head')] : []),
    ...groups(body, texts, isMultiline).map((lines) => row(lines, 'body')),
  ];
  return {
    type: 'tableGrid',
    columns: columns.map((column) =>
      alignOf(column, head.length > 0 ? head : body.slice(0, 1), texts),
    ),
    children: rows,
    position: node.position,
  };

  function row(lines: number[], part: TableRowNode['part']): TableRowNode {
    const children = columns.map((column, index) =>
      cellOf(lines, column, columns[index + 1], part === 'head'),
    );
    return { type: 'tableGridRow', part, children };
  }

  /** A cell reaches from its dashes to the next column's: the last one to the end of the line. */
  function cellOf(
    lines: number[],
    column: Column,
    next: Column | undefined,
    header: boolean,
  ): TableCellNode {
    const ranges = lines.flatMap((index): Range[] => {
      const line = node.lines[index];
      const text = texts[index] ?? '';
      if (!line) return [];
      const from = column.start === columns[0]?.start ? 0 : column.start;
      const cut = text.slice(from, next ? next.start : undefined);
      const before = cut.length - cut.trimStart().length;
      const words = cut.trim();
      if (words === '') return [];
      return [
        { start: line.start + from + before, end: line.start + from + before + words.length },
      ];
    });
    return cell(ranges, header, reading);
  }
}

/** A cell with words of several lines. */
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

/** Rows: each line of a simple table; lines up to a blank one in a multi-line table. */
function groups(lines: number[], texts: string[], isMultiline: boolean): number[][] {
  if (!isMultiline) return lines.map((line) => [line]);
  const rows: number[][] = [[]];
  for (const line of lines) {
    if ((texts[line] ?? '').trim() !== '') rows.at(-1)?.push(line);
    else if ((rows.at(-1)?.length ?? 0) > 0) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** Flush with the dashes on the right only: right; on neither side: centred; on both: as it comes. */
function alignOf({ start, end }: Column, lines: number[], texts: string[]): { align?: Alignment } {
  const cuts = lines.map((line) => (texts[line] ?? '').slice(start, end).padEnd(end - start));
  const words = cuts.filter((cut) => cut.trim() !== '');
  if (words.length === 0) return {};
  const left = words.some((cut) => !cut.startsWith(' '));
  const right = words.some((cut) => !cut.endsWith(' '));
  if (left && right) return {};
  return { align: left ? 'left' : right ? 'right' : 'center' };
}
