import { foldForMatching } from './words.ts';

/**
 * Names of organisations by their other form, as the text defines them.
 * Example: "who" ↔ "World Health Organization"
 */
export type Acronyms = ReadonlyMap<string, string>;

/** Limited in length, because a word like "A-A-A-…" would take quadratic time. */
const WORD = String.raw`\p{Lu}[\p{L}\p{M}’'&-]{0,60}`;
const SMALL =
  '(?:of|for|and|the|on|in|de|da|do|das|dos|del|la|las|los|le|les|des|du|et|y|e|für|und|der|die|ve)';

/** A long name with its acronym in brackets. Examples: "World Health Organization (WHO)", "… [WHO, 2019]" */
const DEFINITION = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(${WORD}(?:\s+(?:${SMALL}\s+){0,3}${WORD}){1,8})\s*[([](\p{Lu}[\p{L}&]{1,9})(?=[)\],;])`,
  'gu',
);

/** The organisations for which a text defines an acronym. */
export function findAcronyms(text: string): Acronyms {
  const found = new Map<string, string>();
  for (const [, words = '', short = ''] of text.matchAll(DEFINITION)) {
    const long = nameOf(words.split(/\s+/), short);
    if (long === undefined) continue;
    found.set(foldForMatching(short), long);
    found.set(foldForMatching(long), short);
  }
  return found;
}

/** The last words whose initials are the acronym. Example: "World Health Organization" without "The" for WHO */
function nameOf(words: string[], short: string): string | undefined {
  if (/\p{Ll}/u.test(short)) return nameInSyllables(words, short);
  for (let from = words.length - 2; from >= 0; from--) {
    const name = words.slice(from);
    if (!/^\p{Lu}/u.test(name[0] ?? '')) continue;
    if (isAcronym(short, name.map(foldForMatching))) return name.join(' ');
  }
  return undefined;
}

/**
 * The last words that contain the letters in order.
 * Example: "Instituto Nacional de Estudos e Pesquisas" for "Inep"
 */
function nameInSyllables(words: string[], short: string): string | undefined {
  const letters = [...foldForMatching(short)];
  const from = words.findIndex((word) => foldForMatching(word).startsWith(letters[0] ?? ''));
  const name = words.slice(Math.max(from, 0));
  const all = foldForMatching(name.join(''));
  let at = -1;
  for (const letter of letters) {
    at = all.indexOf(letter, at + 1);
    if (at < 0) return undefined;
  }
  return name.length > 1 ? name.join(' ') : undefined;
}

/** Whether a word consists of the initials of other words, with or without words like "of". */
export function isAcronym(short: string, words: string[]): boolean {
  if (!/^\p{Lu}{2,8}$/u.test(short) || words.length < 2) return false;
  const main = words.filter((word) => !SMALL_WORD.test(word));
  return [main, words].some(
    (list) => list.map((word) => word.charAt(0)).join('') === foldForMatching(short),
  );
}

const SMALL_WORD = new RegExp(`^${SMALL.replace('ü', 'u')}$`);
