import type { Table, TableCell } from 'mdast';
import type { TableCellNode, TableNode, TableRowNode } from '../../manuscript.ts';
import type { Reading } from '../reading.ts';
import { asBlocks } from '../words-and-blocks.ts';

/** Converts a pipe table (GFM). An empty header row, which Pandoc allows, is left out. */
export function pipeTable(node: Table, reading: Reading): TableNode {
  const [head, ...body] = node.children;
  const columns = (node.align ?? []).map((align) => (align ? { align } : {}));
  const rows: TableRowNode[] = [];
  const headRow = head && row(head.children, 'head', columns.length, reading);
  if (headRow?.children.some((cell) => cell.children.length > 0)) rows.push(headRow);
  for (const each of body) rows.push(row(each.children, 'body', columns.length, reading));
  return { type: 'tableGrid', columns, children: rows, position: node.position };
}

/** A row. GFM fills up rows with missing cells. */
function row(
  cells: TableCell[],
  part: TableRowNode['part'],
  width: number,
  reading: Reading,
): TableRowNode {
  const children = cells.map((cell) => toCell(cell, part === 'head', reading));
  while (children.length < width) children.push(emptyCell(part === 'head'));
  return { type: 'tableGridRow', part, children };
}

function toCell(cell: TableCell, header: boolean, reading: Reading): TableCellNode {
  const words = reading.readWords(cell.children);
  return { ...emptyCell(header), children: asBlocks(words), position: cell.position };
}

function emptyCell(header: boolean): TableCellNode {
  return { type: 'tableGridCell', header, columnSpan: 1, rowSpan: 1, children: [] };
}
