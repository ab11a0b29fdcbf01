/** Where mark-up of a manuscript stands that the flow does not record. */

import { INK, type Stretch } from './coverage.ts';
import { closedBy, enclosures } from './enclosures.ts';
import { everything, MARKS } from './mark-patterns.ts';

/** Paints what is no word. What was painted before stays. */
export function paintMarks(text: string, ink: Uint8Array): void {
  for (const { pattern, closing, paint = everything } of MARKS) {
    const matches = closing
      ? enclosures(text, pattern, closedBy(text, closing))
      : text.matchAll(pattern);
    for (const match of matches) paintMatch(paint(match), match, ink);
  }
}

function paintMatch(stretches: Stretch[], { index }: RegExpExecArray, ink: Uint8Array): void {
  if (ink[index] !== INK.word) return;
  for (const { start, end, ink: paint } of stretches)
    for (let at = start; at < end; at++) if (ink[at] === INK.word) ink[at] = paint;
}
