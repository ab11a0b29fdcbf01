/** Marks of numbered lists. Examples: "1.", "(b)", "iv)" */
import type { List, ListNumbering } from '../article/blocks.ts';
import { localNumber } from './languages/index.ts';

type Figures = ListNumbering['figures'];

/** The default numbering. */
export const PLAIN_NUMBERS: ListNumbering = { figures: 'decimal', signs: '.' };

/** HTML's `type` of a list. The default is "1". */
export const LIST_TYPES: Record<Figures, string | undefined> = {
  decimal: undefined,
  'lower-alpha': 'a',
  'upper-alpha': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** The largest number with a letter. Word and browsers continue with "aa". */
const LETTERS = 26;

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number in lower-case Roman numerals, with at most twenty characters. */
export function romanNumber(value: number): string {
  let rest = value;
  let text = '';
  for (const [amount, sign] of ROMAN)
    for (; rest >= amount && text.length < 20; rest -= amount) text += sign;
  return text;
}

/** a … z, aa, bb …, as in Word, with at most five letters. */
export function letterNumber(value: number): string {
  const rounds = Math.floor((value - 1) / LETTERS) + 1;
  return String.fromCharCode(97 + ((value - 1) % LETTERS)).repeat(Math.min(rounds, 5));
}

const WRITE: Record<Figures, (value: number) => string> = {
  decimal: String,
  'lower-alpha': letterNumber,
  'upper-alpha': (value) => letterNumber(value).toUpperCase(),
  'lower-roman': romanNumber,
  'upper-roman': (value) => romanNumber(value).toUpperCase(),
};

/**
 * The mark of an item.
 *
 * @param decimal formats decimal numbers, for languages with their own digits
 */
export function listMark(
  { figures, signs }: ListNumbering,
  value: number,
  decimal: (number: string) => string = (number) => number,
): string {
  const number = WRITE[figures](value);
  const shown = figures === 'decimal' ? decimal(number) : number;
  return signs === '()' ? `(${shown})` : `${shown}${signs}`;
}

/** The marks of an ordered list's items, in the digits of the language ("۲."). Items may skip numbers. */
export function itemMarks(
  { start = 1, numbering = PLAIN_NUMBERS, items }: List,
  language: string,
): string[] {
  const decimal = (number: string) => localNumber(language, number);
  let next = start;
  return items.map(({ value = next }) => {
    next = value + 1;
    return listMark(numbering, value, decimal);
  });
}

const READ: readonly [Figures, (text: string) => number | undefined][] = [
  ['decimal', (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)],
  ['lower-roman', (text) => romanValue(text)],
  ['upper-roman', (text) => romanValue(text, 'upper')],
  ['lower-alpha', (text) => (/^[a-z]$/.test(text) ? text.charCodeAt(0) - 96 : undefined)],
  ['upper-alpha', (text) => (/^[A-Z]$/.test(text) ? text.charCodeAt(0) - 64 : undefined)],
];

function romanValue(text: string, letters: 'lower' | 'upper' = 'lower'): number | undefined {
  const lower = text.toLowerCase();
  if (
    !/^[ivxlcdm]{1,9}$/.test(lower) ||
    text !== (letters === 'lower' ? lower : text.toUpperCase())
  )
    return undefined;
  let at = 0;
  let value = 0;
  for (const [amount, sign] of ROMAN)
    for (; lower.startsWith(sign, at); at += sign.length) value += amount;
  return romanNumber(value) === lower ? value : undefined;
}

/** The value of a mark in the numbering of a list; undefined if it does not fit. */
export function valueIn(figures: Figures, number: string): number | undefined {
  return READ.find(([name]) => name === figures)?.[1](number);
}

/**
 * The numbering of a list that begins with this mark: "a" is the first letter, "i" the first Roman numeral. "c" cannot
 * begin a list.
 */
export function figuresOfFirst(number: string): Figures | undefined {
  return READ.find(([, read]) => read(number) === 1)?.[0];
}

const OUTLINE = ['upper-roman', 'upper-alpha', 'decimal', 'lower-alpha', 'lower-roman'] as const;

/** The number of a section in an outline with the levels I, A, 1, a and i. */
export function outlineFigure(count: number, level: number): string {
  return WRITE[OUTLINE[level] ?? 'decimal'](count);
}
