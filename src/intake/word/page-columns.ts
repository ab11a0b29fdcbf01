/** A page laid out in columns by a table of one row without borders: what stands in them is the text, one below the other. */
import type { DraftBlock, DraftTable } from '../draft.ts';
import { plainDraftText } from '../inlines.ts';

/** Paragraphs of the text that a cell of a table of data never holds. */
const LEAST_PARAGRAPHS = 2;
/** Words of a paragraph of the text. */
const LEAST_WORDS = 40;

/** The blocks of such a table; nothing for any other. */
export function columnsOf({ rows, bordered }: DraftTable): DraftBlock[] | undefined {
  const [row, next] = rows;
  if (!row || next || bordered) return undefined;
  const isPage = row.cells.some(({ blocks }) => blocks.filter(isText).length >= LEAST_PARAGRAPHS);
  return isPage ? row.cells.flatMap(({ blocks }) => blocks) : undefined;
}

function isText(block: DraftBlock): boolean {
  return (
    block.kind === 'paragraph' && plainDraftText(block.inlines).split(/\s+/).length >= LEAST_WORDS
  );
}
