/** Capitals in English titles and headings: those of a sentence, or those of a title. */
import { wordSet } from '../../words/word-list.ts';
import type { TITLE_CASES } from './settings.ts';

/** Fewer capitals may all be names: "Russia and China in Central Asia" says nothing. */
const LEAST_CAPITALS = 3;

/** Words that titles write small, however long they are (The Chicago Manual of Style, 8.159). */
const SMALL = wordSet(
  'about above across after against along among around before behind below beneath beside between beyond during from into like near onto over past since than that through throughout toward towards under until upon versus when whereas while with within without et al via per',
);

/**
 * The words whose first letter is not as wanted. In sentence case one alone may be a name, so that
 * only titles are told whose words nearly all have capitals.
 */
export function wronglyCased(title: string, wanted: (typeof TITLE_CASES)[number]): string[] {
  const inside = [...title.matchAll(WORD)]
    .filter(({ index }) => !isFirst(title, index))
    .map(([word]) => word)
    .filter((word) => word.length > 3 && !SMALL.has(word.toLowerCase()));
  const capitals = inside.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const small = inside.filter((word) => /^\p{Ll}/u.test(word));
  if (wanted === 'title') return small;
  return capitals.length >= LEAST_CAPITALS && small.length * 4 <= capitals.length ? capitals : [];
}

/** "long-term" is one word; what holds digits or capitals inside is an abbreviation's. */
const WORD = /(?<![\p{L}\p{N}’'-])\p{L}\p{Ll}+(?:[’'-]\p{L}+)*(?![\p{L}\p{N}])/gu;

/** Behind a colon, a full stop or a question mark a title begins anew. */
function isFirst(title: string, index: number): boolean {
  return /(?:^|[:.?!–—])[\s“‘"'(]*$/.test(title.slice(0, index));
}
