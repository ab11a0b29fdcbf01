/** Words and letters of a text, so that texts can be compared: nothing lost, doubled, out of order. */

/** What an output says, in reading order; blocks end with a line end. */
export interface Reading {
  main: string;
  /** Foot notes are read apart: they stand elsewhere in each output. */
  notes: string;
}
export interface Words {
  main: string[];
  notes: string[];
}

/** Which signs count besides letters and digits. */
export type Exactness =
  /** Mathematical signs, currencies, %, ° and hyphens: for outputs that are text. */
  | 'signs'
  /** Letters and digits alone, small: print hyphenates and may set capitals. */
  | 'letters';

export function wordsOfReading({ main, notes }: Reading, exactness: Exactness = 'letters'): Words {
  return { main: wordsOfText(main, exactness), notes: wordsOfText(notes, exactness) };
}

/** Words of a text: split at white space, without punctuation. */
export function wordsOfText(text: string, exactness: Exactness = 'letters'): string[] {
  return bare(text, exactness)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** All letters (and signs) of a text, without spaces: what must be equal in every output. */
export function lettersOfText(text: string, exactness: Exactness): string {
  return bare(text, exactness).replace(/\s+/g, '');
}

/** Words for comparing a manuscript with its article: letters and digits, without accents, small. */
export function foldedWords(text: string): string[] {
  return text
    .split(/[\s|]+/)
    .map(foldedWord)
    .filter((word) => word !== '');
}

/** The letters and digits of a word, without accents, small. */
export function foldedWord(word: string): string {
  if (isPlain(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

const OTHERS = {
  signs: /[^\s\p{L}\p{N}\p{M}\p{Sm}\p{Sc}%‰°-]+/gu,
  letters: /[^\s\p{L}\p{N}\p{M}]+/gu,
} satisfies Record<Exactness, RegExp>;
/** Signs of ASCII that do not count. They are most, and found far more quickly than by their properties. */
const PLAIN = {
  signs: /[!"#&'()*,./:;?@[\\\]_{}^`]+/g,
  letters: /[!-/:-@[-`{-~]+/g,
} satisfies Record<Exactness, RegExp>;
const BEYOND_ASCII = /[^\0-\x7f]+/g;

/** The text without the signs that do not count; its spaces stay. */
function bare(text: string, exactness: Exactness): string {
  const kept = normalised(text)
    .replace(PLAIN[exactness], '')
    .replace(BEYOND_ASCII, (signs) => signs.replace(OTHERS[exactness], ''));
  return exactness === 'letters' ? kept.toLowerCase() : kept;
}

/** Letters and digits of ASCII alone, as most words are. */
function isPlain(text: string): boolean {
  return /^[A-Za-z\d]*$/.test(text);
}

/** What is the same although it is written with other code points. */
function normalised(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[\u2010\u2011\u2212]/g, '-');
}
