/**
 * TeX's quotes, ``like this'' or ``like this", become straight quotes, which typography then changes to those
 * of the language.
 */

import { codeSpanEnd, matchAt } from '../../scan.ts';
import type { Source } from '../../source.ts';
import type { Claim } from '../claim.ts';

/** Two backticks directly before a word or its markup. */
const OPEN = /(?<![\\`\p{L}\p{N}])``(?=[\p{L}\p{N}*_[$\\(“"'])/uy;
/** Two apostrophes after a word. */
const CLOSE = /(?<=[^\s'])''(?!')/y;
/** Characters in which the opening quote is looked for. */
const LONGEST = 2_000;
const BLANK_LINE = /\n[ \t]*\n/g;

export function texQuoteOpen({ text }: Source, offset: number): Claim | undefined {
  return isOpening(text, offset) ? straightQuote(offset) : undefined;
}

export function texQuoteClose({ text }: Source, offset: number): Claim | undefined {
  return matchAt(CLOSE, text, offset) && isQuoting(text, offset)
    ? straightQuote(offset)
    : undefined;
}

/**
 * Whether backticks open a quotation. In ` ``two'' and ``more'' ` they would otherwise begin a code span that
 * the second backticks end. Backticks that can only open a quotation end no code.
 */
function isOpening(text: string, offset: number): boolean {
  if (!matchAt(OPEN, text, offset)) return false;
  const end = codeSpanEnd(text, offset);
  if (end === offset + 2) return true;
  return /[\s([]/.test(text.charAt(end - 3)) && matchAt(OPEN, text, end - 2) !== null;
}

/** Whether a quotation is open in the paragraph before the offset. */
function isQuoting(text: string, offset: number): boolean {
  const first = Math.max(0, offset - LONGEST);
  const before = text.slice(first, offset);
  const blank = [...before.matchAll(BLANK_LINE)].at(-1);
  const start = Math.max(before.lastIndexOf("''"), blank?.index ?? 0, 0);
  const marks = [...before.slice(start).matchAll(/(?<!`)``(?!`)/g)];
  return marks.some(({ index }) => isOpening(text, first + start + index));
}

function straightQuote(offset: number): Claim {
  return { end: offset + 2, texts: [], build: () => ({ type: 'text', value: '"' }) };
}
