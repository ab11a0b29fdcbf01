/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Leaves } from './leaves.ts';
import type { PageBox } from './page-box.ts';

/** Figures and tables that wait for the top of a later page, while the text behind them fills theirs. */
export interface Floats {
  /** Whether anything can float. */
  mayMove: boolean;
  /**
   * Lets what does not fit on `page` wait, where that brings text up to the page.
   *
   * @param limitOf where the notes of a page begin, in px from its top
   * @returns whether anything waits now that did not before
   */
  settle(page: number, limitOf: (page: number) => number): boolean;
  /** Whether anything before the end of `page` waits for a later one. */
  waits(page: number): boolean;
  /**
   * Moves what waits for a later page than `page` behind the page's notes: no float of CSS stands
   * higher than one before it.
   *
   * @returns what undoes it
   */
  putBehind(notes: HTMLElement, page: number): () => void;
}

/** Runs in the page, when tables have their size. */
export function openFloats(
  main: HTMLElement,
  box: PageBox,
  leaves: Leaves,
  wanted: boolean,
): Floats {
  /** Here the place in the text is the meaning, or the measure another. */
  const fixed = 'li, dd, blockquote, aside, td, th, .box, .quotation, .front, .masthead';
  const kindOf = (element: Element) =>
    element.matches('.table') ? 'table' : element.matches('.listing') ? 'listing' : 'figure';
  /** What may have a colour or lines of its own, and what may begin with a line that hangs out. */
  const framed = 'pre, blockquote, hr, div, aside, figure';
  const indented = 'p, li, dt, dd, div, .page-code-broken';
  /** Of a long row of figures, so many are tried at a time. */
  const together = 8;
  /** What a paragraph that a figure is moved into must not give it. */
  const inherited =
    'font-family font-size font-style font-weight font-variant line-height letter-spacing word-spacing text-align text-indent text-transform text-wrap white-space overflow-wrap hyphens color direction'.split(
      ' ',
    );

  const numbered = [...main.querySelectorAll<HTMLElement>('figure, .table')].filter(
    (element) =>
      element.querySelector(':scope > figcaption .label, caption .label') &&
      element.getClientRects().length > 0,
  );
  const able = new Set(wanted ? numbered.filter(mayFloat) : []);
  const mayMove = able.size > 0;
  if (mayMove)
    for (const element of numbered)
      if (!able.has(element)) element.classList.add('page-floats-end');
  const hanging = new Set(mayMove ? findHanging() : []);
  /** What may begin on the page that is settled or behind it, in the order of the article. */
  const movable = [...able];
  const boxes = [...main.querySelectorAll<HTMLElement>(`${framed}, ${indented}`)].filter(
    (element) =>
      element.getClientRects().length > 0 && (element.matches(framed) || hanging.has(element)),
  );
  const floating = new Map<HTMLElement, () => void>();
  const places = new Map<HTMLElement, HTMLElement>();
  return { mayMove, settle, waits, putBehind };

  /** With a number, by which the text can speak of it from elsewhere; whole on a page; without notes, which would lose their order. */
  function mayFloat(element: HTMLElement): boolean {
    return (
      (element.tagName === 'FIGURE' || element.matches('.page-kept, .page-turned')) &&
      !element.closest(fixed) &&
      !element.querySelector('.fnref') &&
      element.getBoundingClientRect().height <= box.area.height
    );
  }

  function settle(page: number, limitOf: (page: number) => number): boolean {
    if (!mayMove) return false;
    forget(movable, page);
    forget(boxes, page);
    const before = new Set(floating.keys());
    clearBoxes(page);
    const limit = limitOf(page);
    while (keepOrder(page) || bringUp(page, limit));
    const added = [...floating.keys()].filter((element) => !before.has(element));
    if (added.length > 0) keepIndents(added);
    return added.length > 0;
  }

  /** Of a list in the order of the article: what stands before `page`, where nothing moves any more. */
  function forget(list: HTMLElement[], page: number): void {
    const first = list.findIndex((element) => firstPage(element) >= page);
    for (const element of list.splice(0, first < 0 ? list.length : first)) floating.delete(element);
  }

  /** What is shown and may begin on the page that is settled or behind it. */
  function shown(list: HTMLElement[]): HTMLElement[] {
    const first = list.findIndex(leaves.isHidden);
    return first < 0 ? list : list.slice(0, first);
  }

  /** What has come up to the page, but stands behind its like that waits. */
  function keepOrder(page: number): boolean {
    const waiting = new Set<string>();
    for (const element of shown(movable)) {
      if (isWaiting(element, page)) waiting.add(kindOf(element));
      else if (!floating.has(element) && waiting.has(kindOf(element)) && firstPage(element) <= page)
        return float(element);
    }
    return false;
  }

  function waits(page: number): boolean {
    return [...floating.keys()].some((element) => isWaiting(element, page));
  }

  function isWaiting(element: HTMLElement, page: number): boolean {
    return floating.has(element) && firstPage(element) > page;
  }

  function firstPage(element: Element): number {
    const [rect] = element.getClientRects();
    return rect ? box.pageOf(rect) : Number.POSITIVE_INFINITY;
  }

  /** Floats what leaves the page's end empty, and what follows directly; takes it back where no text comes up. */
  function bringUp(page: number, limit: number): boolean {
    const index = leaves.firstBelow(page, limit);
    if (index < 0 || !isBegun(page, index)) return false;
    const tried: HTMLElement[] = [];
    for (let next = ableAt(index); next; next = ableAt(index)) {
      float(next);
      tried.push(next);
      if (tried.length % together === 0 || tried.length < together || !ableAt(index))
        if (comesUp(index, page, limit)) return true;
    }
    for (const element of tried.reverse()) takeBack(element);
    return false;
  }

  /** Whether something stands above the leaf with this number on the page. */
  function isBegun(page: number, index: number): boolean {
    const above = leaves.all[index - 1];
    const last = above && [...above.element.getClientRects()].at(-1);
    if (last && box.pageOf(last) === page) return true;
    return [...floating.keys()].some((element) => firstPage(element) === page);
  }

  /** The leaf with this number or, behind a heading, the next one: where it may float. */
  function ableAt(index: number): HTMLElement | undefined {
    let at = index;
    while (/^H[1-6]$/.test(leaves.all[at]?.element.tagName ?? '')) at++;
    const element = leaves.all[at]?.element;
    return element && able.has(element) && !leaves.isHidden(element) ? element : undefined;
  }

  function comesUp(index: number, page: number, limit: number): boolean {
    const leaf = leaves.all[index]?.element;
    const [rect] = leaf?.getClientRects() ?? [];
    return rect !== undefined && box.pageOf(rect) === page && box.below(rect.top) < limit;
  }

  function float(element: HTMLElement): true {
    element.classList.add('page-float');
    floating.set(element, leaves.leaveOut(element));
    return true;
  }

  function takeBack(element: HTMLElement): void {
    element.classList.remove('page-float');
    floating.get(element)?.();
    floating.delete(element);
  }

  /** A paragraph behind what floats follows the one before it now, also in the eyes of the theme. */
  function keepIndents(added: readonly HTMLElement[]): void {
    const passed = withNeighbours(added).filter((element) => !places.has(element));
    const marks = passed.map((element) => [element, document.createComment('')] as const);
    const behind = passed.map((element) => element.nextElementSibling);
    for (const [element, mark] of marks) element.replaceWith(mark);
    const indents = behind.map((next) => next && getComputedStyle(next).textIndent);
    for (const [element, mark] of marks) mark.replaceWith(element);
    behind.forEach((next, index) => {
      if (next instanceof HTMLElement && next.tagName === 'P')
        next.style.textIndent = indents[index] ?? '';
    });
  }

  /** With what stands directly before and behind, and has the class of what floats, too. */
  function withNeighbours(elements: readonly HTMLElement[]): HTMLElement[] {
    const found = new Set(elements);
    for (const element of found)
      for (const one of [element.previousElementSibling, element.nextElementSibling])
        if (one instanceof HTMLElement && one.matches('.page-float')) found.add(one);
    return [...found];
  }

  // ------------------------------------------------------------------ behind the notes

  function putBehind(notes: HTMLElement, page: number): () => void {
    if (notes.style.float !== 'left') return () => undefined;
    const waiting = shown(movable).filter(
      (element) =>
        isWaiting(element, page) &&
        notes.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING,
    );
    if (waiting.length === 0) return () => undefined;
    for (const element of waiting) standIn(element);
    const back = waiting.map(
      (element) => [element, element.parentNode, element.nextSibling] as const,
    );
    const isolate = isolated(notes);
    isolate.append(...waiting);
    alignRight(waiting);
    return () => {
      // One of them may have stood directly before the notes.
      isolate.before(notes);
      for (const [element, parent, next] of back.reverse()) parent?.insertBefore(element, next);
      alignRight(waiting);
      isolate.remove();
    };
  }

  /** Chromium places the floats of one line in the order seen, in a line from right to left the last one first. */
  function isolated(notes: HTMLElement): HTMLElement {
    const isolate = document.createElement('bdi');
    notes.style.direction = getComputedStyle(notes).direction;
    isolate.dir = 'ltr';
    notes.replaceWith(isolate);
    isolate.append(notes);
    return isolate;
  }

  /** In the tags, an element that is owned elsewhere stands there: at its place in the article. */
  function standIn(element: HTMLElement): void {
    if (places.has(element)) return;
    const place = document.createElement('div');
    if (!element.id) element.id = `page-float-${places.size + 1}`;
    place.setAttribute('aria-owns', element.id);
    const style = getComputedStyle(element);
    for (const name of inherited)
      if (!element.style.getPropertyValue(name))
        element.style.setProperty(name, style.getPropertyValue(name));
    element.before(place);
    places.set(element, place);
  }

  /** With the page's text, also inside lists and quotations. All are measured in one layout. */
  function alignRight(elements: readonly HTMLElement[]): void {
    for (const { style } of elements) {
      style.width = `${box.area.width}px`;
      style.marginRight = '';
    }
    const rects = elements.map((element) => element.getBoundingClientRect());
    for (const [index, rect] of rects.entries()) {
      const off = box.left(box.pageOf(rect)) + box.area.width - rect.right;
      const style = elements[index]?.style;
      if (style && Math.abs(off) > 0.2 && Math.abs(off) < box.area.width)
        style.marginRight = `${-off}px`;
    }
  }

  // ------------------------------------------------------------------ below the floats

  /**
   * Text goes on below a float, but the colour and lines of its box would begin behind it. A box
   * that goes on from the page before stays: the float hides its colour. A first line that hangs out
   * would find room for a few letters on the float.
   */
  function clearBoxes(page: number): void {
    const floats = [...floating.keys()].filter((element) => firstPage(element) === page);
    if (floats.length === 0) return;
    const bottom = Math.max(...floats.map((element) => element.getBoundingClientRect().bottom));
    for (const element of shown(boxes)) {
      const [rect] = element.getClientRects();
      if (!rect || box.pageOf(rect) !== page || rect.top >= bottom - 1) continue;
      if (element.closest('.page-float')) continue;
      const { display } = getComputedStyle(element);
      if (hanging.has(element) || (display === 'block' && hasLook(element)))
        element.style.display = 'flow-root';
      // Else it finds room beside the float: none, which is enough for a box without padding.
      if (/^(?:flow-root|flex|grid)$/.test(element.style.display || display))
        element.style.paddingInlineEnd ||= '0.1px';
    }
  }

  /** Blocks whose first line begins outside of them. */
  function findHanging(): HTMLElement[] {
    const blocks = main.querySelectorAll<HTMLElement>(indented);
    return [...blocks].filter((block) => Number.parseFloat(getComputedStyle(block).textIndent) < 0);
  }

  function hasLook(element: HTMLElement): boolean {
    const style = getComputedStyle(element);
    const lines = ['border-top-width', 'border-left-width', 'border-right-width'];
    const hasLine = lines.some((name) => Number.parseFloat(style.getPropertyValue(name)) > 0);
    return hasLine || !/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
  }
}
