import type { DivNode, TableCellNode, TableNode } from '../../manuscript.ts';
import { bareText } from '../bare-text.ts';

/**
 * Merges cells of a pipe table in a `:::table` block. A cell with only `<` joins the cell to its left, one
 * with only `^` the cell above. `head-rows=2` and `head-columns=1` set the numbers of header rows and
 * columns.
 */
export function mergeCells(node: DivNode): void {
  const pairs = node.data?.attributes?.pairs ?? {};
  for (const child of node.children) {
    if (child.type !== 'tableGrid') continue;
    markHeaders(child, Number(pairs['head-rows'] ?? ''), Number(pairs['head-columns'] ?? ''));
    if (child.children.every((row) => row.children.every(isSingle))) merge(child);
  }
}

function isSingle({ columnSpan, rowSpan }: TableCellNode): boolean {
  return columnSpan === 1 && rowSpan === 1;
}

function markHeaders(table: TableNode, rows: number, columns: number): void {
  table.children.forEach((row, index) => {
    if (rows > 0) row.part = index < rows ? 'head' : 'body';
    row.children.forEach((cell, column) => {
      if (row.part === 'head' || column < columns) cell.header = true;
    });
  });
}

/**
 * Merges cells. They keep their row and column until all are merged, so that `<` and `^` find their
 * neighbours.
 */
function merge(table: TableNode): void {
  const owners = table.children.map((row) => [...row.children]);
  table.children.forEach((row, y) => {
    row.children.forEach((cell, x) => {
      const mark = bareText(cell.children).trim();
      const owner =
        mark === '<' ? owners[y]?.[x - 1] : mark === '^' ? owners[y - 1]?.[x] : undefined;
      const sameOwner =
        mark === '<' || owners[y - 1]?.[x - 1] !== owner || owners[y]?.[x - 1] !== owner;
      if (!owner || !owners[y]) return;
      owners[y][x] = owner;
      if (mark === '<' && beginsInRow(table, owner, y)) owner.columnSpan += 1;
      if (mark === '^' && sameOwner) owner.rowSpan += 1;
    });
  });
  table.children.forEach((row, y) => {
    row.children = row.children.filter((cell, x) => owners[y]?.[x] === cell);
  });
}

/** Whether the cell begins in this row. Its columns count only there. */
function beginsInRow(table: TableNode, cell: TableCellNode, y: number): boolean {
  return table.children[y]?.children.includes(cell) ?? false;
}
