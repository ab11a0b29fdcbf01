import type { PageColumns } from './page-columns.ts';

/** A piece of the article that the layout treats as one: a paragraph, a heading, a figure, a table. */
export interface LayoutBlock {
  element: HTMLElement;
  /**
   * A page can end between the `lines` of a text and between the `rows` of a table. The lines of a
   * `kept` text stay on one page, and so does any other `whole` block.
   */
  kind: 'lines' | 'kept' | 'rows' | 'whole';
}

/** The article as its layout sees it. */
export interface LayoutBlocks {
  main: HTMLElement;
  columns: PageColumns;
  /** In document order, without those that float. */
  all: LayoutBlock[];
  /** Blocks on later pages, the last one first. While they are hidden, a change costs the layout of few pages. */
  hidden: LayoutBlock[];
  /** The average number of blocks on a page. */
  perPage: number;
}

/** Elements that stand on lines of their own. */
const BLOCK_TAGS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FIGCAPTION FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI NAV OL P PRE SECTION TABLE UL'.split(
    ' ',
  ),
);
const WHOLE_TAGS = new Set('FIGURE H1 H2 H3 H4 H5 H6 HR NAV'.split(' '));
/** Pages that are shown at once: each of these steps costs the layout of all pages before. */
const PAGES_SHOWN = 20;
/** Rounding differs by less than this, in px. */
const TOLERANCE = 0.5;

export function findBlocks(main: HTMLElement, columns: PageColumns): LayoutBlocks {
  return { main, columns, all: blocksIn(main), hidden: [], perPage: 0 };
}

function blocksIn(parent: Element): LayoutBlock[] {
  return [...parent.children].flatMap((child) => {
    if (!(child instanceof HTMLElement) || child.getClientRects().length === 0) return [];
    const kind = kindOf(child);
    if (!kind) return blocksIn(child);
    // An empty line has no place: the search for the first block below a line would fail there.
    return lastRect(child) ? [{ element: child, kind }] : [];
  });
}

/** `undefined` if the element contains blocks. */
function kindOf(element: HTMLElement): LayoutBlock['kind'] | undefined {
  if (element.tagName === 'TABLE') return 'rows';
  const style = getComputedStyle(element);
  const canBreak = !style.breakInside.startsWith('avoid');
  if (WHOLE_TAGS.has(element.tagName) || isRow(element, style.display)) return 'whole';
  const hasBlocks = [...element.children].some((child) => BLOCK_TAGS.has(child.tagName));
  if (hasOwnText(element) || !hasBlocks) return canBreak ? 'lines' : 'kept';
  return canBreak || element.tagName === 'LI' ? undefined : 'whole';
}

/** Things side by side. An abstract beside the information of its article can continue on the next page. */
function isRow(element: HTMLElement, display: string): boolean {
  return display.includes('flex') || (display.includes('grid') && !element.querySelector('p'));
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data));
}

function lastRect(element: Element): DOMRect | undefined {
  return [...element.getClientRects()].filter((rect) => rect.height > 0).at(-1);
}

/** Index of the first block that reaches below `limit` on `page`, or onto a later page. -1 if there is none. */
export function firstBlockBelow(blocks: LayoutBlocks, page: number, limit: number): number {
  const { all } = blocks;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reachesBelow(blocks, all[middle], page, limit)) high = middle;
    else low = middle + 1;
  }
  return low < all.length ? low : -1;
}

function reachesBelow(
  { columns }: LayoutBlocks,
  block: LayoutBlock | undefined,
  page: number,
  limit: number,
): boolean {
  const rect = block && lastRect(block.element);
  if (!rect) return block !== undefined && isHidden(block.element);
  const end = columns.pageOf(rect);
  if (end !== page) return end > page;
  return columns.offsetOnPage(rect.bottom) > limit + TOLERANCE;
}

/**
 * Takes a block that floats out of the order.
 *
 * @returns puts it back. Blocks must be put back in reverse order.
 */
export function removeBlock({ all }: LayoutBlocks, element: HTMLElement): () => void {
  const index = all.findIndex((block) => block.element === element);
  if (index < 0) return () => undefined;
  const removed = all.splice(index, 1);
  return () => all.splice(index, 0, ...removed);
}

export function hideAllBlocks(blocks: LayoutBlocks): void {
  blocks.perPage = blocks.all.length / (blocks.columns.lastPage() + 1);
  blocks.hidden = [...blocks.all].reverse();
  for (const { element } of blocks.hidden) element.classList.add('page-ahead');
}

/**
 * Shows the blocks that may stand on the pages up to this one.
 *
 * @returns whether some are still hidden
 */
export function showBlocksUntil(blocks: LayoutBlocks, page: number): boolean {
  while (blocks.hidden.length > 0 && lastShownPage(blocks) < page) {
    const shown = blocks.hidden.splice(-Math.ceil(blocks.perPage * PAGES_SHOWN));
    for (const { element } of shown) element.classList.remove('page-ahead');
  }
  return blocks.hidden.length > 0;
}

/** Page of the last block that is shown. -1 if none is. */
function lastShownPage({ all, columns }: LayoutBlocks): number {
  const firstHidden = all.findIndex(({ element }) => isHidden(element));
  const last = all[firstHidden - 1];
  const rect = last && lastRect(last.element);
  return rect ? columns.pageOf(rect) : -1;
}

export function isHidden(element: Element): boolean {
  return element.closest('.page-ahead') !== null;
}
