/**
 * Some documents number captions with a space after the chapter's full stop. Example: "Figure 2. 1 The river". The
 * space is removed, in captions and in the text.
 */
import type { DraftBlock, Paragraph } from '../draft.ts';
import { draftText, slice } from '../inlines.ts';
import { captionLabel, PARTED_NUMBER } from './caption-label.ts';

export function closeCaptionNumbers(blocks: DraftBlock[]): DraftBlock[] {
  return isHabit(blocks)
    ? blocks.map((block) => (block.kind === 'paragraph' ? closeNumbers(block) : block))
    : blocks;
}

/** At least two captions with different numbers in the same chapter. */
function isHabit(blocks: DraftBlock[]): boolean {
  const seen = new Map<string, Set<string>>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const text = draftText(block.inlines).trimStart();
    const parted = captionLabel(text) && /^\P{N}*(\d{1,2})\.[ \u00A0]+(\d{1,3})[.\s]/u.exec(text);
    if (!parted?.[1] || !parted[2]) continue;
    const numbers = seen.get(parted[1]) ?? new Set();
    seen.set(parted[1], numbers.add(parted[2]));
  }
  return [...seen.values()].some((numbers) => numbers.size > 1);
}

function closeNumbers(paragraph: Paragraph): Paragraph {
  const found = [...draftText(paragraph.inlines).matchAll(PARTED_NUMBER)];
  const inlines = found.reduceRight((line, match) => {
    const from = match.index + (match[1]?.length ?? 0);
    return [...slice(line, 0, from), ...slice(line, from + (match[2]?.length ?? 0))];
  }, paragraph.inlines);
  return { ...paragraph, inlines };
}
