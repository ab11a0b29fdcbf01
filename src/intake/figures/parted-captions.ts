/**
 * "Table 1" in one paragraph, its title in the next (APA's form): one caption. Only where a table or
 * picture is beside them, for else the second is a paragraph of the text.
 */
import type { DraftBlock, Paragraph } from '../draft.ts';
import { shareOf, startOf, textOf } from '../inlines.ts';
import { captionLabel } from './caption-label.ts';

/** Characters; a longer paragraph is text. */
const LONGEST_TITLE = 400;

export function joinPartedCaptions(blocks: DraftBlock[]): DraftBlock[] {
  const joined: DraftBlock[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const [block, next] = blocks.slice(at, at + 2);
    if (!block) continue;
    const parted =
      isBareLabel(block) &&
      isTitle(next) &&
      (isFloat(blocks[at + 2]) || (isFloat(joined.at(-1)) && looksApart(next)));
    joined.push(parted ? joinCaption(block, next) : block);
    if (parted) at += 1;
  }
  return joined;
}

function isBareLabel(block: DraftBlock): block is Paragraph {
  if (block.kind !== 'paragraph' || block.cues.heading !== undefined) return false;
  const text = textOf(block.inlines).trim();
  return text.length < 40 && captionLabel(text)?.length === text.length;
}

function isTitle(block: DraftBlock | undefined): block is Paragraph {
  if (block?.kind !== 'paragraph' || block.cues.heading !== undefined) return false;
  const text = textOf(block.inlines).trim();
  const words = /\p{L}/u.test(text) && text.length < LONGEST_TITLE;
  return words && !captionLabel(text) && !isFloat(block);
}

/** Not like the text: below a picture a title must show that it is one. */
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
