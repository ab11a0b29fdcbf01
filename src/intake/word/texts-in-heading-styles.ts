/**
 * Some authors base a style on "Heading 3", make its headings bold or centred by hand, and use the style for ordinary
 * text as well. Such text must not become a heading.
 */

import { countMatches } from '../../words/count-matches.ts';
import type { DraftBlock, Paragraph } from '../draft.ts';
import { draftText } from '../inlines.ts';
import { isCapitals, isSetApart, sizeOf } from '../paragraph-look.ts';
import { count, type WordReader } from './reader.ts';

/** From this many headings that are set apart, the author formats the level by hand. */
const LEAST_APART = 3;
/** A plain line with this many words is text. A section title may be short and plain. */
const LEAST_WORDS = 8;

/** Removes the heading level from plain text if other headings of the level are set apart. */
export function settleHeadingStyles(blocks: DraftBlock[], reader: WordReader): void {
  const styled = blocks.filter(
    (block): block is Paragraph =>
      block.kind === 'paragraph' && block.cues.heading !== undefined && words(block) > 0,
  );
  for (const level of new Set(styled.map(({ cues }) => cues.heading))) {
    const heads = styled.filter(({ cues }) => cues.heading === level);
    const apart = heads.filter(isApart);
    if (apart.length < LEAST_APART) continue;
    const largest = Math.max(...apart.map((head) => sizeOf(head) ?? 0));
    for (const text of heads) {
      if (isApart(text) || words(text) < LEAST_WORDS) continue;
      if ((sizeOf(text) ?? 0) > largest) continue;
      delete text.cues.heading;
      count(reader, 'text-in-heading-style');
    }
  }
}

function isApart(paragraph: Paragraph): boolean {
  return (
    isSetApart(paragraph) ||
    isCapitals(paragraph, draftText(paragraph.inlines)) ||
    paragraph.cues.align === 'center'
  );
}

function words({ inlines }: Paragraph): number {
  return countMatches(draftText(inlines), /[\p{L}\p{M}]+/gu);
}
