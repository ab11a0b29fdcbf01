/**
 * Corrects letters that the font of a PDF maps to others. Cyrillic in Windows-1251 becomes accented Western
 * letters, "ÇÀÄÀ×À" for "ЗАДАЧА". No Western language has words of only such letters, so they can be
 * corrected. Symbols inside words, as in "gª¦boki", also prove that letters are wrong, but not which.
 */
import { countMatches } from '../../words/count-matches.ts';

export interface Righted {
  text: string;
  /** Number of corrected words. */
  righted: number;
  /** Number of words with symbols in place of letters, and an example. */
  wrong: { words: number; example?: string };
}

/** À to ÿ, including × and ÷, and the codes of Ё and ё, which are outside that range. Authors type “C” for “С”. */
const FOREIGN = /(?<![\p{L}\p{N}¨¸×÷])[×÷¨¸]*[À-ÖØ-öø-ÿ][À-ÿ¨¸]*(?![\p{L}\p{N}])|[À-ÿ]{4,}/gu;
const FOREIGN_WORD = /(?<![\p{L}\p{N}])[À-ÿ]{3,}(?![\p{L}\p{N}])/gu;
const WORD = /\p{L}{3,}/gu;
const SIGN_IN_WORD = /(?<!\p{L})\p{L}*\p{Ll}[ªº¢£¤¥¦§±¶»«¿¡°]+\p{Ll}\p{L}*/gu;

/** Minimum words, and minimum share of all words: fewer may be names or formulas. */
const FEWEST = 20;
const LEAST_SHARE = 0.2;

export function withRightLetters(text: string): Righted {
  const wrong = text.match(SIGN_IN_WORD) ?? [];
  const told = wrong.length < FEWEST ? { words: 0 } : { words: wrong.length, example: wrong[0] };
  const foreign = countMatches(text, FOREIGN_WORD);
  const all = countMatches(text, WORD);
  if (foreign < FEWEST || foreign < all * LEAST_SHARE) return { text, righted: 0, wrong: told };
  let righted = 0;
  const right = text.replace(FOREIGN, (word) => {
    righted += 1;
    return CYRILLIC.decode(Uint8Array.from(word, (letter) => letter.charCodeAt(0)));
  });
  return { text: right, righted, wrong: told };
}

const CYRILLIC = new TextDecoder('windows-1251');
