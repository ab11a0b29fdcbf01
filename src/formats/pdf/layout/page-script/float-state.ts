/** What the layout knows of the figures and tables that can float. */
import { isHidden, type LayoutBlocks } from './layout-blocks.ts';

export interface Floats {
  blocks: LayoutBlocks;
  /** Everything that can float. */
  floatable: ReadonlySet<Element>;
  /** Floatable elements from the current page on, in document order. */
  movable: HTMLElement[];
  /** Boxes from the current page on that a float could cover, in document order. */
  boxes: HTMLElement[];
  /** Blocks whose first line begins outside of them. */
  hanging: ReadonlySet<Element>;
  /** What floats from the current page on. Each value takes the element back into the order of the text. */
  floating: Map<HTMLElement, () => void>;
  /** Stand at the place of a float in the article, for the tags of the PDF. */
  placeholders: Map<HTMLElement, HTMLElement>;
}

/** Of a list in document order. */
export function shownOf(list: readonly HTMLElement[]): readonly HTMLElement[] {
  const firstHidden = list.findIndex(isHidden);
  return firstHidden < 0 ? list : list.slice(0, firstHidden);
}

export function isWaiting(floats: Floats, element: HTMLElement, page: number): boolean {
  return floats.floating.has(element) && firstPageOf(floats, element) > page;
}

/** Infinity if the element is not shown. */
export function firstPageOf({ blocks }: Floats, element: Element): number {
  const [rect] = element.getClientRects();
  return rect ? blocks.columns.pageOf(rect) : Number.POSITIVE_INFINITY;
}
