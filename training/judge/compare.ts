/** When two texts or names count as equal: letters decide, typography does not. */
import type { PersonName } from '../../src/article/article.ts';
import { countValues, takeOne } from '../../src/words/counts.ts';
import { fold } from '../../src/words/fold.ts';
import { surname } from '../../src/words/person-name.ts';
import type { TrueAuthor } from '../pages/labelled-page.ts';

/** A note mark after a word: superscript figures. Asterisks and daggers are no letters anyway. */
const RAISED = /[\u00B2\u00B3\u00B9\u2070-\u2079]/g;

/** A hyphen inside a word, or at the end of a line that cuts it. */
const HYPHEN = /(?<=\p{L})[-\u00AD\u2010\u2011]\s*(?=\p{L})/gu;

/** A word or number; in scripts without spaces, a character. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/** Words in lower case, with ligatures resolved and hyphens removed. */
export function wordsOf(text: string): string[] {
  return normalize(text).replace(HYPHEN, '').match(WORD) ?? [];
}

/** Whether the letters and digits are equal, whatever case, spaces, punctuation and note marks are. */
export function isSameText(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

function lettersOf(text: string): string {
  return normalize(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function normalize(text: string): string {
  return text.replace(RAISED, '').normalize('NFKC').toLowerCase();
}

/** Shared words as a share of both texts (F1): 1 for the same words in any order. */
export function wordOverlap(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const counts = countValues(left);
  const shared = right.filter((word) => takeOne(counts, word)).length;
  return shared === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

/** Family names equal without accents, and given names equal or with the same initials. */
export function isSameName(found: PersonName, truth: TrueAuthor): boolean {
  return (
    foldName(surname(found)) === foldName(truth.family) &&
    (foldName(found.given) === foldName(truth.given) ||
      initialsOf(found.given) === initialsOf(truth.given))
  );
}

/** How many words of a name two persons share; initials do not count. */
export function sharedNames(found: PersonName, truth: TrueAuthor): number {
  const wanted = nameWords(truth.given, truth.family);
  return nameWords(found.given, surname(found)).filter((word) => wanted.includes(word)).length;
}

function nameWords(given = '', family = ''): string[] {
  return wordsOf(`${given} ${family}`)
    .map((word) => foldName(word))
    .filter((word) => word.length > 1 || !/\p{Script=Latin}/u.test(word));
}

function foldName(name = ''): string {
  return fold(name).replace(/[^\p{L}\p{M}]+/gu, '');
}

/** Examples: "Jean-Pierre" and "J.-P." give "jp", and so does "JP". */
function initialsOf(given = ''): string {
  const words = given.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.map((word) => (/^\p{Lu}{2,3}$/u.test(word) ? fold(word) : fold(word)[0])).join('');
}
