/** Joins "CHAPTER 2" above "LITERATURE REVIEW", or "Appendix A" above "SCREENSHOTS", into one heading. */
import type { DraftBlock, LineBreak, Paragraph } from '../draft.ts';
import { isCaption } from '../figures/caption-label.ts';
import { draftText, paragraphText, startOf } from '../inlines.ts';
import { headKind, isChapterLine, numberOf } from '../labels.ts';
import { isSetApart } from '../paragraph-look.ts';

/** Maximum length of a chapter's title. */
const LONGEST = 120;

export function joinChapterLines(blocks: DraftBlock[]): DraftBlock[] {
  const result: DraftBlock[] = [];
  for (const block of blocks) {
    const above = result.at(-1);
    if (above?.kind === 'paragraph' && block.kind === 'paragraph' && isNamed(above, block))
      result.splice(-1, 1, joined(above, block));
    else result.push(block);
  }
  return result;
}

function isNamed(above: Paragraph, below: Paragraph): boolean {
  if (!isChapterLine(draftText(above.inlines)) && !isAppendixLine(draftText(above.inlines)))
    return false;
  const name = paragraphText(below);
  const isHead =
    below.cues.heading !== undefined || below.cues.align === 'center' || isSetApart(below);
  const isName = /\p{L}{2}/u.test(name) && !/[.;,]$/.test(name) && name.length <= LONGEST;
  const isOther = isCaption(name) || headKind(name) === 'back' || isChapterLine(name);
  return isName && isHead && !isOther && !below.cues.list && numberOf(name) === undefined;
}

function isAppendixLine(text: string): boolean {
  return headKind(text) === 'back' && /^\s*\p{L}+\s+(?:\p{Lu}|\d{1,2}|[IVX]{1,4})\s*$/u.test(text);
}

function joined(above: Paragraph, below: Paragraph): Paragraph {
  const space: LineBreak = { kind: 'break', as: 'space', start: startOf(below.inlines) };
  const cues = { ...below.cues, ...above.cues };
  return { ...above, cues, inlines: [...above.inlines, space, ...below.inlines] };
}
