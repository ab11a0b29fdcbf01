/** Tables as grids: which cell covers which place, and which head belongs to it. */
import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { kidsNamed, type StructureElement } from './structure.ts';
import { nameOf, numberOf, textOf } from './values.ts';

export interface Grid {
  table: StructureElement;
  cells: Cell[];
  /** Cells that cover a place twice. */
  overlapping: StructureElement[];
  /** Number of places of each row and of each column that a cell covers. */
  rowLengths: number[];
  columnLengths: number[];
}
export interface Cell {
  element: StructureElement;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export function gridOf(table: StructureElement): Grid {
  const parts = kidsNamed(table, 'TR', 'THead', 'TBody', 'TFoot');
  const rows = parts.flatMap((part) => (part.standard === 'TR' ? [part] : kidsNamed(part, 'TR')));
  const taken = new Map<string, StructureElement>();
  const grid: Grid = { table, cells: [], overlapping: [], rowLengths: [], columnLengths: [] };
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const element of kidsNamed(row, 'TH', 'TD')) {
      while (taken.has(`${rowIndex},${column}`)) column++;
      const cell: Cell = {
        element,
        row: rowIndex,
        column,
        rows: numberOf(attribute(element, 'RowSpan')) ?? 1,
        columns: numberOf(attribute(element, 'ColSpan')) ?? 1,
      };
      grid.cells.push(cell);
      cover(cell);
    }
  });
  count();
  return grid;

  function cover({ element, row, column, rows: down, columns: across }: Cell): void {
    for (let y = row; y < row + down; y++)
      for (let x = column; x < column + across; x++) {
        if (taken.has(`${y},${x}`)) grid.overlapping.push(element);
        taken.set(`${y},${x}`, element);
      }
  }

  function count(): void {
    for (const place of taken.keys()) {
      const [row = 0, column = 0] = place.split(',').map(Number);
      grid.rowLengths[row] = (grid.rowLengths[row] ?? 0) + 1;
      grid.columnLengths[column] = (grid.columnLengths[column] ?? 0) + 1;
    }
  }
}

/** Headers that no cell has as its id. */
export function unknownHeaders({ element }: Cell, ids: ReadonlySet<string>): string[] {
  return headersOf(element).filter((id) => !ids.has(id));
}

/** By its Headers, or by a head with a scope in its row or column. */
export function hasHead(cell: Cell, { cells }: Grid, ids: ReadonlySet<string>): boolean {
  if (headersOf(cell.element).some((id) => ids.has(id))) return true;
  return cells.some((head) => {
    if (head.element.standard !== 'TH') return false;
    const scope = nameOf(attribute(head.element, 'Scope'));
    const above = overlap(head.column, head.columns, cell.column, cell.columns);
    const beside = overlap(head.row, head.rows, cell.row, cell.rows);
    return (
      (above && /^(?:Column|Both)$/.test(scope ?? '')) ||
      (beside && /^(?:Row|Both)$/.test(scope ?? ''))
    );
  });
}

function overlap(one: number, length: number, other: number, otherLength: number): boolean {
  return one < other + otherLength && other < one + length;
}

function headersOf(element: StructureElement): string[] {
  const headers = attribute(element, 'Headers');
  if (!(headers instanceof PDFArray)) return [];
  return headers.asArray().map((id) => textOf(id) ?? '');
}

/** An attribute of one of the element's attribute objects. */
function attribute({ dict }: StructureElement, name: string): unknown {
  const value = dict.lookup(PDFName.of('A'));
  const objects =
    value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [value];
  for (const object of objects) {
    const found = object instanceof PDFDict ? object.lookup(PDFName.of(name)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
