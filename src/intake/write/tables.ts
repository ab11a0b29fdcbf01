/** Writes pipe tables if each cell is one line, and HTML if cells are merged or contain more. */
import type { DraftCell, DraftRow, DraftTable, Inline } from '../draft.ts';
import type { TableElement } from '../elements.ts';
import { claimAll } from '../ledger.ts';
import { escapeBlockStart } from './escape.ts';
import { writeHtmlCell } from './html-cell.ts';
import { type InlineWriter, writeInlines } from './inline.ts';

export function writeTable(element: TableElement, writer: InlineWriter): string {
  const { table, caption, notes, id } = element;
  claimAll(writer.ledger, element.labelSpans, 'label');
  const simple = isSimple(table);
  const body = simple ? writePipes(table, writer) : writeHtml(table, writer);
  const words = escapeBlockStart(writeInlines(caption, writer));
  if (simple && notes.length === 0) {
    if (words === '' && !id) return body;
    return `: ${words}${id ? ` {#${id}}` : ''}\n\n${body}`;
  }
  const noteLines = notes.map((note) => escapeBlockStart(writeInlines(note, writer)));
  return [
    `:::table${id ? ` {#${id}}` : ''}`,
    body,
    ...(words ? ['', words] : []),
    ...noteLines.flatMap((note) => ['', note]),
    ':::',
  ].join('\n');
}

function isSimple(table: DraftTable): boolean {
  const [first] = table.rows;
  const columns = first?.cells.length ?? 0;
  return table.rows.every(
    (row, index) =>
      row.cells.length === columns && row.header === (index === 0) && row.cells.every(isSimpleCell),
  );
}

function isSimpleCell(cell: DraftCell): boolean {
  if (cell.columnSpan !== 1 || cell.rowSpan !== 1 || cell.blocks.length > 1) return false;
  const [block] = cell.blocks;
  if (!block) return true;
  return (
    block.kind === 'paragraph' &&
    !block.cues.list &&
    !block.inlines.some((inline) => inline.kind === 'break' && inline.as !== 'space')
  );
}

/** Widest table, in characters, whose columns are padded to align. */
const WIDEST = 140;

function writePipes(table: DraftTable, writer: InlineWriter): string {
  const rows = table.rows.map((row) =>
    row.cells.map((cell) =>
      writeInlines(plainHeader(cell, row), writer)
        .trim()
        .replace(/\n/g, ' ')
        .replace(/\\.|\|/g, (sign) => (sign === '|' ? '\\|' : sign)),
    ),
  );
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) =>
    Math.max(3, ...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  const padded = widths.reduce((sum, width) => sum + width + 3, 1) <= WIDEST;
  const alignments = head.map((_, column) => alignmentOf(table, column));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => (padded ? pad(cell, widths[column] ?? 3, alignments[column]) : cell)).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => ruleOf(padded ? width : 3, alignments[column])).join('|')}|`;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** Drops bold in a header row, where it is only styling. */
function plainHeader(cell: DraftCell, row: DraftRow): Inline[] {
  const inlines = cell.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.inlines : []));
  if (!row.header) return inlines;
  return inlines.map((inline) =>
    inline.kind === 'text' ? { ...inline, marks: { ...inline.marks, bold: undefined } } : inline,
  );
}

type Alignment = 'left' | 'right' | 'center' | undefined;

/** Alignment of most cells in the column, without the header. */
function alignmentOf(table: DraftTable, column: number): Alignment {
  const counts = { left: 0, right: 0, center: 0 };
  for (const row of table.rows) {
    const block = row.header ? undefined : row.cells[column]?.blocks[0];
    const align = block?.kind === 'paragraph' ? block.cues.align : undefined;
    if (align === 'right' || align === 'center') counts[align] += 1;
    else if (block) counts.left += 1;
  }
  if (counts.right > counts.left && counts.right > counts.center) return 'right';
  return counts.center > counts.left ? 'center' : undefined;
}

function pad(cell: string, width: number, alignment: Alignment): string {
  const gap = ' '.repeat(Math.max(0, width - [...cell].length));
  return alignment === 'right' ? gap + cell : cell + gap;
}

function ruleOf(width: number, alignment: Alignment): string {
  const dashes = '-'.repeat(width + 2);
  if (alignment === 'right') return `${dashes.slice(1)}:`;
  return alignment === 'center' ? `:${dashes.slice(2)}:` : dashes;
}

function writeHtml(table: DraftTable, writer: InlineWriter): string {
  const head = table.rows.filter(
    (row, index) => row.header && table.rows.slice(0, index).every((before) => before.header),
  );
  const body = table.rows.slice(head.length);
  const part = (name: string, rows: DraftRow[]) =>
    rows.length > 0
      ? [`  <${name}>`, ...rows.map((row) => writeRow(row, writer)), `  </${name}>`]
      : [];
  return ['<table>', ...part('thead', head), ...part('tbody', body), '</table>'].join('\n');
}

function writeRow(row: DraftRow, writer: InlineWriter): string {
  const cells = row.cells.map((cell) => {
    const tag = row.header || cell.header ? 'th' : 'td';
    const spans = [
      cell.columnSpan > 1 && ` colspan="${cell.columnSpan}"`,
      cell.rowSpan > 1 && ` rowspan="${cell.rowSpan}"`,
    ]
      .filter(Boolean)
      .join('');
    return `<${tag}${spans}>${writeHtmlCell(cell, row.header, writer)}</${tag}>`;
  });
  return `    <tr>${cells.join('')}</tr>`;
}
