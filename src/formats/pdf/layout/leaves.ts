/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageBox } from './page-box.ts';

/** A piece of the article that the layout treats as one. */
export interface Leaf {
  element: HTMLElement;
  /**
   * `lines` of text may be parted, `kept` ones stay together; `rows` of a table may be parted;
   * anything else stays `whole`.
   */
  kind: 'lines' | 'kept' | 'rows' | 'whole';
}
/** A line of text; top and bottom in px from the top of its page. */
export interface Line {
  page: number;
  top: number;
  bottom: number;
}

export interface Leaves {
  all: Leaf[];
  /** Index of the first leaf that reaches below `limit` on `page`, or onto a later page; -1 for none. */
  firstBelow(page: number, limit: number): number;
  linesOf(element: Element): Line[];
  /**
   * Takes a leaf that floats out of the order.
   *
   * @returns puts it back; the last one that was taken out first
   */
  leaveOut(element: HTMLElement): () => void;
  /** Hides what follows the first pages. Every change then costs the layout of few pages, not of all. */
  hideAhead(): void;
  /**
   * Shows what may stand on the pages up to this one.
   *
   * @returns whether something is still hidden
   */
  showUntil(page: number): boolean;
  isHidden(element: Element): boolean;
}

/** Runs in the page. The leaves stand in document order; what is moved or hidden is not among them. */
export function findLeaves(main: HTMLElement, box: PageBox): Leaves {
  const blocks = new Set(
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FIGCAPTION FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI NAV OL P PRE SECTION TABLE UL'.split(
      ' ',
    ),
  );
  const whole = new Set('FIGURE H1 H2 H3 H4 H5 H6 HR NAV'.split(' '));
  /** Pages that are shown at once: each of these steps costs the layout of all pages before. */
  const step = 20;
  const all: Leaf[] = [];
  let hidden: Leaf[] = [];
  let leavesPerPage = 0;
  collect(main);
  return { all, firstBelow, linesOf, leaveOut, hideAhead, showUntil, isHidden };

  function collect(parent: Element): void {
    for (const child of parent.children) {
      if (!(child instanceof HTMLElement) || child.getClientRects().length === 0) continue;
      const kind = kindOf(child);
      if (!kind) collect(child);
      // An empty line has no place by which those behind it could be found.
      else if (lastRect(child)) all.push({ element: child, kind });
    }
  }

  /** `undefined` for a container of leaves. */
  function kindOf(element: HTMLElement): Leaf['kind'] | undefined {
    if (element.tagName === 'TABLE') return 'rows';
    const style = getComputedStyle(element);
    const parted = !style.breakInside.startsWith('avoid');
    if (whole.has(element.tagName) || isRow(element, style.display)) return 'whole';
    if (hasOwnText(element) || ![...element.children].some((child) => blocks.has(child.tagName)))
      return parted ? 'lines' : 'kept';
    return parted || element.tagName === 'LI' ? undefined : 'whole';
  }

  /** Things side by side; but an abstract beside the facts of its article goes on on the next page. */
  function isRow(element: HTMLElement, display: string): boolean {
    return display.includes('flex') || (display.includes('grid') && !element.querySelector('p'));
  }

  function hasOwnText(element: Element): boolean {
    return [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''),
    );
  }

  function firstBelow(page: number, limit: number): number {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reachesBelow(all[middle], page, limit)) high = middle;
      else low = middle + 1;
    }
    return low < all.length ? low : -1;
  }

  function reachesBelow(leaf: Leaf | undefined, page: number, limit: number): boolean {
    const rect = leaf && lastRect(leaf.element);
    if (!rect) return leaf !== undefined && isHidden(leaf.element);
    const on = box.pageOf(rect);
    return on > page || (on === page && box.below(rect.bottom) > limit + 0.5);
  }

  function lastRect(element: Element): DOMRect | undefined {
    return [...element.getClientRects()].filter((rect) => rect.height > 0).at(-1);
  }

  function leaveOut(element: HTMLElement): () => void {
    const at = all.findIndex((leaf) => leaf.element === element);
    if (at < 0) return () => undefined;
    const taken = all.splice(at, 1);
    return () => all.splice(at, 0, ...taken);
  }

  function hideAhead(): void {
    leavesPerPage = all.length / (box.lastPage() + 1);
    hidden = [...all].reverse();
    for (const { element } of hidden) element.classList.add('page-ahead');
  }

  function showUntil(page: number): boolean {
    while (hidden.length > 0 && lastShown() < page) {
      const shown = hidden.splice(-Math.ceil(leavesPerPage * step));
      for (const { element } of shown) element.classList.remove('page-ahead');
    }
    return hidden.length > 0;
  }

  /** Page of the last leaf that is shown; -1 if none is. */
  function lastShown(): number {
    const first = all.findIndex(({ element }) => isHidden(element));
    const last = all[first - 1];
    const rect = last && lastRect(last.element);
    return rect ? box.pageOf(rect) : -1;
  }

  function isHidden(element: Element): boolean {
    return element.closest('.page-ahead') !== null;
  }

  /** Of its own text: not of notes and figures that were put into it. */
  function rectsOf(element: Element): DOMRect[] {
    const range = document.createRange();
    const inserted = [...element.querySelectorAll('.page-notes, .page-float')];
    range.selectNodeContents(element);
    const rects: DOMRect[] = [];
    for (const one of inserted) {
      range.setEndBefore(one);
      rects.push(...range.getClientRects());
      range.selectNodeContents(element);
      range.setStartAfter(one);
    }
    return [...rects, ...range.getClientRects()];
  }

  function linesOf(element: Element): Line[] {
    const lines: Line[] = [];
    for (const rect of rectsOf(element)) {
      if (rect.width < 0.5) continue;
      const page = box.pageOf(rect);
      const [top, bottom] = [box.below(rect.top), box.below(rect.bottom)];
      // Raised and lowered signs belong to the line that they overlap.
      const line = lines.find(
        (one) => one.page === page && top < one.bottom - 2 && bottom > one.top + 2,
      );
      if (!line) lines.push({ page, top, bottom });
      else {
        line.top = Math.min(line.top, top);
        line.bottom = Math.max(line.bottom, bottom);
      }
    }
    return lines.sort((a, b) => a.page - b.page || a.top - b.top);
  }
}
