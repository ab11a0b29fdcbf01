import type { Block, Table, TableCell, TableRow } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import { canonicalId } from '../../parse/identifiers.ts';
import type { BlockNode, DivNode, TableNode, TableRowNode } from '../../parse/manuscript.ts';
import { toInlines } from '../inlines/inlines.ts';
import { addLabel, idFor, nextNumber, reportProblem, type State, type ToBlocks } from '../state.ts';
import {
  captionOf,
  placeOfNodes,
  TYPED_LABELS,
  trimInlines,
  withoutTypedLabel,
} from './captions.ts';
import { isFloatNote } from './float-notes.ts';

export function tableOf(state: State, node: TableNode, toBlocks: ToBlocks): Table {
  const caption = captionOf(
    withoutTypedLabel(
      state,
      trimInlines(toInlines(state, node.data?.caption ?? [])),
      TYPED_LABELS.table,
      placeOfNodes(node.data?.caption ?? []),
    ),
  );
  return table(
    state,
    node,
    { caption, notes: [], authorId: node.data?.attributes?.id, widths: widthsOf(node) },
    toBlocks,
  );
}

/**
 * A `:::table {#tbl-x}` block: a table with its caption and notes; undefined if the block contains no table.
 * Several tables have separate numbers, and the label refers to the first.
 */
export function tableOfDiv(state: State, node: DivNode, toBlocks: ToBlocks): Block[] | undefined {
  const children = node.children;
  const grids = children.flatMap(gridsOf);
  const id = node.data?.attributes?.id;
  const [grid] = grids;
  if (
    !grid ||
    (!/^(table|list-table|csv-table)$/.test(node.name) &&
      !/^(?:supp?|app|ext|s|e)?(tbl|tab|table)[-:]/.test(id ?? ''))
  )
    return undefined;
  if (grids.length > 1 || !children.includes(grid)) {
    const made = toBlocks(state, children);
    const first = made.find((block) => block.type === 'table');
    if (first && id !== undefined) state.aliases.set(canonicalId(id), first.id);
    return made;
  }
  const own = captionOf(toInlines(state, grid.data?.caption ?? []));
  const place = children.indexOf(grid);
  const above = toBlocks(state, children.slice(0, place));
  const below = toBlocks(state, children.slice(place + 1));
  const isCaption = (block: Block) => !isFloatNote(block);
  // Below a table with a caption, marks also show that a paragraph is a note: "* p < .05".
  const hasCaption = own.length > 0 || above.some(isCaption);
  const words = hasCaption ? above : [...above, ...below];
  const notes = [...words.filter(isFloatNote), ...(hasCaption ? below : [])];
  const caption = [...own, ...words.filter(isCaption)].map((block, index) =>
    index === 0 ? withoutLabel(state, block, grid.position) : block,
  );
  const authorId = id ?? grid.data?.attributes?.id;
  const widths = widthsOf(node) ?? widthsOf(grid);
  return [table(state, grid, { caption, notes, authorId, widths }, toBlocks)];
}

function gridsOf(node: BlockNode): TableNode[] {
  if (node.type === 'tableGrid') return [node];
  return node.type === 'div' ? node.children.flatMap(gridsOf) : [];
}

interface TableParts {
  caption: Block[];
  notes: Block[];
  authorId?: string;
  /** "20,80", "[20, 80]" */
  widths?: string;
}

function table(
  state: State,
  node: TableNode,
  { caption, notes, authorId, widths }: TableParts,
  toBlocks: ToBlocks,
): Table {
  const numbered = caption.length > 0 || authorId !== undefined;
  const number = numbered ? nextNumber(state, 'table') : undefined;
  const id = idFor(state, authorId, number ? `tbl-${number}` : 'table', node.position);
  addLabel(state, id, 'table', number);
  reportRagged(state, node);
  const rows = (part: TableRowNode['part']) =>
    node.children.filter((row) => row.part === part).map((row) => rowOf(state, row, toBlocks));
  return {
    type: 'table',
    id,
    ...(number && { number }),
    caption,
    columns: withWidths(node, widths),
    head: rows('head'),
    body: rows('body'),
    foot: rows('foot'),
    notes,
  };
}

function rowOf(state: State, row: TableRowNode, toBlocks: ToBlocks): TableRow {
  return {
    cells: row.children.map(
      (cell): TableCell => ({
        header: cell.header,
        columnSpan: cell.columnSpan,
        rowSpan: cell.rowSpan,
        ...(cell.align && { align: cell.align }),
        children: toBlocks(state, cell.children),
      }),
    ),
  };
}

function widthsOf({ data }: TableNode | DivNode): string | undefined {
  const pairs = data?.attributes?.pairs ?? {};
  return pairs.widths ?? pairs['tbl-colwidths'];
}

/** Relative widths, if the author gave one for each column. */
function withWidths(node: TableNode, widths: string | undefined): Table['columns'] {
  const shares = (widths ?? '').match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.length !== node.columns.length || sum === 0) return node.columns;
  return node.columns.map((column, index) => ({
    ...column,
    width: Math.round(((shares[index] ?? 0) / sum) * 1000) / 1000,
  }));
}

function withoutLabel(state: State, block: Block, near: TableNode['position']): Block {
  if (block.type !== 'paragraph') return block;
  const place = state.places.get(block) ?? near;
  return {
    ...block,
    children: withoutTypedLabel(state, block.children, TYPED_LABELS.table, place),
  };
}

/** Reports rows that do not fill the columns, including cells that reach down from above. */
function reportRagged(state: State, node: TableNode): void {
  const hanging: number[] = [];
  for (const row of node.children) {
    const reaching = hanging.filter((rows) => rows > 0).length;
    const own = row.children.reduce((sum, cell) => sum + cell.columnSpan, 0);
    if (reaching + own !== node.columns.length) {
      reportRaggedRow(
        state,
        row.children[0]?.position ?? node.position,
        reaching + own,
        node.columns.length,
      );
    }
    for (let at = 0; at < hanging.length; at++) hanging[at] = Math.max(0, (hanging[at] ?? 0) - 1);
    for (const cell of row.children)
      for (let i = 0; i < cell.columnSpan; i++)
        if (cell.rowSpan > 1) hanging.push(cell.rowSpan - 1);
  }
}

function reportRaggedRow(
  state: State,
  place: BlockNode['position'],
  cells: number,
  columns: number,
): void {
  reportProblem(state, message('table-ragged', { cells, columns }), place);
}
