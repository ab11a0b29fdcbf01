/**
 * Distinguishes headings from cells, labels of axes and lines of code in the text of PDFs, which has no
 * formatting. The points were fitted by logistic regression to 7 700 short paragraphs of 70 PDFs with
 * headings in their outlines, and rounded.
 */

import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { countMatches } from '../../words/count-matches.ts';
import { countValues } from '../../words/counts.ts';
import type { DraftBlock, Paragraph } from '../draft.ts';
import { isCaption } from '../figures/caption-label.ts';
import { paragraphText } from '../inlines.ts';
import { type HeadNumber, isKnownHead, numberOf } from '../labels.ts';

export interface PlainHabits {
  /** Headings of one form that are numbered consecutively: "1. …", "2. …", "3. …". */
  counted: Set<string>;
  /** Whether the document numbers its heads. */
  numbered: boolean;
  /** Occurrences of each short paragraph. */
  times: Map<string, number>;
}

interface Placed {
  text: string;
  previous?: DraftBlock;
  next?: DraftBlock;
  habits: PlainHabits;
}

type PlainCue = [name: string, points: number, applies: (placed: Placed) => boolean];

/** Cues from the neighbouring paragraphs. */
const PLACE: PlainCue[] = [
  // Compensates for the missing cue of bold type.
  ['unformatted', 0.9, () => true],
  ['below a cell', -0.7, ({ previous }) => isCell(previous)],
  ['above a cell', -0.6, ({ next }) => isCell(next)],
  ['above a small letter', -1, ({ next }) => /^\p{Ll}/u.test(textOfBlock(next))],
  ['above a caption', -1.5, ({ next }) => isCaption(textOfBlock(next))],
  ['repeated', -0.75, ({ text, habits }) => (habits.times.get(keyOf(text)) ?? 0) > 1],
];

const WORDS: PlainCue[] = [
  ['below an open sentence', -0.5, ({ previous }) => isOpenText(previous)],
  ['below a closed sentence', 0.3, ({ previous }) => isLong(previous) && !isOpenText(previous)],
  ['few letters', -1.9, ({ text }) => countMatches(text, /\p{L}|\p{N}/gu) <= few(text)],
  ['amounts', -1.6, ({ text }) => AMOUNT.test(withoutNumber(text))],
  ['signs', -1.4, ({ text }) => SIGNS.test(text)],
  ['two sentences', -0.9, ({ text }) => /[.]\s+\p{Lu}/u.test(withoutNumber(text))],
  ['cut off', -0.8, ({ text }) => CUT_OFF.test(text)],
  [
    'counted',
    1.2,
    ({ text, habits }) => habits.counted.has(keyOf(text)) && numberOf(text)?.form !== 'decimal',
  ],
  ['number alone', -1, ({ text }) => ![undefined, 'decimal'].includes(numberOf(text)?.form)],
  ['no number among numbers', -0.9, ({ text, habits }) => habits.numbered && !numberOf(text)],
];

/** A number that is a separate word; "Study 1", "Experiment 2: Lakes" and "COVID-19" have none. */
const AMOUNT = /(?<!\S)(?<!^\p{Lu}\p{L}+\s)[\d.,]*\d%?(?!\S)/u;
/** Greek letters of formulas are separate words. */
const SIGNS = /[∑∫±×·%|∈≤≥≈→_^{}~*∼]|(?<!\p{L})[α-ωΑ-Ω](?!\p{L})/u;
const CUT_OFF =
  /(?:^|\s)(?:of|the|a|an|and|or|in|on|to|for|with|by|from|at|as|that|which|between|is|are)$/iu;

/** Points besides those of the formatted cues. A known heading needs no points for its words. */
export function plainPoints(placed: Placed): number {
  const cues = isKnownHead(placed.text) ? PLACE : [...PLACE, ...WORDS];
  return cues.reduce((sum, [, points, applies]) => sum + (applies(placed) ? points : 0), 0);
}

/** Maximum letters that are not yet a word; Chinese words have two. */
function few(text: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
    ? 1
    : 4;
}

function withoutNumber(text: string): string {
  return text.slice(numberOf(text)?.length ?? 0);
}

function keyOf(text: string): string {
  return collapseWhiteSpace(text).toLowerCase();
}

function textOfBlock(block: DraftBlock | undefined): string {
  return block?.kind === 'paragraph' ? paragraphText(block) : '';
}

/** Headings, cells and labels are usually shorter than this, in characters. */
const LONG = 60;

function isLong(block: DraftBlock | undefined): block is Paragraph {
  return textOfBlock(block).length > LONG;
}

function isOpenText(block: DraftBlock | undefined): boolean {
  return isLong(block) && !isClosed(textOfBlock(block));
}

function isClosed(text: string): boolean {
  return /[.!?:;。！？؟۔][)\]"”’»]*$|\[[\d, –-]+\]$/u.test(text);
}

/** Short, but not a heading, a sentence or a caption. */
function isCell(block: DraftBlock | undefined): boolean {
  const text = textOfBlock(block);
  if (text === '' || text.length > LONG) return false;
  return !isHeadLike(text) && !isClosed(text) && !isCaption(text);
}

function isHeadLike(text: string): boolean {
  return isKnownHead(text) || (numberOf(text) !== undefined && !/[.,;:]$/.test(text));
}

export function plainHabitsOf(blocks: DraftBlock[]): PlainHabits {
  const texts = blocks.map((block) => textOfBlock(block).replace(/\s+/g, ' '));
  const numbered = texts.flatMap((text, at) => {
    const number = numberAbove(text, texts[at + 1] ?? '');
    return number ? [{ text, at, number }] : [];
  });
  const counted = (['arabic', 'roman', 'upper'] as const)
    .map((form) => longestCount(numbered.filter(({ number }) => number.form === form)))
    .reduce((best, chain) => (chain.length > best.length ? chain : best), []);
  const deep = numbered.filter(({ number }) => number.form === 'decimal').length;
  const times = countValues(texts.filter((text) => text.length <= LONG).map(keyOf));
  const enough = counted.length >= LEAST_COUNT;
  return {
    counted: new Set(enough ? counted.map(({ text }) => keyOf(text)) : []),
    numbered: enough || deep >= LEAST_COUNT,
    times,
  };
}

/** Minimum headings of a count. */
const LEAST_COUNT = 3;

/** The number of a short paragraph above text or above another number. */
function numberAbove(text: string, below: string): HeadNumber | undefined {
  if (text.length > 100 || /[.,;:]$/.test(text) || isCaption(text)) return undefined;
  const number = numberOf(text);
  const stands = number?.form === 'decimal' || below.length > LONG || numberOf(below);
  return stands ? number : undefined;
}

interface Numbered {
  text: string;
  at: number;
  number: HeadNumber;
}

/** A numbered paragraph, and how the count continues after it. */
interface Count {
  head: Numbered;
  next: Count | undefined;
  length: number;
}

/**
 * The longest count without a gap whose paragraphs do not directly follow each other, as items do. Iterates
 * from last to first: how a count continues does not depend on what precedes it, so one pass finds all
 * counts.
 */
function longestCount(all: Numbered[]): Numbered[] {
  const nearest = new Map<number, Count[]>();
  let longest: Count | undefined;
  for (const head of all.toReversed()) {
    const number = countOf(head.number);
    const next = nearest.get(number + 1)?.find((each) => each.head.at > head.at + 1);
    const count = { head, next, length: 1 + (next?.length ?? 0) };
    // Two are enough, because only one of them can be directly below.
    nearest.set(number, [count, ...(nearest.get(number)?.slice(0, 1) ?? [])]);
    if (number === 1 && count.length >= (longest?.length ?? 0)) longest = count;
  }
  const heads: Numbered[] = [];
  for (let at = longest; at; at = at.next) heads.push(at.head);
  return heads;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function countOf({ form, value }: HeadNumber): number {
  if (form === 'arabic') return Number(value);
  if (form === 'upper') return value.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
  return ROMAN.indexOf(value) + 1;
}
