/** Words and letters of a text, for the comparison of texts. */

/** The text of an output in reading order. A line end follows each block. */
export interface OutputText {
  main: string;
  /** Footnotes are apart, because each output has them in another place. */
  notes: string;
}
export interface Words {
  main: string[];
  notes: string[];
}

/** Which characters are compared besides letters and digits. */
export type Exactness =
  /** Mathematical symbols, currencies, %, ° and hyphens: for outputs that are text. */
  | 'signs'
  /** Letters and digits only, in lower case, because print hyphenates and may use capitals. */
  | 'letters';

export function wordsOfOutput(
  { main, notes }: OutputText,
  exactness: Exactness = 'letters',
): Words {
  return { main: wordsOfText(main, exactness), notes: wordsOfText(notes, exactness) };
}

/** Words between white space, without punctuation. */
export function wordsOfText(text: string, exactness: Exactness = 'letters'): string[] {
  return removePunctuation(text, exactness)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** All compared characters of a text without spaces. They must be equal in every output. */
export function lettersOfText(text: string, exactness: Exactness): string {
  return removePunctuation(text, exactness).replace(/\s+/g, '');
}

/** Words in lower case without accents, to compare a manuscript with its article. */
export function foldedWords(text: string): string[] {
  return text
    .split(/[\s|]+/)
    .map(foldedWord)
    .filter((word) => word !== '');
}

/** The letters and digits of a word in lower case, without accents. */
export function foldedWord(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

const OTHERS = {
  signs: /[^\s\p{L}\p{N}\p{M}\p{Sm}\p{Sc}%‰°-]+/gu,
  letters: /[^\s\p{L}\p{N}\p{M}]+/gu,
} satisfies Record<Exactness, RegExp>;
/** ASCII characters that are not compared. This is much faster than Unicode properties, and covers most. */
const PLAIN = {
  signs: /[!"#&'()*,./:;?@[\\\]_{}^`]+/g,
  letters: /[!-/:-@[-`{-~]+/g,
} satisfies Record<Exactness, RegExp>;
const BEYOND_ASCII = /[^\0-\x7f]+/g;

/** Removes characters that are not compared, but not spaces. */
function removePunctuation(text: string, exactness: Exactness): string {
  const kept = normalize(text)
    .replace(PLAIN[exactness], '')
    .replace(BEYOND_ASCII, (signs) => signs.replace(OTHERS[exactness], ''));
  return exactness === 'letters' ? kept.toLowerCase() : kept;
}

/** Whether a text has only ASCII letters and digits, as most words do. */
function isAscii(text: string): boolean {
  return /^[A-Za-z\d]*$/.test(text);
}

/** Replaces different code points of the same character. */
function normalize(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[\u2010\u2011\u2212]/g, '-');
}
