/** Sentence case and title case in English titles and headings. */
import { wordSet } from '../../words/word-list.ts';
import type { TITLE_CASES } from './settings.ts';

/** Fewer capitals may all be names. Example: "Russia and China in Central Asia". */
const MIN_CAPITALS = 3;

/** Long words that have small letters in title case (The Chicago Manual of Style, 8.159). */
const SMALL_WORDS = wordSet(
  'about above across after against along among around before behind below beneath beside between beyond during from into like near onto over past since than that through throughout toward towards under until upon versus when whereas while with within without et al via per',
);

/**
 * The words whose first letter has the wrong case. For sentence case, only a title whose words nearly all
 * have capitals is wrong, because single words may be names.
 */
export function findWrongCase(title: string, titleCase: (typeof TITLE_CASES)[number]): string[] {
  const inside = [...title.matchAll(WORD)]
    .filter(({ index }) => !isFirst(title, index))
    .map(([word]) => word)
    .filter((word) => word.length > 3 && !SMALL_WORDS.has(word.toLowerCase()));
  const capitals = inside.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const small = inside.filter((word) => /^\p{Ll}/u.test(word));
  if (titleCase === 'title') return small;
  return capitals.length >= MIN_CAPITALS && small.length * 4 <= capitals.length ? capitals : [];
}

/** A word, perhaps with hyphens ("long-term"). Words with digits or inner capitals are abbreviations. */
const WORD = /(?<![\p{L}\p{N}’'-])\p{L}\p{Ll}+(?:[’'-]\p{L}+)*(?![\p{L}\p{N}])/gu;

/** Whether a word is the first of the title or of a part after a colon, a full stop or a question mark. */
function isFirst(title: string, index: number): boolean {
  return /(?:^|[:.?!–—])[\s“‘"'(]*$/.test(title.slice(0, index));
}
