import type { PageArea } from '../../../print/layout.ts';
import type { Hyphenate } from './hyphenate.ts';
import { LEGIBLE } from './legible.ts';
import { rotateTable } from './rotate-table.ts';
import { breakNamesInTable } from './table-names.ts';
import { roomForTable } from './table-room.ts';
import { wordsOf } from './text-nodes.ts';

/** Words of so many letters are broken anywhere before shorter words are. */
const LONG_WORD = /\S{25,}/;
/** A narrower cell shows its words letter by letter, in em. */
const NARROWEST_CELL = 3;

/**
 * Fits tables into the width of the text. A table that is wider gets smaller letters, is rotated, and is
 * broken between letters, in this order. A table that fits on a page stays whole. The article must be as
 * wide as the text of the page.
 *
 * @param tall part of the height of a page that may stay empty before a table that stays whole
 * @returns descriptions of the tables that became too small or too narrow to read
 */
export function fitTables(
  main: HTMLElement,
  area: PageArea,
  tall: number,
  hyphenate: Hyphenate,
): string[] {
  const findings: string[] = [];
  for (const table of main.querySelectorAll<HTMLElement>('.table > table')) {
    const frame = table.parentElement;
    if (!frame) continue;
    breakNamesInTable(table, () => isWide(table, frame));
    if (isWide(table, frame) && !fitTable(table, frame, area, hyphenate))
      findings.push(describe(table));
  }
  keepTablesWhole(main, area, tall);
  return findings;
}

function isWide(table: HTMLElement, frame: HTMLElement): boolean {
  return table.offsetWidth > frame.clientWidth + 1;
}

/** @returns whether the table is legible */
function fitTable(
  table: HTMLElement,
  frame: HTMLElement,
  area: PageArea,
  hyphenate: Hyphenate,
): boolean {
  const attempts = [
    () => table.classList.add('page-small'),
    () => rotateTable(frame, area),
    () => makeNarrow(table, hyphenate),
    () => rotateTable(frame, area),
    () => breakLongWords(table),
    () => table.classList.add('page-broken'),
    () => rotateTable(frame, area),
  ];
  for (const attempt of attempts) {
    attempt();
    if (frame.classList.contains('page-turned') || !isWide(table, frame))
      return !hasStackedLetters(table);
  }
  return zoom(table, frame) >= LEGIBLE;
}

/** A narrow table is hyphenated, whatever the theme says of tables. */
function makeNarrow(table: HTMLElement, hyphenate: Hyphenate): void {
  table.classList.add('page-narrow');
  hyphenate(table);
}

function breakLongWords(table: HTMLElement): void {
  for (const cell of table.querySelectorAll('th, td'))
    cell.classList.toggle('page-parted', LONG_WORD.test(wordsOf(cell)));
}

/** Whether words stand letter by letter below each other. */
function hasStackedLetters(table: HTMLElement): boolean {
  if (!table.classList.contains('page-broken')) return false;
  return [...table.querySelectorAll('th, td')].some((cell) => {
    const { fontSize, paddingLeft, paddingRight } = getComputedStyle(cell);
    const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
    const isNarrow = cell.clientWidth - padding < NARROWEST_CELL * Number.parseFloat(fontSize);
    return isNarrow && /\S{5}/.test(cell.textContent ?? '');
  });
}

/** The last resort. */
function zoom(table: HTMLElement, frame: HTMLElement): number {
  const ratio = frame.clientWidth / table.offsetWidth;
  table.style.setProperty('zoom', String(ratio));
  return ratio;
}

function describe(table: HTMLElement): string {
  const rows = [...table.querySelectorAll('tr')];
  const columns = Math.max(0, ...rows.map((row) => row.querySelectorAll('th, td').length));
  return `a table of ${columns} columns`;
}

/** A tall table without a number does not float. If it stayed whole, it would leave a page half empty. */
function keepTablesWhole(main: HTMLElement, area: PageArea, tall: number): void {
  for (const frame of main.querySelectorAll<HTMLElement>('.table:not(.page-turned)')) {
    const room = roomForTable(frame, area);
    const most = frame.querySelector('caption .label') ? room : area.height * tall;
    frame.classList.toggle('page-kept', frame.offsetHeight <= Math.min(room, most));
  }
}
