/** Finds words of the manuscript in what was made of them. Letters and digits count, not signs. */

const LETTERS = /[\p{L}\p{N}]+/gu;

/** A stretch of a text. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Where `wanted` stands in `value`, nearest to the letter with the number `after`; its first word
 * where it does not stand there as a whole, and the word at that letter where not even that does.
 */
export function wordsAt(value: string, wanted: string, after: number): Stretch {
  const near = indexOfLetter(value, after);
  const words = wanted.match(LETTERS) ?? [];
  const whole = words.length <= MOST_WORDS ? nearest(value, words, near) : undefined;
  return whole ?? nearest(value, words.slice(0, 1), near) ?? wordAround(value, near);
}

/** More of them are a passage: its first word is marked. */
const MOST_WORDS = 20;

/** How many letters and digits a text has. */
export function lettersIn(text: string): number {
  return (text.match(LETTERS) ?? []).reduce((sum, word) => sum + word.length, 0);
}

/** The last word of a text. */
export function lastWord(text: string): string {
  return text.match(LETTERS)?.at(-1) ?? '';
}

function indexOfLetter(value: string, count: number): number {
  let left = count;
  for (const match of value.matchAll(LETTERS)) {
    if (left < match[0].length) return match.index + left;
    left -= match[0].length;
  }
  return value.length;
}

function nearest(value: string, words: readonly string[], near: number): Stretch | undefined {
  if (words.length === 0) return undefined;
  const between = '[^\\p{L}\\p{N}]+';
  const pattern = `(?<![\\p{L}\\p{N}])${words.join(between)}(?![\\p{L}\\p{N}])`;
  const found = [...value.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  return found.sort((a, b) => Math.abs(a.from - near) - Math.abs(b.from - near))[0];
}

function wordAround(value: string, at: number): Stretch {
  const words = [...value.matchAll(LETTERS)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  return words.find(({ to }) => to >= at) ?? words.at(-1) ?? { from: 0, to: value.length };
}
