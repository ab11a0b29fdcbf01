/** Keys without "@" after another work, separated by commas as in LaTeX: `[@smith2020,jones2021]`. */
import type { VFile } from 'vfile';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import type { Place } from '../../words/place.ts';
import { placeOf, pointsOf } from '../../words/text-points.ts';
import type { CitationNode, CiteItem } from './manuscript.ts';

const KEYS = /^(?:\s*[,;]\s*[\p{L}\p{N}_][\p{L}\p{M}\p{N}_:.#$%&+?<>~/-]*)+$/u;
/** A name and a year mean a work, even if no bibliography has it. */
const NAME_AND_YEAR = /\p{L}[_:.-]?(?:1[5-9]|20)\d\d\p{L}*$/u;

/**
 * Turns such keys into works, and reports the missing "@".
 *
 * @param citations are changed
 * @param isWork whether a key is in the bibliographies
 */
export function citeUnmarkedKeys(
  citations: readonly CitationNode[],
  isWork: (key: string) => boolean,
  file: VFile,
): void {
  for (const citation of citations)
    citation.items = citation.items.flatMap((item) => {
      const keys = keysIn(item);
      if (keys.length === 0 || !keys.every((key) => isWork(key) || NAME_AND_YEAR.test(key)))
        return [item];
      const { suffix: _, ...first } = item;
      const others = keys.map((key) => workAfter(item, key, String(file)));
      reportUnmarked(file, others);
      return [first, ...others];
    });
}

function keysIn({ suffix = '' }: CiteItem): string[] {
  return KEYS.test(suffix) ? suffix.split(/[,;]/).flatMap((key) => key.trim() || []) : [];
}

function workAfter({ place, beside }: CiteItem, key: string, text: string): CiteItem {
  const start = text.indexOf(key, place.end.offset);
  const own = start === -1 ? place : placeOf(pointsOf(text), start, start + key.length);
  return { key, place: own, suppressAuthor: false, ...(beside && { beside }) };
}

function reportUnmarked(file: VFile, items: readonly CiteItem[]): void {
  const [first, last] = [items[0]?.place, items.at(-1)?.place];
  const place: Place | undefined = first && last && { start: first.start, end: last.end };
  const keys = items.map(({ key }) => key);
  const works = keys.map((key) => `@${key}`).join('; ');
  report(file, message('citation-malformed/unmarked', { keys, works }), place);
}
