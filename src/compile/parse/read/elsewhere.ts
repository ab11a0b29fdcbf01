/** What an author keeps in another file, and names where it cannot be brought in (src/compile/parse/inclusions.ts). */
import type { Place } from '../../../words/place.ts';
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
    'Put its text, code, figure or table here. A text of the folder is brought in by a line of its own: {{< include file.md >}}.',
  );
}
