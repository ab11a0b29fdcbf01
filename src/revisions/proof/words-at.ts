/** Finds words of the manuscript in the printed text. Only letters and digits are compared. */
import { addToGroup } from '../../words/add-to-group.ts';

const LETTERS = /[\p{L}\p{N}]+/gu;
const LETTER = /[\p{L}\p{N}]/gu;

/** A range of a text. */
export interface Stretch {
  from: number;
  to: number;
}

/** An index of a text by its words, so that many lookups in one paragraph scan it once. */
export interface WordedText {
  length: number;
  words: readonly Word[];
  /** Indexes in `words`, ascending. */
  numbers: ReadonlyMap<string, readonly number[]>;
}
interface Word extends Stretch {
  word: string;
  /** The number of letters and digits before it. */
  letters: number;
}

export function wordedText(value: string): WordedText {
  const words: Word[] = [];
  const numbers = new Map<string, number[]>();
  let letters = 0;
  for (const { index: from, 0: word } of value.matchAll(LETTERS)) {
    addToGroup(numbers, word, words.length);
    words.push({ word, from, to: from + word.length, letters });
    letters += word.length;
  }
  return { length: value.length, words, numbers };
}

/**
 * Finds `wanted` in a text, nearest to letter number `after`. If the whole is not there, finds its first word, and
 * otherwise the word at that letter.
 */
export function wordsAt(text: WordedText, wanted: string, after: number): Stretch {
  const near = placeOfLetter(text, after);
  const words = wanted.match(LETTERS) ?? [];
  const whole = words.length <= MOST_WORDS ? nearest(text, words, near) : undefined;
  return whole ?? nearest(text, words.slice(0, 1), near) ?? wordAround(text, near);
}

/** Longer passages are marked at their first word. */
const MOST_WORDS = 20;

/** The number of letters and digits between two offsets of a text. */
export function letterCounter(text: string): (from: number, to: number) => number {
  const before = new Uint32Array(text.length + 1);
  for (const { index, 0: letter } of text.matchAll(LETTER)) before[index + 1] = letter.length;
  for (let at = 0; at < text.length; at++)
    before[at + 1] = (before[at + 1] ?? 0) + (before[at] ?? 0);
  const countTo = (at: number) => before[Math.min(Math.max(at, 0), text.length)] ?? 0;
  return (from, to) => Math.max(0, countTo(to) - countTo(from));
}

/** The number of characters that are searched for the last word. */
const LONGEST_WORD = 1000;

/** The last word of a text. */
export function lastWord(text: string): string {
  return text.slice(-LONGEST_WORD).match(LETTERS)?.at(-1) ?? '';
}

function placeOfLetter({ words, length }: WordedText, count: number): number {
  const word = words[lowerBound(words, (each) => each.letters + each.word.length > count)];
  return word ? word.from + count - word.letters : length;
}

function nearest(
  { words, numbers }: WordedText,
  wanted: readonly string[],
  near: number,
): Stretch | undefined {
  const starts = numbers.get(wanted[0] ?? '') ?? [];
  const found = (start: number): Stretch | undefined => {
    if (!wanted.every((word, index) => words[start + index]?.word === word)) return undefined;
    const [first, last] = [words[start], words[start + wanted.length - 1]];
    return first && last && { from: first.from, to: last.to };
  };
  const distance = (index: number) =>
    Math.abs((words[starts[index] ?? -1]?.from ?? Infinity) - near);
  let after = lowerBound(starts, (start) => (words[start]?.from ?? 0) >= near);
  let before = after - 1;
  while (before >= 0 || after < starts.length) {
    const index = distance(before) <= distance(after) ? before-- : after++;
    const stretch = found(starts[index] ?? -1);
    if (stretch) return stretch;
  }
  return undefined;
}

function wordAround({ words, length }: WordedText, at: number): Stretch {
  const word = words[lowerBound(words, ({ to }) => to >= at)] ?? words.at(-1);
  return word ? { from: word.from, to: word.to } : { from: 0, to: length };
}

/** The first index that matches, in a list whose non-matching items all come first. */
function lowerBound<Value>(list: readonly Value[], isSo: (value: Value) => boolean): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isSo(list[middle] as Value)) to = middle;
    else from = middle + 1;
  }
  return from;
}
