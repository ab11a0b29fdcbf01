import { foldForMatching } from './words.ts';

/** Names of groups by their other form, as the text itself says: "who" ↔ "World Health Organization". */
export type Acronyms = ReadonlyMap<string, string>;

/** Not without end: where "A-A-A-…" is one word, each of its letters would be looked behind. */
const WORD = String.raw`\p{Lu}[\p{L}\p{M}’'&-]{0,60}`;
const SMALL =
  '(?:of|for|and|the|on|in|de|da|do|das|dos|del|la|las|los|le|les|des|du|et|y|e|für|und|der|die|ve)';

/** "World Health Organization (WHO)", "… [WHO, 2019]": a long name, and its letters in brackets. */
const DEFINITION = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(${WORD}(?:\s+(?:${SMALL}\s+){0,3}${WORD}){1,8})\s*[([](\p{Lu}[\p{L}&]{1,9})(?=[)\],;])`,
  'gu',
);

/** The groups that a text introduces with an acronym. */
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

/** The last words whose letters are the acronym's: "The World Health Organization" for WHO. */
function nameOf(words: string[], short: string): string | undefined {
  if (/\p{Ll}/u.test(short)) return nameInSyllables(words, short);
  for (let from = words.length - 2; from >= 0; from--) {
    const name = words.slice(from);
    if (!/^\p{Lu}/u.test(name[0] ?? '')) continue;
    if (isAcronym(short, name.map(foldForMatching))) return name.join(' ');
  }
  return undefined;
}

/** "Inep" of "Instituto Nacional de Estudos e Pesquisas": letters of its words, in their order. */
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

/** Whether a word is made of the first letters of others, with or without the small ones. */
export function isAcronym(short: string, words: string[]): boolean {
  if (!/^\p{Lu}{2,8}$/u.test(short) || words.length < 2) return false;
  const main = words.filter((word) => !SMALL_WORD.test(word));
  return [main, words].some(
    (list) => list.map((word) => word.charAt(0)).join('') === foldForMatching(short),
  );
}

const SMALL_WORD = new RegExp(`^${SMALL.replace('ü', 'u')}$`);
