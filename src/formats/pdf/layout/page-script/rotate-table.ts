import type { PageArea } from '../../../print/layout.ts';
import { roomForTable } from './table-room.ts';

/** The lines of a table that reach over its ends would show on the pages before and behind, in px. */
const ENDS = 2;

/** Turns a table onto its side, if it then fits on a page with its columns and its rows. */
export function rotateTable(frame: HTMLElement, area: PageArea): void {
  const room = roomForTable(frame, area) - 2;
  const inner = document.createElement('div');
  inner.className = 'page-turned-inner';
  const length = room - ENDS;
  inner.style.width = `${length}px`;
  inner.append(...frame.childNodes);
  frame.append(inner);
  const table = inner.querySelector('table');
  const fits = table && table.offsetWidth <= length + 1 && inner.offsetHeight <= frame.clientWidth;
  if (!fits) {
    inner.replaceWith(...inner.childNodes);
    return;
  }
  inner.style.direction = getComputedStyle(frame).direction;
  const margin = (frame.clientWidth - inner.offsetHeight) / 2;
  inner.style.transform = `translate(${margin}px, ${room - 1}px) rotate(-90deg)`;
  frame.classList.add('page-turned');
  frame.style.height = `${room}px`;
}
