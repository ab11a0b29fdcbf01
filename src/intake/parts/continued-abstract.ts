/**
 * An abstract that continues on the next page: the text of a PDF has the page's foot and the next one's head
 * inside it.
 */
import { saysContinued } from '../continued-line.ts';
import { type DraftBlock, isParagraph } from '../draft.ts';
import { draftText } from '../inlines.ts';
import { words } from './block-words.ts';
import { labelIn } from './body-signs.ts';

/** Blocks of a first page. */
const PAGE = 60;
/** Paragraphs of an abstract on its second page. */
const MOST_PARTS = 16;
/** Words of a line that has no text with it. */
const LINE = 8;

/**
 * Index after the keywords or the paragraph that follows "(Continued from previous page)"; undefined without
 * this line.
 */
export function endOfContinued(blocks: DraftBlock[]): number | undefined {
  const at = blocks
    .slice(0, PAGE)
    .findIndex((block) => isParagraph(block) && saysContinued(draftText(block.inlines)));
  const line = blocks[at];
  if (!line) return undefined;
  const keywords = blocks
    .slice(at, at + MOST_PARTS)
    .findIndex((block) => isParagraph(block) && labelIn(block) === 'keywords');
  if (keywords !== -1) return at + keywords + 1;
  return words(line) < LINE ? at + 2 : at + 1;
}
