/**
 * Unfolds tables that only serve layout: space between pictures, a frame, pictures in a grid with captions, an equation
 * between empty cells. Moves out rows that are not data: a caption above the columns, notes below them.
 */
import type { DraftBlock, DraftCell, DraftRow, DraftTable, Inline, Paragraph } from '../draft.ts';
import { captionLabel, isCaption, isPanelCaption } from '../figures/caption-label.ts';
import { isNoteParagraph } from '../figures/float-note.ts';
import { plainDraftText } from '../inlines.ts';

export function layoutTables(blocks: DraftBlock[]): DraftBlock[] {
  return blocks.flatMap((block): DraftBlock[] =>
    block.kind === 'table' ? unfold(block) : [block],
  );
}

function unfold(table: DraftTable): DraftBlock[] {
  const cells = table.rows.flatMap((row) => row.cells);
  if (cells.every(isEmpty)) return [];
  const [only] = cells;
  if (cells.length === 1 && only && (!table.bordered || only.blocks.some(isFloat)))
    return layoutTables(only.blocks);
  if (isGrid(cells)) return layoutTables(gridBlocks(table.rows.map((row) => row.cells)));
  return equationRow(table) ?? withoutOuterRows(table);
}

/** Statistical programs print a table's caption into its first row and notes into its last rows. */
function withoutOuterRows(table: DraftTable): DraftBlock[] {
  const { rows } = table;
  const first = rows[0] && across(rows[0]);
  const above = first && captionLabel(plainDraftText(first.inlines))?.kind === 'table' ? 1 : 0;
  const isNote = (row: DraftRow) => {
    const words = across(row);
    return words !== undefined && isNoteParagraph(words);
  };
  const below = rows.findLastIndex((row) => !isNote(row)) + 1;
  const kept = rows.slice(above, below).map((row, at) => ({
    ...row,
    header: row.header || (at < above && rows[at]?.header === true),
  }));
  if (kept.every(({ cells }) => cells.length < 2)) return [table];
  const blocksOf = (outer: DraftRow[]) => outer.flatMap(({ cells }) => cells[0]?.blocks ?? []);
  return [
    ...blocksOf(rows.slice(0, above)),
    { ...table, rows: kept },
    ...blocksOf(rows.slice(below)),
  ];
}

/** The only paragraph of a row with a single cell. */
function across({ cells: [cell, next] }: DraftRow): Paragraph | undefined {
  const blocks = cell && !next && cell.rowSpan === 1 ? cell.blocks.filter(isFilled) : [];
  const [block, more] = blocks;
  return block?.kind === 'paragraph' && !more ? block : undefined;
}

function isFilled(block: DraftBlock): boolean {
  return block.kind === 'table' || hasWords(block);
}

/** A cell that only makes space between pictures. */
function isEmpty({ blocks }: DraftCell): boolean {
  return blocks.every(
    (block) => block.kind === 'paragraph' && block.inlines.every(({ kind }) => kind === 'anchor'),
  );
}

type CellContent = 'nothing' | 'float' | 'caption' | 'both' | 'text';

/** What a cell holds. A layout grid never holds `text`. */
function contentOf({ blocks }: DraftCell): CellContent {
  const words = blocks.filter((block) => block.kind === 'paragraph' && hasWords(block));
  const float = blocks.some(isFloat);
  if (words.length === 0) return float ? 'float' : 'nothing';
  if (!words.some(isCaptionBlock)) return 'text';
  return float ? 'both' : 'caption';
}

function isFloat(block: DraftBlock): boolean {
  return block.kind === 'table' || block.inlines.some(({ kind }) => kind === 'picture');
}

function hasWords(block: Paragraph): boolean {
  return plainDraftText(block.inlines) !== '';
}

function isCaptionBlock(block: DraftBlock): boolean {
  return (
    block.kind === 'paragraph' &&
    (isCaption(plainDraftText(block.inlines)) ||
      isPanelCaption(plainDraftText(block.inlines)) ||
      block.cues.role === 'caption')
  );
}

/** Only pictures or tables and their captions, at least one of each. */
function isGrid(cells: DraftCell[]): boolean {
  const contents = new Set(cells.map(contentOf));
  if (contents.has('text')) return false;
  return contents.has('both') || (contents.has('float') && contents.has('caption'));
}

/** Row by row. Captions in the row below or above a row of pictures are paired with them. */
function gridBlocks(rows: DraftCell[][]): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const [row = [], next = []] = rows.slice(at, at + 2);
    const dealt = row.length > 1 && row.length === next.length && areFellows(row, next);
    for (const [column, cell] of row.entries())
      blocks.push(...cell.blocks, ...(dealt ? (next[column]?.blocks ?? []) : []));
    if (dealt) at += 1;
  }
  return blocks;
}

function areFellows(row: DraftCell[], next: DraftCell[]): boolean {
  const holds = (cells: DraftCell[], what: CellContent) =>
    cells.every((cell) => [what, 'nothing'].includes(contentOf(cell)));
  return (
    (holds(row, 'float') && holds(next, 'caption')) ||
    (holds(row, 'caption') && holds(next, 'float'))
  );
}

/** One paragraph per row, if each row holds a formula and at most its number. */
function equationRow(table: DraftTable): Paragraph[] | undefined {
  if (table.rows.length > 3 || table.rows.some(({ cells }) => cells.length > 3)) return undefined;
  const rows = table.rows.map((row) => row.cells.flatMap((cell) => cell.blocks));
  const paragraphs = rows.map((blocks): Paragraph | undefined => {
    const inlines = blocks.flatMap((block): Inline[] =>
      block.kind === 'paragraph' ? block.inlines : [],
    );
    const formula = inlines.some(({ kind }) => kind === 'formula');
    const number = /^(?:[([]?[\dA-Z.]{1,6}[)\]]?)?$/.test(plainDraftText(inlines));
    const nested = blocks.some(({ kind }) => kind === 'table');
    return formula && number && !nested ? { kind: 'paragraph', inlines, cues: {} } : undefined;
  });
  return paragraphs.every((paragraph) => paragraph !== undefined) ? paragraphs : undefined;
}
