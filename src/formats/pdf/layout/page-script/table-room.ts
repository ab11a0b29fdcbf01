import type { PageArea } from '../../../print/layout.ts';

/** Kept for the notes that a table calls, in px. */
const ROOM_FOR_NOTES = 70;

/** The height that a table may have on a page. */
export function roomForTable(frame: HTMLElement, { height }: PageArea): number {
  return height - (frame.querySelector('.fnref') ? ROOM_FOR_NOTES : 0);
}
