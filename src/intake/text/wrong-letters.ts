/**
 * Letters that a PDF's font gives as others. Cyrillic in Windows-1251 comes out as Western letters with accents,
 * "ÇÀÄÀ×À" for "ЗАДАЧА": no Western language has words of such letters alone, so these are put right. Signs inside
 * words, "gª¦boki", say as surely that letters are wrong, but not which they were.
 */
import { countMatches } from '../../words/count-matches.ts';

export interface Righted {
  text: string;
  /** Words that were put right. */
  righted: number;
  /** Words in which signs stand for letters; one of them as an example. */
  wrong: { words: number; example?: string };
}

/** À to ÿ, with the signs × and ÷ among them, and the two letters that stand apart: Ё and ё. Authors type “C” for “С”. */
const FOREIGN = /(?<![\p{L}\p{N}¨¸×÷])[×÷¨¸]*[À-ÖØ-öø-ÿ][À-ÿ¨¸]*(?![\p{L}\p{N}])|[À-ÿ]{4,}/gu;
const FOREIGN_WORD = /(?<![\p{L}\p{N}])[À-ÿ]{3,}(?![\p{L}\p{N}])/gu;
const WORD = /\p{L}{3,}/gu;
const SIGN_IN_WORD = /(?<!\p{L})\p{L}*\p{Ll}[ªº¢£¤¥¦§±¶»«¿¡°]+\p{Ll}\p{L}*/gu;

/** Words, and their share of all: fewer are a name or a formula. */
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
