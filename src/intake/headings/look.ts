/** The look of a heading, which distinguishes it from text and from headings of other levels. */
import type { Paragraph } from '../draft.ts';
import { draftText, shareOf } from '../inlines.ts';
import { isBold, isItalic, isUnderlined, sizeOf } from '../paragraph-look.ts';

export interface Look {
  key: string;
  /** Compared from left to right; a larger value is higher. */
  ranks: number[];
  words: string;
  /** Half-points. */
  size: number;
  caps: boolean;
}

export function lookOf(head: Paragraph): Look {
  const size = sizeOf(head) ?? 0;
  const letters = draftText(head.inlines).replace(/\P{L}/gu, '');
  const typedCaps =
    letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const caps = typedCaps || shareOf(head.inlines, (marks) => marks.caps) > 0.95;
  const bold = isBold(head);
  const [italic, underlined] = [isItalic(head), isUnderlined(head)];
  const centred = head.cues.align === 'center';
  const ranks = [
    size,
    Number(centred),
    Number(caps),
    Number(bold),
    Number(!italic),
    Number(underlined),
  ];
  const words = [
    caps && 'capitals',
    bold && 'bold',
    italic && 'italic',
    underlined && 'underlined',
    centred && 'centred',
    size > 0 && `${size / 2} pt`,
  ];
  return {
    key: ranks.join(' '),
    ranks,
    words: words.filter(Boolean).join(', ') || 'plain',
    size,
    caps,
  };
}

/** Positive if the first look is higher. */
export function compareRanks(a: number[], b: number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
