/** Finds the phrases of `data/vocabulary/headings.txt`: headings and labels in the languages of journals. */
import { addToGroup } from '../words/add-to-group.ts';
import { LANGUAGES } from '../words/languages/index.ts';
import { once } from '../words/memoize/once.ts';
import { readOwnData } from './own-data.ts';

/** The sections of the file that a phrase stands in, by its letters. */
export const sections = once((): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const section of readOwnData('vocabulary/headings.txt').toString().split(/^\[/m).slice(1)) {
    const [name = '', body = ''] = section.split(/\](.*)/s);
    for (const phrase of body.split(/[,\n]/)) {
      const key = lettersOf(phrase);
      if (key !== '' && !found.get(key)?.includes(name)) addToGroup(found, key, name);
    }
  }
  for (const phrase of PRINTED) addToGroup(found, lettersOf(phrase), 'back');
  return found;
});

/** Headings that Offprint itself prints above parts of the back matter, in all its languages. */
const PRINTED = Object.values(LANGUAGES).flatMap(({ words }) => [
  words.acknowledgements,
  words.dataAvailability,
  words.conflictOfInterest,
  words.authorContributions,
  words.ethics,
  words.abbreviations,
  words.funding,
]);

/**
 * The letters of a phrase without accents. Letters that are typed in two ways are unified: Persian or Urdu typed on an
 * Arabic keyboard has "چكيده" for "چکیده".
 */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replace(/ı/g, 'i')
    .replace(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک');
}

/** What the phrases begin with, letter by letter: most texts begin with no phrase. */
const beginnings = once((): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const phrase of sections().keys())
    for (let length = 1; length <= phrase.length; length += 1) found.add(phrase.slice(0, length));
  return found;
});

/** Characters of the longest phrase. */
export const LONGEST = 80;

/** The sections that hold the whole text as a phrase. */
export function sectionsOf(text: string): readonly string[] {
  const isNone = text.length > LONGEST || !beginnings().has(lettersOf(text.slice(0, 3)));
  return isNone ? [] : (sections().get(lettersOf(text)) ?? []);
}

/**
 * Length of the longest phrase of some sections at the start of a text, which ends with a word; 0 if there is none.
 * Letterspaced words count as well: "A B S T R A C T".
 */
export function phraseLength(text: string, names: readonly string[]): number {
  let [length, end, letters] = [0, 0, ''];
  for (const { 0: word, index } of text.slice(0, LONGEST).matchAll(WORD)) {
    letters += lettersOf(word);
    if (!/^[\s&/-]*$/.test(text.slice(end, index)) || !beginnings().has(letters)) break;
    end = index + word.length;
    if (
      sections()
        .get(letters)
        ?.some((name) => names.includes(name))
    )
      length = end;
  }
  return length;
}

/** With apostrophes and the zero-width non-joiner of Persian. */
const WORD = /[\p{L}\p{M}\u200C'’]+/gu;

/** Normalizes text to compare it with labels: joins spaced letters and halves doubled ones (fake bold). */
export function labelText(text: string): string {
  const trimmed = text
    .replace(/[\s\u00A0]+/g, ' ')
    // Example: "■ REFERENCES", with a bullet before each heading.
    .replace(/^[■▪●◆▶] ?/u, '')
    // "引 言" is spaced to fill a line; Chinese has no spaces.
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
  if (trimmed.length > 120) return trimmed;
  if (/^(?:\p{L} ){3,}\p{L}\s*[:.]?$/u.test(trimmed)) return trimmed.replace(/ /g, '');
  // In "RREEFFEERREEN NCCEESS", a line ended between a letter and its double.
  const closed = trimmed.replace(/ /g, '');
  const doubled = closed.length > 9 && /^(?:(\p{L})\1)+$/u.test(closed);
  return doubled ? closed.replace(/(.)\1/gu, '$1') : trimmed;
}
