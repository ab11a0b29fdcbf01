import { CONTAINERS } from '../tagger/labels.ts';
import type { Segment } from './segments.ts';

/**
 * Extends the journal to abbreviations before it. Lists in physics and chemistry print no titles: "T. Levy, Gen.
 * Relativ. Gravit. 43". An abbreviation such as "Relativ." is neither a title nor a name.
 */
export function wholeJournal(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(({ label }) => CONTAINERS.includes(label));
  const journal = segments[at];
  if (!journal || !CUT_WORDS.test(journal.text) || !isNumbered(segments[at + 1])) return segments;
  const title = segments[at - 1];
  const isWord = title?.label === 'title' && CUT_WORD.test(title.text);
  if (title?.label === 'title' && !isWord) return segments;
  const people = segments[isWord ? at - 2 : at - 1];
  const cut = people?.label === 'author' ? LAST_CUT_WORD.exec(people.text)?.[1]?.length : undefined;
  if (!isWord && cut === undefined) return segments;
  const start = people && cut ? people.end - cut : (title?.start ?? journal.start);
  const whole = { ...journal, start, text: text.slice(start, journal.end) };
  return segments.flatMap((each) => {
    if (each === journal) return [whole];
    if (each === title && isWord) return [];
    if (each === people && cut)
      return [
        {
          ...each,
          end: start,
          text: text.slice(each.start, start),
          margin: Math.max(each.margin, USUAL),
        },
      ];
    return [each];
  });
}

/** The margin of a certain choice; see `BestPath`. */
const USUAL = 1;

const CUT_WORD = /^\p{Lu}\p{L}{1,10}\.$/u;
/** At least the first word is abbreviated; a letter may name a section. */
const CUT_WORDS = /^\p{Lu}\p{L}{0,10}\.(?:\s?\p{L}[\p{L}.&-]*(?:\s\p{L}[\p{L}.&-]*){0,5})?[,\s]*$/u;
/** After names that begin with initials. Example: "A. B. Ash, C. Elm, Gen." */
const LAST_CUT_WORD = /^(?:\p{Lu}\.[-\s]?){1,4}\p{L}.*,\s(\p{Lu}\p{Ll}{1,10}\.\s*)$/u;

function isNumbered(next: Segment | undefined): boolean {
  return next !== undefined && /^\W*(?:vol\. ?)?\d/i.test(next.text);
}
