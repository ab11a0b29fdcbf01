/** The number of a head, typed or counted by Word. */

import { latinDigits } from '../../words/digits.ts';
import { valueIn } from '../../words/list-marks.ts';
import type { Paragraph } from '../draft.ts';
import { draftText } from '../inlines.ts';
import { type HeadNumber, numberOf } from '../labels.ts';

/** Characters before the number and the words: white space, and a bullet, which is an ornament there. */
export function leadOf(text: string): number {
  return /^\s*(?:[•●▪■◦‣○➢➤✓·]\s*)?/u.exec(text)?.[0].length ?? 0;
}

export function headNumber(head: Paragraph): HeadNumber | undefined {
  const whole = draftText(head.inlines);
  const text = whole.slice(leadOf(whole));
  const typed = numberOf(text) ?? numberOf(withCapital(text));
  if (typed) return typed;
  const auto = head.cues.autoNumber && numberOf(`${head.cues.autoNumber} ${text}`);
  return auto ? { ...auto, length: 0 } : undefined;
}

/** "1 introduction": a small letter behind a number is text, as a rule, but this is a head. */
function withCapital(text: string): string {
  return text.replace(
    /^([\d.]+\s+)(\p{Ll})/u,
    (_, number, letter) => number + letter.toUpperCase(),
  );
}

const FIGURES = {
  arabic: 'decimal',
  roman: 'upper-roman',
  upper: 'upper-alpha',
  lower: 'lower-alpha',
} as const;

/** 3 for "3.", "III.", "C." and "c)"; nothing for "2.1". */
export function countOf({ form, value }: HeadNumber): number | undefined {
  if (form === 'decimal') return undefined;
  const figures = FIGURES[form];
  return valueIn(figures, form === 'roman' ? value.toUpperCase() : latinDigits(value));
}
