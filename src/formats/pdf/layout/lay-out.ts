/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { findLeaves, Leaves } from './leaves.ts';
import type { Call, Notes, takeNotes } from './notes.ts';
import type { findNumbers } from './numbers.ts';
import type { openPageBox, PageBox } from './page-box.ts';
import type { Placing, placing } from './place.ts';
import type { settleNotes } from './settle.ts';
import type { readText } from './text.ts';
import type { LayoutOptions, LayoutResult } from './types.ts';

/** The functions that work together in the page; each goes there as its own source text. */
export interface LayoutParts {
  openPageBox: typeof openPageBox;
  findLeaves: typeof findLeaves;
  takeNotes: typeof takeNotes;
  placing: typeof placing;
  settleNotes: typeof settleNotes;
  findNumbers: typeof findNumbers;
  readText: typeof readText;
}
export type { Call, Leaves, Notes, PageBox, Placing };

/** Runs in the page, before it is printed. */
export function layOut(options: LayoutOptions, parts: LayoutParts): LayoutResult {
  const main = document.querySelector('main') ?? document.body;
  const text = parts.readText(main);
  const numbers = parts.findNumbers(main, options.digits);
  const { firstPage } = options;
  // A first guess that is as wide as the real numbers.
  numbers.fill(() => firstPage, firstPage, firstPage);
  const box = parts.openPageBox(main, options.area);
  const settled =
    options.notes === 'page'
      ? parts.settleNotes(main, box, parts.takeNotes(main, box), parts)
      : { placed: {}, calls: {}, atEnd: [] };
  const last = () => firstPage + box.lastPage();
  const targets = fillUntilStable();
  const result = { text, pages: last() - firstPage + 1, targets, overflowing: [] };
  box.close();
  const placed = Object.fromEntries(
    Object.entries(settled.placed).map(([note, page]) => [note, firstPage + page]),
  );
  return { ...result, placed, calls: settled.calls, atEnd: settled.atEnd };

  /** Numbers take room, and what takes room moves pages; twice is enough but for freaks. */
  function fillUntilStable(): Record<string, number> {
    let pages: Record<string, number> = {};
    for (let round = 0; round < 3; round++) {
      const measured = options.known ?? measureTargets();
      const end = options.knownPages ? firstPage + options.knownPages - 1 : last();
      numbers.fill((id) => measured[id], firstPage, end);
      if (JSON.stringify(measured) === JSON.stringify(pages)) break;
      pages = measured;
    }
    return pages;
  }

  function measureTargets(): Record<string, number> {
    const pages: Record<string, number> = {};
    for (const id of numbers.targets) {
      const [rect] = document.getElementById(id)?.getClientRects() ?? [];
      if (rect) pages[id] = firstPage + box.pageOf(rect);
    }
    return pages;
  }
}
