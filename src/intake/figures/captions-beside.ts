/**
 * Finds captions by their neighbours. "Table 1" in one paragraph and its title in the next (APA's form) are one
 * caption. Directly beside a picture, "Figure Salinity and trend" and "Figure 8 states of the ball" are captions too.
 */
import type { DraftBlock, Paragraph } from '../draft.ts';
import { draftText, paragraphText, shareOf, startOf } from '../inlines.ts';
import { captionLabel, isUnnumberedCaption } from './caption-label.ts';

/** In characters. A longer paragraph is text. */
const LONGEST_TITLE = 400;

export function captionsBesideFloats(blocks: DraftBlock[]): DraftBlock[] {
  return withLikely(joinParted(blocks.map(withOpenLabel)));
}

/** Google Docs makes a caption's label a link, possibly to itself. Example: "[Figure 1](#fig). The river". */
function withOpenLabel(block: DraftBlock): DraftBlock {
  if (block.kind === 'table') return block;
  const at = block.inlines.findIndex(({ kind }) => kind !== 'anchor');
  const first = block.inlines[at];
  if (first?.kind !== 'reference') return block;
  const inlines = block.inlines.toSpliced(at, 1, ...first.printed);
  return captionLabel(draftText(inlines)) ? { ...block, inlines } : block;
}

function withLikely(blocks: DraftBlock[]): DraftBlock[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || block.cues.heading !== undefined) return block;
    const text = paragraphText(block);
    const beside = isFloat(blocks[index - 1]) || isFloat(blocks[index + 1]);
    if (!beside || text.length > LONGEST_TITLE) return block;
    if (!isUnnumberedCaption(text) && !isSmallCaption(text)) return block;
    return { ...block, cues: { ...block.cues, role: 'caption' as const } };
  });
}

/** Continues in lower case after the number, like a sentence, but lacks final punctuation. */
function isSmallCaption(text: string): boolean {
  return captionLabel(text, true) !== undefined && !captionLabel(text) && !/[.!?:;,…]$/.test(text);
}

function joinParted(blocks: DraftBlock[]): DraftBlock[] {
  const joined: DraftBlock[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const [block, next] = blocks.slice(at, at + 2);
    if (!block) continue;
    const parted =
      isBareLabel(block) &&
      isTitle(next) &&
      (isFloat(joined.at(-1)) ? looksApart(next) : isFloat(blocks[at + 2]));
    joined.push(parted ? joinCaption(block, next) : block);
    if (parted) at += 1;
  }
  return joined;
}

function isBareLabel(block: DraftBlock): block is Paragraph {
  if (block.kind !== 'paragraph') return false;
  const text = paragraphText(block);
  return text.length < 40 && captionLabel(text)?.length === text.length;
}

function isTitle(block: DraftBlock | undefined): block is Paragraph {
  if (block?.kind !== 'paragraph' || block.cues.heading !== undefined) return false;
  const text = paragraphText(block);
  const words = /^\P{L}*(?!\p{Ll})\p{L}/u.test(text) && text.length < LONGEST_TITLE;
  return words && !captionLabel(text) && !isFloat(block);
}

/** Below a picture, a title must look different from the text. */
function looksApart({ cues, inlines }: Paragraph): boolean {
  const italic = shareOf(inlines, (marks) => marks.italic) > 0.9;
  return cues.role === 'caption' || cues.align === 'center' || italic;
}

function isFloat(block: DraftBlock | undefined): boolean {
  return block?.kind === 'table' || (block?.inlines ?? []).some(({ kind }) => kind === 'picture');
}

function joinCaption(label: Paragraph, title: Paragraph): Paragraph {
  const space = { kind: 'break' as const, as: 'space' as const, start: startOf(title.inlines) };
  return {
    ...title,
    inlines: [...label.inlines, space, ...title.inlines],
    cues: { ...title.cues, role: 'caption' },
  };
}
