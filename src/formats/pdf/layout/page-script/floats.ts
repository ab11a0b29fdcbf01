/** Figures and tables that wait for the top of a later page, while the text behind them fills their page. */
import { clearBoxes, findBoxes, findHangingBlocks } from './clear-boxes.ts';
import { type Floats, firstPageOf, isWaiting, shownOf } from './float-state.ts';
import { keepIndents } from './keep-indents.ts';
import { firstBlockBelow, isHidden, type LayoutBlocks, removeBlock } from './layout-blocks.ts';

/** Of a row of figures, this many are tried at a time. */
const TRIED_TOGETHER = 8;
/** Here the place in the text is the meaning, or the width is another. */
const FIXED = 'li, dd, blockquote, aside, td, th, .box, .quotation, .front, .masthead';
const HEADING = /^H[1-6]$/;

/** Tables must have their final size. */
export function openFloats(blocks: LayoutBlocks, isWanted: boolean): Floats {
  const { main, columns } = blocks;
  const numbered = [...main.querySelectorAll<HTMLElement>('figure, .table')].filter(isNumbered);
  const movable = numbered.filter((element) => isWanted && canFloat(element, columns.area.height));
  const floatable = new Set(movable);
  if (movable.length > 0)
    for (const element of numbered)
      if (!floatable.has(element)) element.classList.add('page-floats-end');
  const hanging = new Set(movable.length > 0 ? findHangingBlocks(main) : []);
  return {
    blocks,
    floatable,
    movable,
    boxes: movable.length > 0 ? findBoxes(main, hanging) : [],
    hanging,
    floating: new Map(),
    placeholders: new Map(),
  };
}

/** The text can speak of it by its number from anywhere. */
function isNumbered(element: HTMLElement): boolean {
  const label = element.querySelector(':scope > figcaption .label, caption .label');
  return label !== null && element.getClientRects().length > 0;
}

/** Whole on a page, and without notes, which would lose their order. */
function canFloat(element: HTMLElement, pageHeight: number): boolean {
  return (
    (element.tagName === 'FIGURE' || element.matches('.page-kept, .page-turned')) &&
    !element.closest(FIXED) &&
    !element.querySelector('.fnref') &&
    element.getBoundingClientRect().height <= pageHeight
  );
}

/**
 * Lets what does not fit on a page wait, if that brings text up to the page. Nothing before the page may
 * change any more.
 *
 * @param limitOf where the notes of a page begin, in px from its top
 * @returns whether anything waits now that did not before
 */
export function bringTextUp(
  floats: Floats,
  page: number,
  limitOf: (page: number) => number,
): boolean {
  const { floatable, movable, boxes, floating } = floats;
  if (floatable.size === 0) return false;
  forgetBefore(floats, movable, page);
  forgetBefore(floats, boxes, page);
  const before = new Set(floating.keys());
  clearBoxes(floats, page);
  const limit = limitOf(page);
  while (keepOrder(floats, page) || floatUntilTextComesUp(floats, page, limit));
  const added = [...floating.keys()].filter((element) => !before.has(element));
  if (added.length > 0) keepIndents(added, floats.placeholders);
  return added.length > 0;
}

/** Removes what stands before the page from a list in document order. */
function forgetBefore(floats: Floats, list: HTMLElement[], page: number): void {
  const first = list.findIndex((element) => firstPageOf(floats, element) >= page);
  for (const element of list.splice(0, first < 0 ? list.length : first))
    floats.floating.delete(element);
}

/** Floats what has come up to the page, but stands behind another of its kind that waits. */
function keepOrder(floats: Floats, page: number): boolean {
  const waiting = new Set<string>();
  for (const element of shownOf(floats.movable)) {
    const kind = kindOf(element);
    if (isWaiting(floats, element, page)) waiting.add(kind);
    else if (floats.floating.has(element) || !waiting.has(kind)) continue;
    else if (firstPageOf(floats, element) <= page) return float(floats, element);
  }
  return false;
}

function kindOf(element: Element): string {
  if (element.matches('.table')) return 'table';
  return element.matches('.listing') ? 'listing' : 'figure';
}

/** Whether anything that stands before the end of a page waits for a later one. */
export function hasWaitingFloats(floats: Floats, page: number): boolean {
  return [...floats.floating.keys()].some((element) => isWaiting(floats, element, page));
}

/**
 * Floats what leaves the end of the page empty, and what follows directly. Takes it back if no text
 * comes up.
 */
function floatUntilTextComesUp(floats: Floats, page: number, limit: number): boolean {
  const index = firstBlockBelow(floats.blocks, page, limit);
  if (index < 0 || !isBegun(floats, page, index)) return false;
  const tried: HTMLElement[] = [];
  for (let next = floatableAt(floats, index); next; next = floatableAt(floats, index)) {
    float(floats, next);
    tried.push(next);
    const isTried = tried.length % TRIED_TOGETHER === 0 || tried.length < TRIED_TOGETHER;
    if ((isTried || !floatableAt(floats, index)) && comesUp(floats, index, page, limit))
      return true;
  }
  for (const element of tried.reverse()) takeBack(floats, element);
  return false;
}

/** Whether something stands on the page above the block with this index. */
function isBegun(floats: Floats, page: number, index: number): boolean {
  const { all, columns } = floats.blocks;
  const above = all[index - 1];
  const last = above && [...above.element.getClientRects()].at(-1);
  if (last && columns.pageOf(last) === page) return true;
  return [...floats.floating.keys()].some((element) => firstPageOf(floats, element) === page);
}

/** The block at this index, or the first block after it that is not a heading. Undefined if that block cannot float. */
function floatableAt({ blocks, floatable }: Floats, index: number): HTMLElement | undefined {
  let at = index;
  while (HEADING.test(blocks.all[at]?.element.tagName ?? '')) at++;
  const element = blocks.all[at]?.element;
  return element && floatable.has(element) && !isHidden(element) ? element : undefined;
}

function comesUp({ blocks }: Floats, index: number, page: number, limit: number): boolean {
  const { all, columns } = blocks;
  const [rect] = all[index]?.element.getClientRects() ?? [];
  if (!rect || columns.pageOf(rect) !== page) return false;
  return columns.offsetOnPage(rect.top) < limit;
}

function float({ blocks, floating }: Floats, element: HTMLElement): true {
  element.classList.add('page-float');
  floating.set(element, removeBlock(blocks, element));
  return true;
}

function takeBack({ floating }: Floats, element: HTMLElement): void {
  element.classList.remove('page-float');
  floating.get(element)?.();
  floating.delete(element);
}
