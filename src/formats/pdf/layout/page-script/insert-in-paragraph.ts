import { floatLeft, type Insertion } from './insertion.ts';
import type { LayoutBlock, LayoutBlocks } from './layout-blocks.ts';
import type { PageColumns } from './page-columns.ts';
import { type Line, linesOf } from './text-lines.ts';
import { textNodesIn } from './text-nodes.ts';

/** The least number of lines of a paragraph at the end of a page, and at the start of one. */
const ORPHANS = 2;
const WIDOWS = 2;
/** Rounding differs by less than this, in px. */
const TOLERANCE = 0.5;
/** Inside these the area would be part of a link, of a formula, of other notes. */
const CLOSED = 'a, sup, sub, .math, .page-notes, .page-float, [dir]:not(main, html)';

/** Puts the area into a paragraph that goes on on the next page. */
export function insertInParagraph(
  { columns }: LayoutBlocks,
  { kind, element }: LayoutBlock,
  insertion: Insertion,
): boolean {
  if (kind !== 'lines') return false;
  const lines = linesToBreakAfter(linesOf(columns, element), insertion);
  return lines.some((line) => insertInLine(insertion.area, element, line, columns));
}

/**
 * The lines after which a page may end, the best one first. It is the last one above the limit, or one
 * further up if that line is all formula or address, or if too few lines would follow on the next page.
 * Empty if too few lines would remain on this page.
 */
export function linesToBreakAfter(
  lines: readonly Line[],
  { page, limit }: Pick<Insertion, 'page' | 'limit'>,
): Line[] {
  const first = lines.findIndex((line) => line.page === page);
  if (first < 0) return [];
  const above = lines.findLastIndex(
    (line) => line.page === page && line.bottom <= limit + TOLERANCE,
  );
  const last = Math.min(above, lines.length - 1 - WIDOWS);
  const least = first > 0 ? first : ORPHANS - 1;
  return lines.slice(least, last + 1).reverse();
}

/**
 * The area floats over the whole width and finds no room beside the words of its line. It therefore stands
 * below this line, and the next line finds no room beside it either. The paragraph is not cut in two.
 */
function insertInLine(
  area: HTMLElement,
  element: HTMLElement,
  line: Line,
  columns: PageColumns,
): boolean {
  for (const text of textNodesIn(element)) {
    if (text.parentElement?.closest(CLOSED)) continue;
    const space = spaceInLine(text, line, columns);
    if (space < 0) continue;
    const tail = text.splitText(space + 1);
    floatLeft(area);
    tail.parentNode?.insertBefore(area, tail);
    return true;
  }
  return false;
}

/** Index of a space of the text with words of the line on both sides. -1 if there is none. */
function spaceInLine(text: Text, line: Line, columns: PageColumns): number {
  const { data } = text;
  for (let at = 1; at < data.length - 1; at++) {
    const isSpace = /\s/.test(data[at] ?? '');
    if (isSpace && isInLine(text, at - 1, line, columns) && isInLine(text, at + 1, line, columns))
      return at;
  }
  return -1;
}

function isInLine(text: Text, index: number, line: Line, columns: PageColumns): boolean {
  const range = document.createRange();
  range.setStart(text, index);
  range.setEnd(text, index + 1);
  const [rect] = range.getClientRects();
  if (!rect || columns.pageOf(rect) !== line.page) return false;
  const middle = columns.offsetOnPage((rect.top + rect.bottom) / 2);
  return middle > line.top && middle < line.bottom;
}
