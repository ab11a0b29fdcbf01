/** Finds mark-up of a manuscript that the parser does not record. */

import { KIND, type Stretch } from './coverage.ts';
import { closedBy, enclosures } from './enclosures.ts';
import { everything, MARKS } from './mark-patterns.ts';

/** Classifies mark-up. Characters that are not words already are left as they are. */
export function classifyMarkup(text: string, kinds: Uint8Array): void {
  for (const { pattern, closing, stretchesIn = everything } of MARKS) {
    const matches = closing
      ? enclosures(text, pattern, closedBy(text, closing))
      : text.matchAll(pattern);
    for (const match of matches) classifyMatch(stretchesIn(match), match, kinds);
  }
}

function classifyMatch(stretches: Stretch[], { index }: RegExpExecArray, kinds: Uint8Array): void {
  if (kinds[index] !== KIND.word) return;
  for (const { start, end, kind } of stretches)
    for (let at = start; at < end; at++) if (kinds[at] === KIND.word) kinds[at] = kind;
}
