/** Decides whether one word is a corrected spelling of another. In doubt, it is not. */

import { editDistance } from '../../../words/edit-distance.ts';
import { baseLanguage } from '../../../words/language-tag.ts';
import { minor, substantive, type Verdict } from '../change.ts';
import { ARTICLES, NEGATING_PREFIXES, OPPOSITES, PREFIX_PAIRS } from './word-lists.ts';

/** Facts about the words of both versions. */
export interface Vocabulary {
  language: string;
  /** How often the version has the word in lower case. */
  before(word: string): number;
  after(word: string): number;
  /** Whether the article has the word with a lower-case first letter, so that it is not a name. */
  hasSmall(word: string): boolean;
  /** Whether it is a word of the article's language; undefined if there is no word list. */
  knows(word: string): boolean | undefined;
}
export interface WordPair {
  before: string;
  after: string;
  /** Whether it is the first word of a sentence, where a capital has no meaning. */
  opensSentence: boolean;
}

export function wordVerdict(pair: WordPair, words: Vocabulary): Verdict {
  const shown = `${pair.before} → ${pair.after}`;
  const [before, after] = [pair.before.toLowerCase(), pair.after.toLowerCase()];
  if (before === after) return minor(`capitals: ${shown}`);
  if (isArticle(before, words) && isArticle(after, words)) return minor(`an article: ${shown}`);
  if (areOpposites(before, after)) return substantive(`an opposite: ${shown}`);
  if (mayBeName(pair, words)) return substantive(`perhaps a name: ${shown}`);
  if (sameLetters(before, words) === sameLetters(after, words))
    return minor(`the same letters, written otherwise: ${shown}`);
  if (isVariant(before, after)) return minor(`another spelling of the word: ${shown}`);
  if (isRepair(before, after, words)) return minor(`spelling: ${shown}`);
  return substantive(`another word: ${shown}`);
}

function isArticle(word: string, { language }: Vocabulary): boolean {
  return ARTICLES[baseLanguage(language)]?.has(word) ?? false;
}

export function areOpposites(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].sort((x, y) => x.length - y.length);
  const isTail = long.endsWith(short) && short.length > 2;
  if (isTail && NEGATING_PREFIXES.has(long.slice(0, -short.length))) return true;
  return [...OPPOSITES, ...PREFIX_PAIRS].some(
    ([x, y]) => exchanges(a, b, x, y) || exchanges(b, a, x, y),
  );
}

/** Whether `a` and `b` begin with different items of the pair and continue in the same way. */
function exchanges(a: string, b: string, x: string, y: string): boolean {
  return a.startsWith(x) && b.startsWith(y) && a.slice(x.length) === b.slice(y.length);
}

/** A capital inside a sentence marks a name, unless the article also has the word in lower case. */
function mayBeName({ before, after, opensSentence }: WordPair, words: Vocabulary): boolean {
  const isCapital = (word: string) => /^\p{Lu}/u.test(word);
  if (!isCapital(before) || !isCapital(after)) return false;
  const small = after.toLowerCase();
  if (opensSentence) return words.knows(small) !== true && words.before(small) === 0;
  return !words.hasSmall(small);
}

/** Removes variants of the same letter: Arabic forms and vowel signs, ligatures and, in English, accents. */
function sameLetters(word: string, { language }: Vocabulary): string {
  const plain = word
    .normalize('NFKC')
    .replace(/[\u0640\u064B-\u0652\u0670\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[يىے]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[هہە]/g, 'ہ')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[’ʼ]/g, "'");
  return /^en\b/.test(language) ? plain.normalize('NFD').replace(/\p{M}/gu, '') : plain;
}

/** British and American spellings. Examples: colour, analyse, centre, modelling, anaemia */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})our(?=s|ed|ing|al|able|ful|less|ly|ite|hood|$)/gu, 'or'],
  [/(?<=\p{L}{2})is(?=e|es|ed|er|ers|ing|ation|ations$)/gu, 'iz'],
  [/(?<=\p{L}{2})ys(?=e|es|ed|er|ers|ing$)/gu, 'yz'],
  [/(?<=\p{L}{3}t|\p{L}{2}[bt])re(?=s?$)/gu, 'er'],
  [/(?<=\p{L}{4})ll(?=ed|ing|er|ers|ation$)/gu, 'l'],
  [/(?<=^\p{L}{0,4})(?:ae|oe)(?=\p{L}{3})/gu, 'e'],
  [/(?<=\p{L}{3})ae(?=mia)/gu, 'e'],
];

function isVariant(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5) return false;
  const american = (word: string) =>
    VARIANTS.reduce((text, [from, to]) => text.replace(from, to), word);
  return american(a) === american(b);
}

/** Minimum length of a word in which two letters may be wrong. */
const LONG = 8;

function isRepair(before: string, after: string, words: Vocabulary): boolean {
  if (!/^[\p{L}\p{M}]+$/u.test(before + after)) return false;
  if (!isNear(before, after)) return false;
  // A typing error that does not make another word is only bad spelling.
  if (words.knows(before) === true && words.knows(after) === false)
    return before.length !== after.length || isTransposed(before, after);
  // A word is not a mistake if it exists or if the article still uses it.
  if (words.knows(before) === true || words.after(before) > 0) return false;
  if (words.knows(after) === true) return true;
  return words.before(after) > 0 && isSlip(before, after);
}

function isNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const distance = editDistance(a, b, 2);
  if (distance === 1) return shorter >= (isTransposed(a, b) ? 3 : 4);
  return distance === 2 && shorter >= LONG;
}

function isTransposed(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** Letters exchanged, left out or doubled inside the word: typing errors, not grammatical endings. */
function isSlip(a: string, b: string): boolean {
  const inside = a.slice(0, 2) === b.slice(0, 2) && a.slice(-2) === b.slice(-2);
  const transposed = isTransposed(a, b) && editDistance(a, b, 1) === 1;
  return (
    transposed ||
    (inside &&
      Math.min(a.length, b.length) >= 5 &&
      a.length !== b.length &&
      editDistance(a, b, 1) === 1)
  );
}
