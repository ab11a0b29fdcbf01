import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Alignment, Table, TableCell, TableRow } from '../../../article/article.ts';
import { isBlankParagraph } from '../../../article/blank-paragraph.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { label } from '../../../words/languages/index.ts';
import { type PageState, type RenderBlocks, takeLabel } from '../page-state.ts';
import { captionBlocks } from './figure.ts';
import { renderInlines } from './inlines.ts';

/**
 * A table that scrolls horizontally, also by keyboard. Its caption is a `<caption>`, which screen readers announce and
 * which stays with the table in the PDF.
 */
export function renderTable(state: PageState, table: Table, renderBlocks: RenderBlocks): Element {
  const id = takeLabel(state, table.id);
  const caption = captionBlocks(state, 'table', table, renderBlocks);
  const content = (cell: TableCell) => cellContent(state, cell, renderBlocks);
  const element = h('table', [
    ...(caption.length > 0 ? [h('caption', [h('div.caption', caption)])] : []),
    ...columnWidths(table),
    ...rowGroup(table, 'thead', table.head, content),
    ...rowGroup(table, 'tbody', table.body, content),
    ...rowGroup(table, 'tfoot', table.foot, content),
  ]);
  const notes = renderBlocks(state, table.notes);
  return h('div.table', { id }, [
    scroller(state, table, element),
    ...(notes.length > 0 ? [h('div.table-notes', notes)] : []),
  ]);
}

function scroller(state: PageState, table: Table, element: Element): Element {
  if (state.medium === 'print') return element;
  const name = label(state.article.language, 'table', table.number);
  return h('div.scroll', { role: 'group', ariaLabel: name, tabIndex: 0 }, [element]);
}

function columnWidths({ columns }: Table): Element[] {
  if (columns.every(({ width }) => width === undefined)) return [];
  const cells = columns.map(({ width }) =>
    h('col', { style: width === undefined ? undefined : `width:${Math.round(width * 100)}%` }),
  );
  return [h('colgroup', cells)];
}

type Group = 'thead' | 'tbody' | 'tfoot';

function rowGroup(
  table: Table,
  name: Group,
  rows: TableRow[],
  content: (cell: TableCell) => ElementContent[],
): Element[] {
  if (rows.length === 0) return [];
  const starts = columnsOfCells(rows);
  const elements = rows.map((row, rowIndex) =>
    h(
      'tr',
      { className: isBlank(row) ? 'blank' : undefined },
      row.cells.map((cell, index) => {
        const column = table.columns[starts[rowIndex]?.[index] ?? 0];
        // A cell that spans several columns has no own column.
        const align = cell.align ?? (cell.columnSpan > 1 ? undefined : column?.align);
        return renderCell(cell, content(cell), name, align);
      }),
    ),
  );
  return [h(name, elements)];
}

/** Whether a row is only a separator: all its cells are empty. */
function isBlank({ cells }: TableRow): boolean {
  return cells.length > 0 && cells.every(({ children }) => children.every(isBlankParagraph));
}

function renderCell(
  cell: TableCell,
  content: ElementContent[],
  group: Group,
  align: Alignment | undefined,
): Element {
  // An empty header is not a header.
  const header = cell.header && content.length > 0;
  return h(
    header ? 'th' : 'td',
    {
      scope: header ? scopeOf(cell, group) : undefined,
      colSpan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
      rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
      className: align ? `align-${align}` : undefined,
    },
    content,
  );
}

function scopeOf(cell: TableCell, group: Group): string {
  if (group === 'thead') return cell.columnSpan > 1 ? 'colgroup' : 'col';
  return cell.rowSpan > 1 ? 'rowgroup' : 'row';
}

/** A cell with one paragraph contains its words without the paragraph. */
function cellContent(
  state: PageState,
  cell: TableCell,
  renderBlocks: RenderBlocks,
): ElementContent[] {
  const [first, ...rest] = cell.children;
  if (first?.type !== 'paragraph' || rest.length > 0) return renderBlocks(state, cell.children);
  const content = renderInlines(state, first.children);
  const { direction, language } = state.article;
  const isTurned = direction === 'rtl' && isLeftToRight(plainText(first.children, language));
  return isTurned ? [h('span', { dir: 'ltr' }, content)] : content;
}

/**
 * Whether a cell has only left-to-right words or numbers with signs. Example: "−2.9 (0.5)"
 *
 * In right-to-left text a browser would put the sign after the number.
 */
function isLeftToRight(words: string): boolean {
  return /[\p{L}\d]/u.test(words) && /[^\p{L}\d\s]/u.test(words) && !RIGHT_TO_LEFT.test(words);
}

const RIGHT_TO_LEFT = /[\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Syriac}\p{scx=Thaana}\p{scx=Nko}]/u;

/** For each row, the grid column in which each of its cells starts. Spans count. */
function columnsOfCells(rows: TableRow[]): number[][] {
  const taken = rows.map(() => new Set<number>());
  return rows.map((row, rowIndex) => {
    let column = 0;
    return row.cells.map((cell) => {
      while (taken[rowIndex]?.has(column)) column += 1;
      const start = column;
      for (let below = rowIndex; below < rowIndex + cell.rowSpan; below += 1)
        for (let right = 0; right < cell.columnSpan; right += 1) taken[below]?.add(start + right);
      column += cell.columnSpan;
      return start;
    });
  });
}
