/**
 * Texts in a style of headings. Authors build a style of their own on "Heading 3", set the heads in it bold or
 * centred by hand, and give the style to texts as well, which they set as every other.
 */

import { countMatches } from '../../words/count-matches.ts';
import type { DraftBlock, Paragraph } from '../draft.ts';
import { draftText } from '../inlines.ts';
import { isCapitals, isSetApart, sizeOf } from '../paragraph-look.ts';
import { count, type WordReader } from './reader.ts';

/** Heads of a level from which on their look is the author's. */
const LEAST_APART = 3;
/** Words from which on a line that looks as the text is text; a name of a section may be short and plain. */
const LEAST_WORDS = 8;

/** Takes the level from texts beside heads of the same level that are set apart. */
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
