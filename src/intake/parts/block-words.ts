/** Properties of the blocks of a draft before its parts are known. */
import { countMatches } from '../../words/count-matches.ts';
import type { DraftBlock, Paragraph } from '../draft.ts';
import { plainDraftText, startOf } from '../inlines.ts';

/** Chinese and Japanese have no spaces; two characters count as a word. */
export function words(block: DraftBlock): number {
  if (block.kind === 'table') return 0;
  const text = plainDraftText(block.inlines);
  const signs = countMatches(text, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  return countMatches(text, /\S+/g) + Math.floor(signs / 2);
}

/** Offset in the source. */
export function startOfBlock(block: DraftBlock): number {
  return block.kind === 'table' ? block.start : startOf(block.inlines);
}

/** Paragraphs of a block, and those in the cells of a table. */
export function paragraphsIn(block: DraftBlock): Paragraph[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.blocks.flatMap(paragraphsIn)),
  );
}
