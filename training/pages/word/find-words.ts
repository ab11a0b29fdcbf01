/** Finds the words of a fact in a text. Punctuation and white space are ignored. */

import type { Span } from '../../../src/intake/draft.ts';
import { fold } from '../../../src/words/fold.ts';

export interface Token extends Span {
  /** In lower case, without accents. */
  word: string;
}

/** Words and numbers, also glued; each Chinese character is a word. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\p{N}+/gu)].map(
    ({ 0: word, index }) => ({ word: fold(word), start: index, end: index + word.length }),
  );
}

/** All places of the words, side by side. */
export function findAll(tokens: readonly Token[], words: string): Span[] {
  const wanted = tokensOf(words).map(({ word }) => word);
  if (wanted.length === 0) return [];
  return tokens.flatMap(({ start }, at): Span[] => {
    const isHere = wanted.every((word, index) => tokens[at + index]?.word === word);
    return isHere ? [{ start, end: tokens[at + wanted.length - 1]?.end ?? start }] : [];
  });
}

/** This share of the words must be there, in their order. */
const FEWEST = 0.8;
/** So many other words may stand before the next word. */
const MOST_BETWEEN = 4;

/** The best place of the words, of which some may be missing or others between them. */
export function findNearly(
  tokens: readonly Token[],
  words: string,
  fewest = FEWEST,
): Span | undefined {
  const wanted = tokensOf(words).map(({ word }) => word);
  let best: { span: Span; found: number } | undefined;
  for (const [at, token] of tokens.entries()) {
    const first = wanted.slice(0, 2).indexOf(token.word);
    if (first === -1) continue;
    const { last, found } = follow(tokens.slice(at), wanted.slice(first));
    if (found > (best?.found ?? 0)) best = { span: { start: token.start, end: last.end }, found };
  }
  return best && best.found >= wanted.length * fewest ? best.span : undefined;
}

/** The first token is the first of the words. */
function follow([first, ...tokens]: readonly Token[], [, ...wanted]: string[]) {
  let next = 0;
  let found = 1;
  let last = first as Token;
  for (const word of wanted) {
    const near = tokens.slice(next, next + MOST_BETWEEN + 1);
    const step = near.findIndex((token) => token.word === word);
    if (step === -1) continue;
    found += 1;
    last = near[step] as Token;
    next += step + 1;
  }
  return { last, found };
}
