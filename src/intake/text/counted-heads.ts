/**
 * "2. Methods" directly above its text. Such a line could be a list item, but headings are numbered
 * consecutively, with a section's text between them.
 */
import { numberOf } from '../labels.ts';
import { countWords, type Line } from './lines.ts';

/** Minimum words between two headings; list items directly follow each other. */
const LEAST_SECTION = 40;
/** The same for a chain of only two headings. */
const LEAST_FIRST_SECTION = 80;

/** @param width usual length of a line, in characters */
export function countedHeads(lines: readonly Line[], width: number): Set<Line> {
  const heads = new Set<Line>();
  for (const form of ['arabic', 'roman'] as const)
    for (const line of longestChain(candidates(lines, width, form))) heads.add(line);
  return heads;
}

interface Candidate {
  line: Line;
  value: number;
  /** Words before it in the text. */
  before: number;
}

function candidates(lines: readonly Line[], width: number, form: 'arabic' | 'roman'): Candidate[] {
  let before = 0;
  return lines.flatMap((line, index) => {
    const here = before;
    before += countWords(line.text);
    // The text of a PDF lacks the blank line if the last line of a section is short.
    const begins = line.blankBefore || /[.!?]["”’)]?$/.test(lines[index - 1]?.text ?? '');
    const number = begins && isTitle(line.text, width) ? numberOf(line.text) : undefined;
    if (number?.form !== form) return [];
    const value = form === 'arabic' ? Number(number.value) : fromRoman(number.value);
    return [{ line, value, before: here }];
  });
}

function isTitle(text: string, width: number): boolean {
  return text.length <= Math.min(90, width * 0.9) && !/[.,;:!?]$/.test(text);
}

function longestChain(all: readonly Candidate[]): Line[] {
  let longest: Candidate[] = [];
  for (const [index, { value }] of all.entries()) {
    if (value !== 1) continue;
    const chain = chainFrom(all.slice(index));
    if (chain.length > longest.length) longest = chain;
  }
  const [first, second, third] = longest;
  if (!first || !second) return [];
  const isFar = second.before - first.before >= LEAST_FIRST_SECTION;
  return third || isFar ? longest.map(({ line }) => line) : [];
}

/** Consecutive numbers without a gap. */
function chainFrom([first, ...rest]: readonly Candidate[]): Candidate[] {
  if (!first) return [];
  const chain = [first];
  for (const next of rest) {
    const last = chain.at(-1) ?? first;
    if (next.value === last.value + 1 && next.before - last.before >= LEAST_SECTION)
      chain.push(next);
  }
  return chain;
}

const DIGITS: Record<string, number> = { I: 1, V: 5, X: 10 };

function fromRoman(value: string): number {
  const digits = [...value].map((letter) => DIGITS[letter] ?? 0);
  return digits.reduce((sum, digit, index) => {
    const next = digits[index + 1] ?? 0;
    return sum + (digit < next ? -digit : digit);
  }, 0);
}
