/** Finds words of the manuscript in what was made of them. Letters and digits count, not signs. */
import { addToGroup } from '../../words/memoize/add-to-group.ts';

const LETTERS = /[\p{L}\p{N}]+/gu;
const LETTER = /[\p{L}\p{N}]/gu;

/** A stretch of a text. */
export interface Stretch {
  from: number;
  to: number;
}

/** A text by its words: many places in one paragraph are asked for, and it is gone through once. */
export interface WordedText {
  length: number;
  words: readonly Word[];
  /** Which of `words`, in ascending order. */
  numbers: ReadonlyMap<string, readonly number[]>;
}
interface Word extends Stretch {
  word: string;
  /** How many letters and digits stand before it. */
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
 * Where `wanted` stands in a text, nearest to the letter with the number `after`; its first word
 * where it does not stand there as a whole, and the word at that letter where not even that does.
 */
export function wordsAt(text: WordedText, wanted: string, after: number): Stretch {
  const near = placeOfLetter(text, after);
  const words = wanted.match(LETTERS) ?? [];
  const whole = words.length <= MOST_WORDS ? nearest(text, words, near) : undefined;
  return whole ?? nearest(text, words.slice(0, 1), near) ?? wordAround(text, near);
}

/** More of them are a passage: its first word is marked. */
const MOST_WORDS = 20;

/** How many letters and digits stand between two places of a text. */
export function letterCounter(text: string): (from: number, to: number) => number {
  const before = new Uint32Array(text.length + 1);
  for (const { index, 0: letter } of text.matchAll(LETTER)) before[index + 1] = letter.length;
  for (let at = 0; at < text.length; at++)
    before[at + 1] = (before[at + 1] ?? 0) + (before[at] ?? 0);
  const countTo = (at: number) => before[Math.min(Math.max(at, 0), text.length)] ?? 0;
  return (from, to) => Math.max(0, countTo(to) - countTo(from));
}

/** Letters in which the last word is looked for. */
const LONGEST_WORD = 1000;

/** The last word of a text. */
export function lastWord(text: string): string {
  return text.slice(-LONGEST_WORD).match(LETTERS)?.at(-1) ?? '';
}

function placeOfLetter({ words, length }: WordedText, count: number): number {
  const word = words[firstFrom(words, (each) => each.letters + each.word.length > count)];
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
  let after = firstFrom(starts, (start) => (words[start]?.from ?? 0) >= near);
  let before = after - 1;
  while (before >= 0 || after < starts.length) {
    const index = distance(before) <= distance(after) ? before-- : after++;
    const stretch = found(starts[index] ?? -1);
    if (stretch) return stretch;
  }
  return undefined;
}

function wordAround({ words, length }: WordedText, at: number): Stretch {
  const word = words[firstFrom(words, ({ to }) => to >= at)] ?? words.at(-1);
  return word ? { from: word.from, to: word.to } : { from: 0, to: length };
}

/** The index from which on all are so, in a list of which the first are not. */
function firstFrom<Value>(list: readonly Value[], isSo: (value: Value) => boolean): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isSo(list[middle] as Value)) to = middle;
    else from = middle + 1;
  }
  return from;
}
