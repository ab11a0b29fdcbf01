/** MyST's tables as lists or as comma-separated values. */
import type { Place } from '../../../../words/place.ts';
import type { BlockNode, TableCellNode, TableNode, TableRowNode } from '../../manuscript.ts';
import { type Source, sliceSource } from '../../source.ts';
import type { Reading } from '../reading.ts';

/** Converts a list of lists: outer items are rows, inner items cells. Other lists stay. */
export function gridOfList(
  children: BlockNode[],
  options: Record<string, string>,
  position: Place,
): BlockNode[] {
  return children.map((node): BlockNode => {
    if (node.type !== 'list') return node;
    const rows = node.children.map((item) => {
      const inner = item.children.find((child) => child.type === 'list');
      return (inner?.children ?? [item]).map((one) => one.children as BlockNode[]);
    });
    return gridOf(rows, options, position);
  });
}

/** Converts lines of comma-separated values. Cells are Markdown. */
export function tableOfCsv(
  inside: Source,
  options: Record<string, string>,
  reading: Reading,
  position: Place,
): TableNode {
  const rows = csvRows(inside.text).map((cells) =>
    cells.map(({ start, end }): BlockNode[] => {
      const words = reading.parseWords(sliceSource(inside, { start, end }));
      return words.length > 0 ? [{ type: 'paragraph', children: words }] : [];
    }),
  );
  return gridOf(rows, options, position);
}

function gridOf(
  rows: BlockNode[][][],
  options: Record<string, string>,
  position: Place,
): TableNode {
  const headRows = Number.parseInt(options['header-rows'] ?? '0', 10) || 0;
  const stubs = Number.parseInt(options['stub-columns'] ?? '0', 10) || 0;
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    type: 'tableGrid',
    columns: Array.from({ length: width }, () => ({})),
    position,
    children: rows.map(
      (cells, index): TableRowNode => ({
        type: 'tableGridRow',
        part: index < headRows ? 'head' : 'body',
        children: cells.map(
          (children, column): TableCellNode => ({
            type: 'tableGridCell',
            header: index < headRows || column < stubs,
            columnSpan: 1,
            rowSpan: 1,
            children,
          }),
        ),
      }),
    ),
  };
}

/** Cells of each line, without the quotes around them. */
function csvRows(text: string): { start: number; end: number }[][] {
  const rows: { start: number; end: number }[][] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const cells = [...line.matchAll(/(?:^|,)[ \t]*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => {
      const value = match[1] ?? match[2] ?? '';
      const start = at + match.index + match[0].lastIndexOf(value);
      return { start, end: start + value.trimEnd().length };
    });
    if (line.trim() !== '') rows.push(cells);
    at += line.length + 1;
  }
  return rows;
}
