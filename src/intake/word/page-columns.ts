/** Unfolds borderless tables of one row that lay out a page in columns. The cells follow one below the other. */
import type { DraftBlock, DraftTable } from '../draft.ts';
import { plainDraftText } from '../inlines.ts';

/** A cell of a data table holds fewer paragraphs of running text. */
const LEAST_PARAGRAPHS = 2;
/** Words of a text paragraph. */
const LEAST_WORDS = 40;

/** The blocks of a layout table; undefined for any other table. */
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
