/** Converts LaTeX's `tabular`. */
import type { Alignment } from '../../../../article/article.ts';
import type { Place } from '../../../../words/place.ts';
import type { TableCellNode, TableNode, TableRowNode } from '../../manuscript.ts';
import { closing, matchAt } from '../../scan.ts';
import { type Range, type Source, sliceSource } from '../../source.ts';
import type { Reading } from '../reading.ts';

const RULE =
  /\\(?:[a-z]*(?:line|rule)(?![a-zA-Z{[(])|endhead|endfirsthead|endfoot|endlastfoot|cline\{[^{}]*\}|(?:tabuc|Xh)line(?:\[[^\]]*\])?\{[^{}]*\}|cmidrule(?:\([^)]*\))?\{[^{}]*\}|addlinespace(?:\[[^\]]*\])?)/y;
const FLOAT = /\\(?:caption\*?|label)\s*(?=\{)/y;
const ALIGNMENTS: Record<string, Alignment> = { l: 'left', c: 'center', r: 'right' };

/** @param inside from `\begin{tabular}` to `\end{tabular}`, including the column letters */
export function tabular(inside: Source, reading: Reading, position: Place | undefined): TableNode {
  const { text } = inside;
  const open = text.search(/\{(?<=^\s*\{)/);
  const close = open === -1 ? undefined : closing(text, open, '{}');
  const columns = close === undefined ? [] : columnsOf(text.slice(open + 1, close));
  const { rows, headRows } = rowsOf(text, close === undefined ? 0 : close + 1);
  const children = rows.map(
    (cells, index): TableRowNode => ({
      type: 'tableGridRow',
      part: index < headRows ? 'head' : 'body',
      children: cells.map((range) => cell(inside, range, index < headRows, reading)),
    }),
  );
  dropCovered(children);
  const width = Math.max(
    columns.length,
    ...children.map((row) => row.children.reduce((sum, one) => sum + one.columnSpan, 0)),
  );
  return {
    type: 'tableGrid',
    columns: Array.from({ length: width }, (_, index) => columns[index] ?? {}),
    children,
    position,
  };
}

/** Parses the column format. Example: `|l|c|p{3cm}|X[0.5,r]` */
function columnsOf(format: string): { align?: Alignment }[] {
  const plain = format
    .replace(/[@!><]\{[^{}]*\}/g, '')
    .replace(/X\[[^\]]{0,1000}?([lcr]?)\]/g, (_, letter) => letter || 'X')
    .replace(/\*\{(\d+)\}\{([^{}]*)\}/g, (_, times, letters) =>
      String(letters).repeat(Math.min(Number(times), 50)),
    );
  return [...plain.replace(/\{[^{}]*\}/g, '').matchAll(/[lcrpmbXS]/g)].map(([letter]) => ({
    align: ALIGNMENTS[letter],
  }));
}

/** Cells by row. Rows above the first rule between rows are the head. */
function rowsOf(text: string, start: number): { rows: Range[][]; headRows: number } {
  const rows: Range[][] = [];
  let headRows = 0;
  let row: Range[] = [];
  let from = start;
  const endCell = (end: number) => {
    row.push({ start: from, end });
  };
  const endRow = (end: number) => {
    endCell(end);
    const isEmpty = row.every((range) => text.slice(range.start, range.end).trim() === '');
    if (!isEmpty || row.length > 1) rows.push(row);
    row = [];
  };
  for (let at = start; at < text.length; at += 1) {
    const skipped = endOfRule(text, at);
    if (skipped !== undefined && text.slice(from, at).trim() === '' && row.length === 0) {
      if (headRows === 0 && matchAt(RULE, text, at)) headRows = rows.length;
      from = skipped;
      at = skipped - 1;
    } else if (text[at] === '{') at = closing(text, at, '{}') ?? at;
    else if (text.startsWith('\\\\', at)) {
      endRow(at);
      at += 1 + (/^\[[^\]]*\]/.exec(text.slice(at + 2))?.[0].length ?? 0);
      from = at + 1;
    } else if (text[at] === '\\') at += 1;
    else if (text[at] === '&') {
      endCell(at);
      from = at + 1;
    }
  }
  endRow(text.length);
  return { rows, headRows: headRows < rows.length ? headRows : 0 };
}

/** Drops cells that a cell from above covers. LaTeX writes them as empty cells. */
function dropCovered(rows: TableRowNode[]): void {
  const covered = new Map<number, number>();
  for (const row of rows) {
    let column = 0;
    row.children = row.children.filter((one) => {
      const at = column;
      column += one.columnSpan;
      const reaching = covered.get(at) ?? 0;
      covered.set(at, Math.max(0, reaching - 1));
      if (reaching > 0 && one.children.length === 0) return false;
      if (one.rowSpan > 1) covered.set(at, one.rowSpan - 1);
      return true;
    });
  }
}

/** Offset after a rule, a caption or a label between rows. */
function endOfRule(text: string, at: number): number | undefined {
  if (text[at] !== '\\') return undefined;
  if (matchAt(RULE, text, at)) return RULE.lastIndex;
  if (!matchAt(FLOAT, text, at)) return undefined;
  const close = closing(text, FLOAT.lastIndex, '{}');
  if (close === undefined) return undefined;
  return text.startsWith('\\\\', close + 1) ? close + 3 : close + 1;
}

const SPANS = /\s*\\(multicolumn|multirow)\s*(?=\{)/y;

function cell(inside: Source, range: Range, header: boolean, reading: Reading): TableCellNode {
  const spans = spansOf(inside.text, range);
  const own = spans?.words ?? range;
  return {
    type: 'tableGridCell',
    header,
    columnSpan: spans?.name === 'multicolumn' ? spans.count : 1,
    rowSpan: spans?.name === 'multirow' ? spans.count : 1,
    children: cellBlocks(sliceSource(inside, trim(inside.text, own)), reading),
  };
}

/** Parses spans. Example: `\multicolumn{2}{c}{words}` */
function spansOf(
  text: string,
  { start, end }: Range,
): { name: string; count: number; words: Range } | undefined {
  const match = matchAt(SPANS, text, start);
  if (!match || start + match[0].length > end) return undefined;
  const [count, , words] = argumentsAt(text, start + match[0].length);
  if (!count || !words) return undefined;
  const number = Number.parseInt(text.slice(count.start, count.end), 10) || 1;
  return { name: match[1] ?? '', count: Math.min(100, Math.max(1, number)), words };
}

/** Three arguments in braces, with spaces between them. */
function argumentsAt(text: string, offset: number): Range[] {
  const found: Range[] = [];
  let at = offset;
  while (found.length < 3) {
    at += /^\s*/.exec(text.slice(at, at + 100))?.[0].length ?? 0;
    const close = text[at] === '{' ? closing(text, at, '{}') : undefined;
    if (close === undefined) return found;
    found.push({ start: at + 1, end: close });
    at = close + 1;
  }
  return found;
}

function cellBlocks(source: Source, reading: Reading): TableCellNode['children'] {
  const children = source.text === '' ? [] : reading.parseWords({ ...source, isTex: true });
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function trim(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const before = words.length - words.trimStart().length;
  return { start: start + before, end: start + Math.max(before, words.trimEnd().length) };
}
