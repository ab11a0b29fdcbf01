/** Tables in the XHTML model, with label, caption and notes. */
import type { ElementContent } from 'xast';
import type { Alignment, Table, TableCell, TableRow } from '../../../article/article.ts';
import { type Child, element } from '../../../markup/xml.ts';
import { idOf } from '../ids.ts';
import type { Jats } from '../jats.ts';
import { filled } from './content.ts';
import { numbered, renderCaption } from './figures.ts';
import { renderParagraphs } from './flow.ts';
import { renderInlines, TITLE } from './inlines.ts';

export function renderTable(jats: Jats, table: Table): Child {
  return element(
    'table-wrap',
    { id: idOf('block', table.id) },
    numbered(jats, 'table', table.number),
    renderCaption(jats, table.caption),
    renderGrid(jats, table),
    filled('table-wrap-foot', {}, renderParagraphs(jats, table.notes)),
  );
}

/** The DTD requires rows in the body, so the rows of a table with only a head go there. */
function renderGrid(jats: Jats, table: Table): Child {
  const group = (name: string, rows: TableRow[], scope: 'col' | 'row') =>
    filled(name, {}, renderRows(jats, table, rows, scope));
  const hasBody = table.body.some((row) => row.cells.length > 0);
  return filled(
    'table',
    {},
    table.columns.some(({ width }) => width) && table.columns.map(renderColumn),
    hasBody && group('thead', table.head, 'col'),
    group('tfoot', table.foot, 'row'),
    hasBody ? group('tbody', table.body, 'row') : group('tbody', table.head, 'col'),
  );
}

function renderColumn({ width }: Table['columns'][number]): Child {
  return element('col', { width: width ? `${Math.round(width * 100)}%` : undefined });
}

/** The rows of a group. Cells get the alignment of their column, because few programs read it from `col`. */
function renderRows(
  jats: Jats,
  table: Table,
  rows: readonly TableRow[],
  scope: 'col' | 'row',
): Child {
  const columns = firstColumns(rows);
  return rows.map(({ cells }, row) =>
    filled(
      'tr',
      {},
      cells.map((cell, index) => {
        const column = table.columns[columns[row]?.[index] ?? -1];
        const inherited = cell.columnSpan === 1 ? column?.align : undefined;
        return renderCell(jats, cell, scope, cell.align ?? inherited);
      }),
    ),
  );
}

/** HTML's limit for `colspan`. */
const MOST_COLUMNS = 1000;

/** The column in which each cell of each row starts. Row and column spans count. */
function firstColumns(rows: readonly TableRow[]): number[][] {
  const below: number[] = [];
  return rows.map(({ cells }) => {
    const starts: number[] = [];
    const spans: [column: number, rows: number][] = [];
    let column = 0;
    for (const cell of cells) {
      while ((below[column] ?? 0) > 0) column += 1;
      starts.push(column);
      const width = Math.min(cell.columnSpan, MOST_COLUMNS);
      for (let left = width; left > 0; left--) spans.push([column++, cell.rowSpan]);
    }
    below.forEach((rest, index) => {
      below[index] = Math.max(0, rest - 1);
    });
    for (const [at, height] of spans) below[at] = height - 1;
    return starts;
  });
}

function renderCell(
  jats: Jats,
  cell: TableCell,
  scope: 'col' | 'row',
  align: Alignment | undefined,
): Child {
  const content = renderContent(jats, cell);
  const spans = { col: cell.columnSpan, row: cell.rowSpan };
  const header = cell.header && content.length > 0;
  const attributes = {
    scope: header ? (spans[scope] > 1 ? `${scope}group` : scope) : undefined,
    colspan: cell.columnSpan > 1 ? String(cell.columnSpan) : undefined,
    rowspan: cell.rowSpan > 1 ? String(cell.rowSpan) : undefined,
    align,
  };
  // An empty corner is not a header.
  return element(header ? 'th' : 'td', attributes, content);
}

/** Blocks that a cell contains directly, besides the words of its only paragraph. */
const DIRECT = ['list', 'def-list', 'disp-formula', 'disp-quote', 'code'];

function renderContent(jats: Jats, cell: TableCell): ElementContent[] {
  const [first, ...others] = cell.children;
  if (first?.type === 'paragraph' && others.length === 0) {
    return renderInlines(jats, first.children, TITLE);
  }
  return renderParagraphs(jats, cell.children, DIRECT);
}
