import type { Insertion, Undo } from './insertion.ts';
import type { LayoutBlock, LayoutBlocks } from './layout-blocks.ts';

/** Rounding differs by less than this, in px. */
const TOLERANCE = 0.5;

/** The last row of a table that ends above the limit, if another row follows. */
export function lastRowAbove(
  { columns }: LayoutBlocks,
  { element }: LayoutBlock,
  { page, limit }: Insertion,
): HTMLElement | undefined {
  const rows = [...element.querySelectorAll<HTMLElement>('tbody > tr')];
  const last = rows.findLastIndex((row) => {
    const end = [...row.getClientRects()].at(-1);
    if (!end || columns.pageOf(end) !== page) return false;
    return columns.offsetOnPage(end.bottom) <= limit + TOLERANCE;
  });
  return last < rows.length - 1 ? rows[last] : undefined;
}

/** Puts the area below a row, outside of its cell. The next row begins a new page. */
export function insertBelowRow(
  { columns }: LayoutBlocks,
  row: HTMLElement,
  { area, page }: Insertion,
): Undo {
  const cell = row.lastElementChild as HTMLElement;
  const next = row.nextElementSibling;
  const { style } = area;
  cell.classList.add('page-notes-holder');
  next?.classList.add('page-notes-turn');
  cell.append(area);
  style.position = 'absolute';
  style.top = '100%';
  style.left = '0';
  const offset = area.getBoundingClientRect().left - columns.leftEdge(page);
  style.left = `${-offset}px`;
  return () => {
    cell.classList.remove('page-notes-holder');
    next?.classList.remove('page-notes-turn');
    style.position = style.top = style.left = '';
  };
}
