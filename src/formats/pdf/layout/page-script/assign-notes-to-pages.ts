import { bringTextUp, hasWaitingFloats, openFloats } from './floats.ts';
import { type Footnotes, type NoteCall, notesHeight, restoreNotes } from './footnotes.ts';
import { insertAtBadBreak, insertNotes } from './insert-notes.ts';
import { findBlocks, hideAllBlocks, showBlocksUntil } from './layout-blocks.ts';
import { lineOfCall, pageOfCall } from './note-calls.ts';
import type { PageColumns } from './page-columns.ts';
import { reportProgress } from './report-progress.ts';
import { type LayoutParts, type Trial, tryNotes } from './try-notes.ts';

export interface AssignedNotes {
  /** Page of each note at the foot of a page, counted from 0. */
  placed: Record<string, number>;
  /** Id of each of these notes by the id of its first call. */
  calls: Record<string, string>;
  /** Ids of the notes behind the text. */
  atEnd: string[];
}

/** What is known so far. */
interface Assignment extends LayoutParts {
  /** Page of each note at the foot of a page, by id. */
  placed: Map<string, number>;
  atEnd: string[];
  /** Calls whose notes have no place yet, in reading order. */
  waiting: NoteCall[];
  /** Pages that have their notes. */
  finished: Set<number>;
}

/** A note that is longer than this part of a page stands behind the text. */
const LONGEST_NOTE = 0.75;
/** How often an area is tried on a page. */
const ATTEMPTS = 12;
/** Pages behind the current one that are shown: their text comes up if something floats. */
const PAGES_AHEAD = 5;
/** Rounding differs by less than this, in px. */
const TOLERANCE = 0.5;

/**
 * Puts each note at the foot of the page of its call, page by page. The notes take room from the end
 * of the page, so that calls may move to the next page. If something does not fit, it floats to a later
 * page: text comes up in its place, with its own calls.
 */
export function assignNotesToPages(
  main: HTMLElement,
  columns: PageColumns,
  footnotes: Footnotes,
  canFloat: boolean,
): AssignedNotes {
  const blocks = findBlocks(main, columns);
  const floats = openFloats(blocks, canFloat);
  const isTooLong = (call: NoteCall) =>
    notesHeight(footnotes, [call]) > columns.area.height * LONGEST_NOTE;
  const { calls } = footnotes;
  const assignment: Assignment = {
    blocks,
    footnotes,
    floats,
    placed: new Map(),
    atEnd: calls.filter(isTooLong).map(({ note }) => note),
    waiting: calls.filter((call) => !isTooLong(call)),
    finished: new Set(),
  };
  layOutPages(assignment);
  giveUp(assignment, assignment.waiting.length);
  restoreNotes(footnotes, assignment.atEnd);
  return resultOf(assignment);
}

function layOutPages(assignment: Assignment): void {
  const { blocks, floats, waiting } = assignment;
  if (waiting.length > 0 || floats.floatable.size > 0) hideAllBlocks(blocks);
  const isPage = (page: number) =>
    showBlocksUntil(blocks, page + PAGES_AHEAD) || page <= blocks.columns.lastPage();
  for (let page = 0; isPage(page); page++) {
    reportProgress();
    while (bringTextUp(floats, page, (each) => limitOf(assignment, each)));
    assignCallsUntil(assignment, page);
    if (hasWaitingFloats(floats, page) && !assignment.finished.has(page)) endPage(assignment, page);
  }
}

function assignCallsUntil(assignment: Assignment, page: number): void {
  const { blocks, waiting, finished } = assignment;
  while (waiting.length > 0) {
    const first = pageOfCall(blocks, waiting[0]);
    if ((first ?? 0) > page) return;
    // A call in a table may come after one that stands further down. Its page is full.
    if (first === undefined || finished.has(first)) giveUp(assignment, 1);
    else assignPage(assignment, first);
  }
}

function giveUp({ atEnd, waiting }: Assignment, count: number): void {
  atEnd.push(...waiting.splice(0, count).map(({ note }) => note));
}

/** Assigns or gives up at least one of the waiting calls, or moves the first one to the next page. */
function assignPage(assignment: Assignment, page: number): void {
  const { waiting, placed, finished, blocks } = assignment;
  const calls = callsOn(assignment, page);
  let taken = howManyFit(assignment, calls);
  let limit = blocks.columns.area.height;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const trial = trialOf(assignment, page, { calls, taken, limit });
    const { fits, moved, lower } = tryNotes(assignment, trial, insertNotes);
    if (fits) {
      finished.add(page);
      for (const { note } of waiting.splice(0, taken)) placed.set(note, page);
      return;
    }
    taken = moved >= 0 ? moved : taken;
    limit = moved >= 0 ? blocks.columns.area.height : trial.cut - lower;
  }
  giveUp(assignment, Math.max(1, Math.min(calls.length, taken + 1)));
}

function callsOn({ blocks, waiting }: Assignment, page: number): NoteCall[] {
  const end = waiting.findIndex((call) => pageOfCall(blocks, call) !== page);
  return end < 0 ? [...waiting] : waiting.slice(0, end);
}

/** How many of the page's calls keep their line above their notes. */
function howManyFit({ blocks, footnotes }: Assignment, calls: readonly NoteCall[]): number {
  const first = calls.findIndex((call, index) => {
    const room = blocks.columns.area.height - notesHeight(footnotes, calls.slice(0, index + 1));
    return lineOfCall(blocks, call).bottom > room + TOLERANCE;
  });
  return first < 0 ? calls.length : first;
}

/** Where the notes of the page begin, as far as its calls are known. */
function limitOf(assignment: Assignment, page: number): number {
  const calls = callsOn(assignment, page);
  const taken = howManyFit(assignment, calls);
  const limit = assignment.blocks.columns.area.height;
  return trialOf(assignment, page, { calls, taken, limit }).cut;
}

/** An area with the notes of the first calls. The line of the next call moves to the next page. */
function trialOf(
  { blocks, footnotes }: Assignment,
  page: number,
  { calls, taken, limit }: { calls: readonly NoteCall[]; taken: number; limit: number },
): Trial {
  const accepted = calls.slice(0, taken);
  const refused = calls[taken];
  const above = Math.min(limit, blocks.columns.area.height - notesHeight(footnotes, accepted));
  if (!refused || pageOfCall(blocks, refused) !== page)
    return { page, accepted, refused, cut: above };
  // Boxes of lines overlap a little: what ends where that line begins stays above.
  const cut = Math.min(above, lineOfCall(blocks, refused).top + 1);
  return { page, accepted, refused, cut };
}

/**
 * Ends a page below a float by an area without notes, where Chromium would end it with a heading or
 * begin the next one with a single line of a paragraph.
 */
function endPage(assignment: Assignment, page: number): void {
  let cut = assignment.blocks.columns.area.height;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { fits, lower } = tryNotes(assignment, { page, accepted: [], cut }, insertAtBadBreak);
    if (fits || lower === 0) return;
    cut -= lower;
  }
}

function resultOf({ footnotes, placed, atEnd }: Assignment): AssignedNotes {
  const calls = footnotes.calls.filter(({ note }) => placed.has(note));
  return {
    placed: Object.fromEntries(placed),
    calls: Object.fromEntries(calls.map(({ link, note }) => [link.id, note])),
    atEnd,
  };
}
