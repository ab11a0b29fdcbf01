/**
 * Notes of the front page behind the references, where many publishers print licence and dates. They are read
 * with the front page.
 */

import { type DraftBlock, isParagraph, type Paragraph } from '../draft.ts';
import { beginsStatement, isFrontNote, isOnlyHistory } from '../front/facts/anchors.ts';
import { draftText } from '../inlines.ts';
import { words } from './block-words.ts';
import { partAt } from './list-end.ts';

interface Taken {
  kept: DraftBlock[];
  moved: DraftBlock[];
}

/** Blocks at the edges of a text among which those of its first page may stand, and words of such a block. */
const [FIRST, LAST, LONGEST] = [15, 12, 60];

/** Takes notes of the first page ("Corresponding author: …") from the blocks behind the references. */
export function takeFrontNotes(blocks: DraftBlock[]): Taken {
  const taken = blocks.map((block, index): Taken => {
    if (!isParagraph(block)) return { kept: [block], moved: [] };
    const isAtEdge = index < FIRST || index >= blocks.length - LAST;
    const isNote = isAtEdge && words(block) < LONGEST && isNoteAt(draftText(block.inlines));
    return isNote ? { kept: [], moved: [block] } : partsOf(block);
  });
  return {
    kept: taken.flatMap(({ kept }) => kept),
    moved: taken.flatMap(({ moved }) => moved),
  };
}

/** The address of a DOI alone, below the text or its references, is of a work that is cited there. */
function isNoteAt(text: string): boolean {
  return isFrontNote(text) && !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(text.trim());
}

/** A paragraph without the lines that say licence or dates: a licence goes on to the end. */
function partsOf(block: Paragraph): Taken {
  const lines = draftText(block.inlines).split('\n');
  const licence = lines.findIndex((_, index) => beginsStatement(lines, index));
  const from = licence === -1 ? lines.findIndex(isOnlyHistory) : licence;
  const to = licence === -1 ? lines.findLastIndex(isOnlyHistory) + 1 : lines.length;
  if (from === -1) return { kept: [block], moved: [] };
  const startOf = (line: number) => lines.slice(0, line).join('\n').length + 1;
  const [above, rest] = from > 0 ? partAt(block, startOf(from)) : [undefined, block];
  const length = startOf(to) - (from > 0 ? startOf(from) : 0);
  const [note, below] = to < lines.length ? partAt(rest, length) : [rest, undefined];
  return { kept: [above, below].filter((part) => part !== undefined), moved: [note] };
}
