import type { Floats } from './float-state.ts';
import {
  createNotesArea,
  type Footnotes,
  type NoteCall,
  notesHeight,
  removeNotesArea,
} from './footnotes.ts';
import type { Insertion, Undo } from './insertion.ts';
import type { LayoutBlocks } from './layout-blocks.ts';
import { moveFloatsBehind } from './move-floats-behind.ts';
import { pageOfCall } from './note-calls.ts';
import type { PageColumns } from './page-columns.ts';

/** What the pages are laid out from. */
export interface LayoutParts {
  blocks: LayoutBlocks;
  footnotes: Footnotes;
  floats: Floats;
}

/** An area of notes for a page. */
export interface Trial {
  page: number;
  /** Calls whose notes stand in the area. */
  accepted: NoteCall[];
  /** A call that must move to the next page. */
  refused?: NoteCall | undefined;
  /** What ends below goes to the next page, in px from the top of this one. */
  cut: number;
}

export interface Outcome {
  fits: boolean;
  /** Index of the first accepted call that moved to another page. -1 if none did. */
  moved: number;
  /** By how much to cut higher the next time. 0 if that does not help. */
  lower: number;
}

/** `undefined` if there is no place. */
type Insert = (blocks: LayoutBlocks, insertion: Insertion) => Undo | undefined;

/** Space below an area, in px, that keeps rounding from pushing the area off its page. */
const SLACK = 1;
/** How much higher to cut, in px, if the area has room but the calls are not where they must be. */
const STEP = 8;

/** Puts an area of notes on a page. If it does not fit, takes it away again and tells what was wrong. */
export function tryNotes(parts: LayoutParts, trial: Trial, insert: Insert): Outcome {
  const { blocks, footnotes, floats } = parts;
  const { page, accepted, cut } = trial;
  const { columns } = blocks;
  const area = createNotesArea(footnotes, accepted);
  area.style.height = '0';
  area.style.width = `${columns.area.width}px`;
  const undo = insert(blocks, { area, page, limit: cut });
  if (!undo) return { fits: false, moved: -1, lower: 0 };
  const moveFloatsBack = moveFloatsBehind(floats, area, page);
  alignWithPage(area, page, columns);
  const outcome = fillPage(parts, trial, area);
  if (!outcome.fits) {
    moveFloatsBack();
    removeNotesArea(area);
    undo();
  }
  return outcome;
}

/** The area gets the whole width of the text, also inside lists and quotations. */
function alignWithPage(area: HTMLElement, page: number, columns: PageColumns): void {
  if (area.style.position === 'absolute') return;
  const offset = area.getBoundingClientRect().left - columns.leftEdge(page);
  const isOnPage = Math.abs(offset) < columns.area.width;
  if (Math.abs(offset) > 0.2 && isOnPage) area.style.marginLeft = `${-offset}px`;
}

/** Gives the area the rest of the page, and looks where the calls are then. */
function fillPage({ blocks, footnotes }: LayoutParts, trial: Trial, area: HTMLElement): Outcome {
  const { page, accepted, refused } = trial;
  const { columns } = blocks;
  const start = area.getBoundingClientRect();
  const need = notesHeight(footnotes, accepted);
  const room = columns.area.height - columns.offsetOnPage(start.top) - SLACK;
  const hasRoom = columns.pageOf(start) === page && room >= need;
  if (hasRoom) area.style.height = `${room}px`;
  const moved = accepted.findIndex((call) => pageOfCall(blocks, call) !== page);
  const isRefusedThere = refused !== undefined && pageOfCall(blocks, refused) === page;
  const fits = hasRoom && moved < 0 && !isRefusedThere && isWhole(area, { page, room, columns });
  if (fits) return { fits, moved, lower: 0 };
  return { fits, moved, lower: hasRoom ? STEP : Math.max(2, need - room + 1) };
}

/** Whether the area stands on one page, and no note is cut off. */
function isWhole(
  area: HTMLElement,
  { page, room, columns }: { page: number; room: number; columns: PageColumns },
): boolean {
  const rects = [...area.getClientRects()];
  const notes = area.firstElementChild?.getBoundingClientRect();
  const fits = !notes || notes.height <= room + 0.5;
  return fits && rects.length === 1 && rects.every((rect) => columns.pageOf(rect) === page);
}
