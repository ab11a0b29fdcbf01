/** Reads tables with their merged cells. The column grid is unreliable and not needed. */
import type { DraftBlock, DraftCell, DraftRow, DraftTable, Inline, Paragraph } from '../draft.ts';
import { plainDraftText, shareOf } from '../inlines.ts';
import { leaveOut, type WordReader } from './reader.ts';
import { child, childrenOf, descendants, isOn, textContent, wordValue, type Xml } from './xml.ts';

interface PlacedCell {
  cell: DraftCell;
  /** First grid column that the cell covers. */
  column: number;
  /** Continues the cell above. */
  continues: boolean;
}

/** Reads the blocks of a cell. Passed in, because the block reader itself calls `readTable`. */
export type ReadCell = (cell: Xml, reader: WordReader) => DraftBlock[];

export function readTable(element: Xml, reader: WordReader, readCell: ReadCell): DraftTable {
  reader.tables += 1;
  const number = reader.tables;
  const start = reader.source.length();
  const rows = rowsOf(element)
    .filter((row) => !isDeleted(row, reader))
    .map((row, index) => readRow(row, `table ${number}, row ${index + 1}`, reader, readCell));
  mergeDown(rows.map(({ cells }) => cells));
  const drafted = rows.map(
    ({ header, cells }): DraftRow => ({
      header,
      cells: cells.filter(({ continues }) => !continues).map(({ cell }) => cell),
    }),
  );
  markHeader(drafted);
  return {
    kind: 'table',
    rows: drafted.filter(({ cells }) => cells.length > 0),
    bordered: hasBorders(element),
    start,
  };
}

/** Rows may also be inside content controls and tracked insertions. */
function rowsOf(element: Xml): Xml[] {
  return childrenOf(element).flatMap((each) => {
    if (each.name === 'w:tr') return [each];
    if (each.name === 'w:sdt') return rowsOf(child(each, 'w:sdtContent') ?? each);
    return each.name === 'w:customXml' || each.name === 'w:ins' ? rowsOf(each) : [];
  });
}

function isDeleted(row: Xml, reader: WordReader): boolean {
  if (!child(child(row, 'w:trPr'), 'w:del')) return false;
  leaveOut(reader, textContent(row), 'deleted');
  return true;
}

function readRow(
  row: Xml,
  place: string,
  reader: WordReader,
  readCell: ReadCell,
): { header: boolean; cells: PlacedCell[] } {
  const properties = child(row, 'w:trPr');
  let column = Number(wordValue(properties, 'w:gridBefore') ?? 0);
  const cells: PlacedCell[] = [];
  for (const element of cellsOf(row)) {
    const look = child(element, 'w:tcPr');
    reader.source.place(place);
    reader.cells += 1;
    const blocks = withNumber(readCell(element, reader)).filter(isFilled);
    reader.cells -= 1;
    const span = Number(wordValue(look, 'w:gridSpan') ?? 1);
    const merged = child(look, 'w:vMerge');
    const sideways = child(look, 'w:hMerge');
    if (sideways && sideways.attributes['w:val'] !== 'restart' && cells.length > 0)
      widen(cells.at(-1), blocks);
    else
      cells.push({
        column,
        continues: merged !== undefined && merged.attributes['w:val'] !== 'restart',
        cell: { columnSpan: span, rowSpan: 1, blocks },
      });
    column += span;
  }
  return { header: isOn(child(properties, 'w:tblHeader')), cells };
}

/** A single list item in a cell is a numbered row, not a list. */
function withNumber(blocks: DraftBlock[]): DraftBlock[] {
  const items = blocks.filter((block) => block.kind === 'paragraph' && block.cues.list);
  const [item] = items;
  if (items.length !== 1 || item?.kind !== 'paragraph') return blocks;
  const { list: _, autoNumber, ...cues } = item.cues;
  const label: Inline[] = autoNumber ? [{ kind: 'markup', markdown: autoNumber }] : [];
  const space: Inline[] =
    label.length > 0 && isFilled(item) ? [{ kind: 'markup', markdown: ' ' }] : [];
  const numbered: Paragraph = { ...item, cues, inlines: [...label, ...space, ...item.inlines] };
  return blocks.map((block) => (block === item ? numbered : block));
}

function cellsOf(row: Xml): Xml[] {
  return childrenOf(row).flatMap((each) => {
    if (each.name === 'w:tc') return [each];
    if (each.name === 'w:sdt') return cellsOf(child(each, 'w:sdtContent') ?? each);
    return each.name === 'w:customXml' ? cellsOf(each) : [];
  });
}

function isFilled(block: DraftBlock): boolean {
  return (
    block.kind === 'table' ||
    block.inlines.some((inline) => inline.kind !== 'text' || inline.text.trim() !== '')
  );
}

function widen(cell: PlacedCell | undefined, blocks: DraftBlock[]): void {
  if (!cell) return;
  cell.cell.columnSpan += 1;
  cell.cell.blocks.push(...blocks);
}

/** A continued cell extends the cell above it and adds its words to it. */
function mergeDown(rows: PlacedCell[][]): void {
  const open = new Map<number, DraftCell>();
  for (const cells of rows) {
    for (const placed of cells) {
      const above = open.get(placed.column);
      if (placed.continues && above) {
        above.rowSpan += 1;
        above.blocks.push(...placed.cell.blocks);
      } else {
        placed.continues = false;
        open.set(placed.column, placed.cell);
      }
    }
  }
}

/** If no row is marked as a header, the first row is one unless it holds data. */
function markHeader(rows: DraftRow[]): void {
  const [first] = rows;
  if (!first || rows.length < 2 || rows.some(({ header }) => header)) return;
  const texts = first.cells.map(({ blocks }) =>
    blocks
      .map((block) => (block.kind === 'paragraph' ? plainDraftText(block.inlines) : ''))
      .join(' '),
  );
  const numbers = texts.filter((text) => /^[-–−+]?[\d.,%\s]+$/.test(text)).length;
  const bold = first.cells.every(({ blocks }) =>
    blocks.every(
      (block) => block.kind === 'paragraph' && shareOf(block.inlines, (marks) => marks.bold) > 0.9,
    ),
  );
  const words = texts.filter((text) => /\p{L}/u.test(text)).length;
  first.header = bold || (numbers <= texts.length * 0.4 && words >= Math.max(1, texts.length - 1));
  spanHeader(rows);
}

/** A header cell that spans two rows makes both header rows. */
function spanHeader(rows: DraftRow[]): void {
  const deepest = Math.max(1, ...(rows[0]?.cells.map(({ rowSpan }) => rowSpan) ?? []));
  if (!rows[0]?.header || deepest >= rows.length) return;
  for (const row of rows.slice(1, deepest)) row.header = true;
}

function hasBorders(element: Xml): boolean {
  const properties = child(element, 'w:tblPr');
  const borders = [
    ...childrenOf(child(properties, 'w:tblBorders')),
    ...descendants(element, 'w:tcBorders').flatMap((each) => childrenOf(each)),
  ];
  if (borders.some(({ attributes }) => !/^(?:nil|none)$/.test(attributes['w:val'] ?? 'none')))
    return true;
  return (
    borders.length === 0 &&
    wordValue(properties, 'w:tblStyle') !== undefined &&
    !/^(?:TableNormal|a1)$/.test(wordValue(properties, 'w:tblStyle') ?? '')
  );
}
