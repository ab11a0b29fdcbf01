/** The formatting of a paragraph, and the amount of text in it. */
import { countMatches } from '../words/count-matches.ts';
import type { DraftBlock, Marks, Paragraph } from './draft.ts';
import { paragraphText, shareOf } from './inlines.ts';

export function isBold(paragraph: Paragraph): boolean {
  return shareOf(paragraph.inlines, (marks) => marks.bold) > 0.95;
}

export function isItalic(paragraph: Paragraph): boolean {
  return shareOf(paragraph.inlines, (marks) => marks.italic) > 0.95;
}

/** As on a typewriter; the underline of a link does not count. */
export function isUnderlined(paragraph: Paragraph): boolean {
  return shareOf(paragraph.inlines, (marks) => marks.underline && !marks.link) > 0.95;
}

export function isSmallCaps(paragraph: Paragraph): boolean {
  return shareOf(paragraph.inlines, (marks) => marks.smallCaps) > 0.95;
}

/** Formatted differently from running text. */
export function isSetApart(paragraph: Paragraph): boolean {
  return [isBold, isItalic, isUnderlined, isSmallCaps].some((is) => is(paragraph));
}

/** Size of most letters, in half-points. */
export function sizeOf(paragraph: Paragraph): number | undefined {
  return usualMark([paragraph], 'size');
}

/** Colour of most letters; undefined for black. */
export function colorOf(paragraph: Paragraph): string | undefined {
  return usualMark([paragraph], 'color');
}

/** Size or colour of most letters in these blocks. */
export function usualMark<Mark extends 'size' | 'color'>(
  blocks: readonly DraftBlock[],
  mark: Mark,
): Marks[Mark] {
  const letters = new Map<Marks[Mark], number>();
  for (const block of blocks) {
    for (const inline of block.kind === 'paragraph' ? block.inlines : []) {
      if (inline.kind !== 'text' || (mark === 'size' && !inline.marks.size)) continue;
      const value = inline.marks[mark];
      letters.set(value, (letters.get(value) ?? 0) + inline.text.length);
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}

export function isCapitals(paragraph: Paragraph, text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  if (letters.length <= 3) return false;
  if (shareOf(paragraph.inlines, (marks) => marks.caps) > 0.95) return true;
  return letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

export function isText(block: DraftBlock | undefined): block is Paragraph {
  return block?.kind === 'paragraph' && lengthOf(paragraphText(block)) > 60;
}

/** Number of characters; a Chinese or Japanese character counts twice, as it says more. */
export function lengthOf(text: string): number {
  return text.length + signsIn(text);
}

function signsIn(text: string): number {
  return countMatches(text, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu);
}

export function isClosed(text: string): boolean {
  return /[.!?:؟۔。！？][)\]"”’»]*\s*$/u.test(text);
}

/** Chinese and Japanese have no spaces; two characters count as a word. */
export function countWords(text: string): number {
  return Math.max(text.split(' ').length, Math.ceil(signsIn(text) / 2));
}
