/** TeX's quotes, ``like this'' or ``like this": straight ones, which typography makes the language's. */

import { codeSpanEnd, matchAt } from '../../scan.ts';
import type { Source } from '../../source.ts';
import type { Claim } from '../claim.ts';

/** Two backticks directly before a word or its mark-up. */
const OPEN = /(?<![\\`\p{L}\p{N}])``(?=[\p{L}\p{N}*_[$\\(“"'])/uy;
/** Two apostrophes behind a word. */
const CLOSE = /(?<=[^\s'])''(?!')/y;
/** How far a quotation reaches back. */
const LONGEST = 2_000;
const BLANK_LINE = /\n[ \t]*\n/g;

export function texQuoteOpen({ text }: Source, offset: number): Claim | undefined {
  return isOpening(text, offset) ? straight(offset) : undefined;
}

export function texQuoteClose({ text }: Source, offset: number): Claim | undefined {
  return matchAt(CLOSE, text, offset) && isQuoting(text, offset) ? straight(offset) : undefined;
}

/**
 * In ` ``two'' and ``more'' ` the second backticks would end a code span that the first begin.
 * Backticks that can only open something end none.
 */
function isOpening(text: string, offset: number): boolean {
  if (!matchAt(OPEN, text, offset)) return false;
  const end = codeSpanEnd(text, offset);
  if (end === offset + 2) return true;
  return /[\s([]/.test(text.charAt(end - 3)) && matchAt(OPEN, text, end - 2) !== null;
}

/** Whether the last quote in the paragraph before has been opened. */
function isQuoting(text: string, offset: number): boolean {
  const first = Math.max(0, offset - LONGEST);
  const before = text.slice(first, offset);
  const blank = [...before.matchAll(BLANK_LINE)].at(-1);
  const start = Math.max(before.lastIndexOf("''"), blank?.index ?? 0, 0);
  const marks = [...before.slice(start).matchAll(/(?<!`)``(?!`)/g)];
  return marks.some(({ index }) => isOpening(text, first + start + index));
}

function straight(offset: number): Claim {
  return { end: offset + 2, texts: [], build: () => ({ type: 'text', value: '"' }) };
}
