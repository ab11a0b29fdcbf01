/** The beginning of a file, in which its front page is looked for. */
import type { DraftBlock } from '../../draft.ts';
import { plainDraftText } from '../../inlines.ts';
import { headKind } from '../../labels.ts';

/** Blocks and characters of the longest beginning. */
const MOST_BLOCKS = 150;
const MOST_CHARACTERS = 30_000;
/** Blocks that are looked at below the heading of the text. */
const BELOW_HEADING = 12;

/** The blocks of the beginning: some way into the text, so that its border is seen, and not the reference list. */
export function windowOf(blocks: readonly DraftBlock[]): DraftBlock[] {
  const taken: DraftBlock[] = [];
  let [characters, end] = [0, MOST_BLOCKS];
  for (const block of blocks) {
    if (taken.length >= end || characters > MOST_CHARACTERS) break;
    const text = block.kind === 'paragraph' ? plainDraftText(block.inlines) : '';
    const kind = text.length < LONGEST_HEADING ? headKind(text) : undefined;
    if (kind === 'references') break;
    if (kind === 'introduction') end = Math.min(end, taken.length + BELOW_HEADING);
    characters += text.length;
    taken.push(block);
  }
  return taken;
}

/** Characters. */
const LONGEST_HEADING = 80;
