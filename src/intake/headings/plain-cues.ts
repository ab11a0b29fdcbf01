/**
 * What tells heads from cells, labels of axes and lines of code where no formatting does: the text of
 * PDFs. The points were fitted by logistic regression to 7 700 short paragraphs of 70 PDFs whose
 * outlines name their heads, and rounded.
 */

import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { countMatches } from '../../words/count-matches.ts';
import { countValues } from '../../words/counts.ts';
import type { DraftBlock, Paragraph } from '../draft.ts';
import { isCaption } from '../figures/caption-label.ts';
import { paragraphText } from '../inlines.ts';
import { type HeadNumber, isKnownHead, numberOf } from '../labels.ts';

export interface PlainHabits {
  /** Heads "1. …", "2. …", "3. …" of one form that count up through the text. */
  counted: Set<string>;
  /** Whether the document numbers its heads. */
  numbered: boolean;
  /** How often each short paragraph stands there. */
  times: Map<string, number>;
}

interface Placed {
  text: string;
  previous?: DraftBlock;
  next?: DraftBlock;
  habits: PlainHabits;
}

type PlainCue = [name: string, points: number, applies: (placed: Placed) => boolean];

/** What stands around the paragraph. */
const PLACE: PlainCue[] = [
  // No bold type can speak for a head.
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

/** A number as a word by itself; "Study 1", "Experiment 2: Lakes", "COVID-19" and compounds hold none. */
const AMOUNT = /(?<!\S)(?<!^\p{Lu}\p{L}+\s)[\d.,]*\d%?(?!\S)/u;
/** Letters of formulas stand alone. */
const SIGNS = /[∑∫±×·%|∈≤≥≈→_^{}~*∼]|(?<!\p{L})[α-ωΑ-Ω](?!\p{L})/u;
const CUT_OFF =
  /(?:^|\s)(?:of|the|a|an|and|or|in|on|to|for|with|by|from|at|as|that|which|between|is|are)$/iu;

/** Points of a paragraph beside those of its words. Those of a known head prove themselves. */
export function plainPoints(placed: Placed): number {
  const cues = isKnownHead(placed.text) ? PLACE : [...PLACE, ...WORDS];
  return cues.reduce((sum, [, points, applies]) => sum + (applies(placed) ? points : 0), 0);
}

/** Letters that are no word yet; Chinese words have two. */
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

/** Characters; heads, cells and labels have fewer, as a rule. */
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

/** Short, and neither head nor sentence nor caption. */
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

/** Heads from which on a count is one. */
const LEAST_COUNT = 3;

/** The number of a short paragraph that stands above text or above another number. */
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

/** A number, and how the count goes on behind it. */
interface Count {
  head: Numbered;
  next: Count | undefined;
  length: number;
}

/**
 * One after another without a gap, none directly below the other: those are items. Goes from the last number to the
 * first, because how a count goes on depends on nothing before it: one pass finds the counts from all numbers.
 */
function longestCount(all: Numbered[]): Numbered[] {
  const nearest = new Map<number, Count[]>();
  let longest: Count | undefined;
  for (const head of all.toReversed()) {
    const number = countOf(head.number);
    const next = nearest.get(number + 1)?.find((each) => each.head.at > head.at + 1);
    const count = { head, next, length: 1 + (next?.length ?? 0) };
    // Two are enough: only one number can stand directly below another.
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
