/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Leaf, Leaves, Line } from './leaves.ts';
import type { PageBox } from './page-box.ts';

export interface Placing {
  /**
   * Puts an area of notes behind what ends above `limit` on `page`, so that the rest goes to the
   * next page; the area is not yet as high as it must be.
   *
   * @returns what undoes it, except taking the area away
   */
  place(notes: HTMLElement, page: number, limit: number): () => void;
  /**
   * The same where Chromium would break badly: within a paragraph that goes on on the next page, and
   * before headings that would end this one. Nothing else moves.
   *
   * @returns `undefined` if neither is at the end of the page
   */
  mendBreak(notes: HTMLElement, page: number, limit: number): (() => void) | undefined;
}

/** Runs in the page. */
export function placing(main: HTMLElement, box: PageBox, leaves: Leaves): Placing {
  // Fewer lines of a paragraph never stand alone at the end or the start of a page.
  const orphans = 2;
  const widows = 2;
  return { place, mendBreak };

  function place(notes: HTMLElement, page: number, limit: number): () => void {
    const index = leaves.firstBelow(page, limit);
    const leaf = leaves.all[index];
    if (!leaf) return atTheEnd(notes);
    if (insideLeaf(notes, leaf, page, limit)) return () => undefined;
    const row = leaf.kind === 'rows' ? lastRowAbove(leaf, page, limit) : undefined;
    if (row) return besideRow(notes, row, page);
    return before(notes, firstToMove(index, page));
  }

  function mendBreak(notes: HTMLElement, page: number, limit: number): (() => void) | undefined {
    const index = leaves.firstBelow(page, limit);
    const leaf = leaves.all[index];
    if (!leaf) return undefined;
    if (insideLeaf(notes, leaf, page, limit)) return () => undefined;
    const first = firstToMove(index, page);
    return first < index ? before(notes, first) : undefined;
  }

  /** On the last page. A float: only behind such can figures stand that wait for a further page. */
  function atTheEnd(notes: HTMLElement): () => void {
    const last = leaves.all.at(-1);
    if (last && mayEndWith(last)) {
      asFloat(notes);
      last.element.append(notes);
    } else {
      asBlock(notes);
      const behind = [...main.children].findLast((child) => child.contains(last?.element ?? null));
      if (behind) behind.after(notes);
      else main.append(notes);
    }
    return () => undefined;
  }

  // ------------------------------------------------------------- within a paragraph

  function insideLeaf(notes: HTMLElement, leaf: Leaf, page: number, limit: number): boolean {
    const lines = leaf.kind === 'lines' ? linesToPartAt(leaf, page, limit) : [];
    return lines.some((line) => insideLine(notes, leaf.element, line));
  }

  /**
   * The lines behind which a paragraph can be parted, the best one first: the last one above the
   * limit, or one further up where fewer than two lines would stand on the next page, or where that
   * line is all formula or address; none where fewer than two would stay on this one.
   */
  function linesToPartAt({ element }: Leaf, page: number, limit: number): Line[] {
    const lines = leaves.linesOf(element);
    const first = lines.findIndex((line) => line.page === page);
    const above = lines.findLastIndex((line) => line.page === page && line.bottom <= limit + 0.5);
    const last = Math.min(above, lines.length - 1 - widows);
    if (first < 0) return [];
    const least = first > 0 ? first : orphans - 1;
    return lines.slice(least, last + 1).reverse();
  }

  /**
   * Floated over the whole width, the area finds no room beside the words of its line: it stands
   * below this line, and the next one finds no room either. The paragraph is not cut in two.
   */
  function insideLine(notes: HTMLElement, element: HTMLElement, line: Line): boolean {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      // Inside these it would be part of a link, of a formula, of other notes.
      if (
        text.parentElement?.closest(
          'a, sup, sub, .math, .page-notes, .page-float, [dir]:not(main, html)',
        )
      )
        continue;
      const at = spaceInside(text, line);
      if (at < 0) continue;
      const tail = text.splitText(at + 1);
      asFloat(notes);
      tail.parentNode?.insertBefore(notes, tail);
      return true;
    }
    return false;
  }

  /** Index of a space of the text with words of the line on both sides; -1 for none. */
  function spaceInside(text: Text, line: Line): number {
    const range = document.createRange();
    const isInLine = (index: number) => {
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      const [rect] = range.getClientRects();
      if (!rect || box.pageOf(rect) !== line.page) return false;
      const middle = box.below((rect.top + rect.bottom) / 2);
      return middle > line.top && middle < line.bottom;
    };
    for (let at = 1; at < text.data.length - 1; at++) {
      if (/\s/.test(text.data[at] ?? '') && isInLine(at - 1) && isInLine(at + 1)) return at;
    }
    return -1;
  }

  // -------------------------------------------------------------------- between blocks

  /** Headings do not stay alone: they move with what follows. */
  function firstToMove(index: number, page: number): number {
    let first = index;
    for (let above = leaves.all[first - 1]; above; above = leaves.all[first - 1]) {
      const rect = [...above.element.getClientRects()].at(-1);
      if (!/^H[1-6]$/.test(above.element.tagName) || !rect || box.pageOf(rect) !== page) break;
      first--;
    }
    return first;
  }

  /**
   * Behind the last line of the text before, so that what follows keeps its neighbour (a rule of
   * the theme may depend on it); as a block of its own where nothing but a picture or a table
   * stands before.
   */
  function before(notes: HTMLElement, index: number): () => void {
    const next = leaves.all[index]?.element;
    const previous = leaves.all[index - 1];
    if (!next) return atTheEnd(notes);
    const top = previous ? outermost(next, previous.element) : next;
    asFloat(notes);
    if (previous && mayEndWith(previous)) previous.element.append(notes);
    else top.before(notes);
    const clear = top.style.clear;
    // What waits for a later page floats on the right; only references and the like stay behind it.
    const staysBehind = ['right', 'both'].includes(getComputedStyle(top).clear);
    top.style.clear = staysBehind ? 'both' : 'left';
    return () => {
      top.style.clear = clear;
    };
  }

  /** A box that keeps its floats inside would grow by the notes. */
  function mayEndWith({ kind, element }: Leaf): boolean {
    return /^(?:lines|kept)$/.test(kind) && getComputedStyle(element).display !== 'flow-root';
  }

  /** The largest element that begins with `element` and does not hold `other`. */
  function outermost(element: HTMLElement, other: HTMLElement): HTMLElement {
    let top = element;
    while (top.parentElement && top.parentElement !== main && !top.parentElement.contains(other))
      top = top.parentElement;
    return top;
  }

  // ----------------------------------------------------------------------- in a table

  function lastRowAbove({ element }: Leaf, page: number, limit: number): HTMLElement | undefined {
    const rows = [...element.querySelectorAll<HTMLElement>('tbody > tr')];
    const fits = (row: HTMLElement) => {
      const rects = [...row.getClientRects()];
      const rect = rects.at(-1);
      return (
        rects.length > 0 &&
        rect &&
        box.pageOf(rect) === page &&
        box.below(rect.bottom) <= limit + 0.5
      );
    };
    const last = rows.findLastIndex(fits);
    return last >= 0 && last < rows.length - 1 ? rows[last] : undefined;
  }

  /** Below the row, out of its cell; the next row begins a new page. */
  function besideRow(notes: HTMLElement, row: HTMLElement, page: number): () => void {
    const cell = row.lastElementChild as HTMLElement;
    const next = row.nextElementSibling;
    cell.classList.add('page-notes-holder');
    next?.classList.add('page-notes-turn');
    cell.append(notes);
    notes.style.position = 'absolute';
    notes.style.top = '100%';
    notes.style.left = '0';
    const off = notes.getBoundingClientRect().left - box.left(page);
    notes.style.left = `${-off}px`;
    return () => {
      cell.classList.remove('page-notes-holder');
      next?.classList.remove('page-notes-turn');
      notes.style.position = notes.style.top = notes.style.left = '';
    };
  }

  function asFloat(notes: HTMLElement): void {
    notes.style.float = 'left';
    notes.style.margin = '0';
  }

  function asBlock(notes: HTMLElement): void {
    notes.style.float = 'none';
    notes.style.margin = '0';
  }
}
