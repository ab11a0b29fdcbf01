/** Tables in text: rows with bars, with tabs, or with wide gaps as in the layout of a PDF. */
import type { DraftTable, LeftOut } from '../draft.ts';
import { parseInline } from './inline.ts';
import { countWords, type Line, median } from './lines.ts';

/** Merges the lines of a table, which were separated because a line with bars or tabs starts a paragraph. */
export function mergeTables(groups: Line[][]): Line[][] {
  const merged: Line[][] = [];
  for (const group of groups) {
    const last = merged.at(-1);
    const joins =
      last &&
      group[0]?.blankBefore === false &&
      areRows(last[0], group[0]) &&
      columns(last[0]) === columns(group[0]);
    if (joins) last.push(...group);
    else merged.push(group);
  }
  return merged;
}

/** Whether all rows have bars or tabs and the same number of cells. */
export function isTable(lines: Line[]): boolean {
  return lines.length > 1 && lines.every(isRow) && sameColumns(lines);
}

function areRows(a: Line | undefined, b: Line | undefined): boolean {
  return (isRow(a) && isRow(b)) || (!!a && !!b && isLaidRow(a) && isLaidRow(b));
}

function isRow(line: Line | undefined): boolean {
  return line !== undefined && (/^\|.*\|$/.test(line.text) || /\S\t+\S/.test(line.text));
}

/** Gap between cells in the layout of a PDF. */
const CELL_GAP = / {3,}/;
/** Minimum cells per row, and minimum rows. */
const FEWEST_CELLS = 3;
/** Maximum median words of a cell; justified text has more between its gaps. */
const MOST_CELL_WORDS = 4;

function isLaidRow({ text }: Line): boolean {
  return !text.includes('\t') && text.split(CELL_GAP).length >= FEWEST_CELLS;
}

/** Whether all rows have wide gaps and the same number of cells. */
export function isLaidTable(lines: Line[]): boolean {
  if (lines.length < FEWEST_CELLS || !lines.every(isLaidRow)) return false;
  const rows = lines.map(({ text }) => text.split(CELL_GAP));
  const words = rows.flat().map(countWords);
  return new Set(rows.map((row) => row.length)).size === 1 && median(words) <= MOST_CELL_WORDS;
}

function columns(line: Line | undefined): number {
  if (!line) return 0;
  return line.text.startsWith('|') ? 0 : line.text.split(CELLS).length;
}

/** Separators of cells in rows without bars. */
const CELLS = /\t+| {3,}/g;

function sameColumns(lines: Line[]): boolean {
  return lines[0]?.text.startsWith('|') || new Set(lines.map(columns)).size === 1;
}

export function tableOf(lines: Line[], leftOut: LeftOut[]): DraftTable {
  const rows = lines.filter((line) => !/^\|?[\s|:-]+$/.test(line.text));
  return {
    kind: 'table',
    bordered: true,
    start: lines[0]?.start ?? 0,
    rows: rows.map((line, index) => ({
      header: index === 0,
      cells: cellsOf(line).map(({ text, start }) => ({
        columnSpan: 1,
        rowSpan: 1,
        blocks: [{ kind: 'paragraph', inlines: parseInline(text, start, leftOut), cues: {} }],
      })),
    })),
  };
}

function cellsOf(line: Line): { text: string; start: number }[] {
  const bars = line.text.startsWith('|');
  const inner = bars ? line.text.replace(/\|$/, '') : line.text;
  const cells: { text: string; start: number }[] = [];
  let at = bars ? 1 : 0;
  for (const part of [...inner.matchAll(bars ? BAR : CELLS), undefined]) {
    const end = part?.index ?? inner.length;
    if (part && end < at) continue;
    const piece = inner.slice(at, end);
    const lead = piece.length - piece.trimStart().length;
    cells.push({ text: piece.trim(), start: line.start + at + lead });
    at = end + (part?.[0].length ?? 0);
  }
  return bars ? cells : cells.filter(({ text }) => text !== '');
}

const BAR = /(?<!\\)\|/g;
