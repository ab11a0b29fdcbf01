/** What an author keeps in another file: an article is one. */
import type { Place } from '../../diagnostics.ts';
import { type Reading, say } from './reading.ts';

/**
 * Says that the text lacks what stands in another file.
 *
 * @param what names that file, as the author wrote it
 */
export function sayElsewhere(what: string, place: Place | undefined, reading: Reading): void {
  say(
    reading,
    'text-elsewhere',
    `Unexpected ${what}, expected what stands in that file`,
    place,
    'Put its text, code, figure or table here: an article is one file, and would lack it.',
  );
}
