/** Keys without their "@" behind another work: `[@smith2020,jones2021]`, as LaTeX parts them. */
import type { VFile } from 'vfile';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import type { Place } from '../../words/place.ts';
import { placeOf, pointsOf } from '../../words/text-points.ts';
import type { CitationNode, CiteItem } from './manuscript.ts';

const KEYS = /^(?:\s*[,;]\s*[\p{L}\p{N}_][\p{L}\p{M}\p{N}_:.#$%&+?<>~/-]*)+$/u;
/** A name and a year: who writes it means a work, also one that no bibliography has. */
const NAME_AND_YEAR = /\p{L}[_:.-]?(?:1[5-9]|20)\d\d\p{L}*$/u;

/**
 * Makes works of them, and reports what is missing.
 *
 * @param citations are changed
 * @param isWork whether the bibliographies hold a key
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
      const others = keys.map((key) => workBehind(item, key, String(file)));
      reportUnmarked(file, others);
      return [first, ...others];
    });
}

function keysIn({ suffix = '' }: CiteItem): string[] {
  return KEYS.test(suffix) ? suffix.split(/[,;]/).flatMap((key) => key.trim() || []) : [];
}

function workBehind({ place, beside }: CiteItem, key: string, text: string): CiteItem {
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
