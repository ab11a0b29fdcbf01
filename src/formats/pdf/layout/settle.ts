/// <reference lib="dom" />
import type { openFloats } from './floats.ts';
import type { findLeaves, Line } from './leaves.ts';
import type { Call, Notes } from './notes.ts';
import type { PageBox } from './page-box.ts';
import type { placing } from './place.ts';
import type { reportProgress } from './report-progress.ts';

export interface SettleParts {
  findLeaves: typeof findLeaves;
  openFloats: typeof openFloats;
  placing: typeof placing;
  reportProgress: typeof reportProgress;
}

export interface Settled {
  /** Page of each note at the foot of a page, counted from 0. */
  placed: Record<string, number>;
  /** Id of each of these notes by the id of its first call. */
  calls: Record<string, string>;
  atEnd: string[];
}

/**
 * Runs in the page. Puts each note at the foot of the page of its call, page by page: the notes of
 * a page take room from its end, by which calls may move to the next page. What then fits no longer
 * floats: text comes up in its place, with its own calls.
 */
export function settlePages(
  main: HTMLElement,
  box: PageBox,
  notes: Notes,
  mayFloat: boolean,
  parts: SettleParts,
): Settled {
  /** Space below an area, in px, that keeps rounding from pushing it off its page. */
  const slack = 1;
  /** A note that is longer than this part of a page stands behind the text. */
  const longest = 0.75;
  const attempts = 12;
  /** Pages behind the one that is settled: what floats on it brings their text up. */
  const ahead = 5;

  const leaves = parts.findLeaves(main, box);
  const floats = parts.openFloats(main, box, leaves, mayFloat);
  const { place, mendBreak } = parts.placing(main, box, leaves);
  const placed: Record<string, number> = {};
  const atEnd: string[] = [];
  const settled = new Set<number>();
  const waiting = notes.calls.filter((call) => {
    const tooLong = notes.height([call]) > box.area.height * longest;
    if (tooLong) atEnd.push(call.note);
    return !tooLong;
  });
  if (waiting.length > 0 || floats.mayMove) leaves.hideAhead();
  for (let page = 0; leaves.showUntil(page + ahead) || page <= box.lastPage(); page++) {
    parts.reportProgress();
    while (floats.settle(page, limitOf));
    for (
      let first = pageOf(waiting[0]);
      (first ?? 0) <= page && waiting.length > 0;
      first = pageOf(waiting[0])
    ) {
      // A call in a table may come after one that stands further down; its page is full.
      if (first === undefined || settled.has(first)) giveUp(1);
      else settlePage(first);
    }
    if (floats.waits(page) && !settled.has(page)) endPage(page);
  }
  giveUp(waiting.length);
  notes.leaveBehind(atEnd);
  const calls = notes.calls
    .filter(({ note }) => note in placed)
    .map(({ link, note }) => [link.id, note] as const);
  return { placed, calls: Object.fromEntries(calls), atEnd };

  /** Where the page's notes begin, as far as its calls are known. */
  function limitOf(page: number): number {
    const calls = callsOn(page);
    const taken = howManyFit(calls);
    return cutAbove(calls.slice(0, taken), calls[taken], page, box.area.height);
  }

  function callsOn(page: number): Call[] {
    const here = waiting.findIndex((call) => pageOf(call) !== page);
    return here < 0 ? [...waiting] : waiting.slice(0, here);
  }

  /** Places or gives up at least one of the waiting calls, or moves the first one to the next page. */
  function settlePage(page: number): void {
    const calls = callsOn(page);
    let taken = howManyFit(calls);
    let limit = box.area.height;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const accepted = calls.slice(0, taken);
      const refused = calls[taken];
      const cut = cutAbove(accepted, refused, page, limit);
      const outcome = tryAt({ page, accepted, refused, cut }, place);
      if (outcome.fits) {
        settled.add(page);
        for (const { note } of accepted) placed[note] = page;
        waiting.splice(0, accepted.length);
        return;
      }
      if (outcome.moved >= 0) {
        taken = outcome.moved;
        limit = box.area.height;
      } else limit = cut - outcome.lower;
    }
    giveUp(Math.max(1, Math.min(calls.length, taken + 1)));
  }

  /**
   * With an area without notes, where it is needed: below a float Chromium begins pages with single
   * lines of paragraphs, and ends them with headings.
   */
  function endPage(page: number): void {
    let cut = box.area.height;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const { fits, lower } = tryAt({ page, accepted: [], cut }, mendBreak);
      if (fits || lower === 0) return;
      cut -= lower;
    }
  }

  function giveUp(count: number): void {
    atEnd.push(...waiting.splice(0, count).map(({ note }) => note));
  }

  /** How many of the page's calls keep their line above their notes. */
  function howManyFit(calls: readonly Call[]): number {
    const first = calls.findIndex((call, index) => {
      const room = box.area.height - notes.height(calls.slice(0, index + 1));
      return lineOf(call).bottom > room + 0.5;
    });
    return first < 0 ? calls.length : first;
  }

  /** What ends below this line of the page goes to the next one. */
  function cutAbove(
    accepted: Call[],
    refused: Call | undefined,
    page: number,
    limit: number,
  ): number {
    const above = Math.min(limit, box.area.height - notes.height(accepted));
    const keepsOut = refused && pageOf(refused) === page;
    // Boxes of lines overlap a little: what ends where that line begins stays above.
    return keepsOut ? Math.min(above, lineOf(refused).top + 1) : above;
  }

  interface Outcome {
    fits: boolean;
    /** Index of the first accepted call that went to another page; -1 for none. */
    moved: number;
    /** By how much to cut higher the next time; 0 if that helps nothing. */
    lower: number;
  }

  /** An area of notes for a page. */
  interface Trial {
    page: number;
    accepted: Call[];
    /** Must go to the next page. */
    refused?: Call | undefined;
    /** What ends below goes to the next page, in px from the top of this one. */
    cut: number;
  }
  /** Puts an area on a page, and gives back what undoes it; `undefined` if there is no place. */
  type Put = (area: HTMLElement, page: number, limit: number) => (() => void) | undefined;

  /** Places an area; where it does not do, takes it away again and tells what was wrong. */
  function tryAt({ page, accepted, refused, cut }: Trial, put: Put): Outcome {
    const need = notes.height(accepted);
    const area = notes.area(accepted);
    area.style.height = '0';
    area.style.width = `${box.area.width}px`;
    const undo = put(area, page, cut);
    if (!undo) return { fits: false, moved: -1, lower: 0 };
    const putBack = floats.putBehind(area, page);
    alignLeft(area, page);
    const before = area.getBoundingClientRect();
    const room = box.area.height - box.below(before.top) - slack;
    const here = box.pageOf(before) === page && room >= need;
    if (here) area.style.height = `${room}px`;
    const moved = accepted.findIndex((call) => pageOf(call) !== page);
    const stays = refused !== undefined && pageOf(refused) === page;
    const fits = here && moved < 0 && !stays && isWhole(area, page, room);
    if (fits) return { fits, moved, lower: 0 };
    putBack();
    notes.takeBack(area);
    undo();
    return { fits, moved, lower: here ? 8 : Math.max(2, need - room + 1) };
  }

  /** The full measure of the page, also inside lists and quotations. */
  function alignLeft(area: HTMLElement, page: number): void {
    if (area.style.position === 'absolute') return;
    const off = area.getBoundingClientRect().left - box.left(page);
    if (Math.abs(off) > 0.2 && Math.abs(off) < box.area.width) area.style.marginLeft = `${-off}px`;
  }

  /** No note is ever cut off, and the area stands on one page. */
  function isWhole(area: HTMLElement, page: number, room: number): boolean {
    const rects = [...area.getClientRects()];
    const inner = area.firstElementChild?.getBoundingClientRect();
    const fits = !inner || inner.height <= room + 0.5;
    return fits && rects.length === 1 && rects.every((rect) => box.pageOf(rect) === page);
  }

  /** `undefined` for a call that is nowhere on the pages. */
  function pageOf(call: Call | undefined): number | undefined {
    const [rect] = call?.link.getClientRects() ?? [];
    if (!rect && call && leaves.isHidden(call.link)) return Number.POSITIVE_INFINITY;
    return rect && box.pageOf(rect);
  }

  function lineOf({ link }: Call): Line {
    const [rect] = link.getClientRects();
    const block = link.closest('p, li, dd, dt, td, th, figcaption, caption, div') ?? link;
    const page = rect ? box.pageOf(rect) : 0;
    const [top, bottom] = [box.below(rect?.top ?? 0), box.below(rect?.bottom ?? 0)];
    const around = leaves
      .linesOf(block)
      .find((line) => line.page === page && top < line.bottom && bottom > line.top);
    return around ?? { page, top, bottom };
  }
}
