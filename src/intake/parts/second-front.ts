/**
 * A second front page after the references, where journals in Cyrillic, Arabic or Chinese print title,
 * authors, abstract and keywords in English. It is read with the first one, as its translation.
 */
import { mainScript } from '../../words/letter-scripts.ts';
import { type DraftBlock, isParagraph, type Paragraph } from '../draft.ts';
import { isCaption } from '../figures/caption-label.ts';

import { paragraphText } from '../inlines.ts';
import { type FrontLabel, frontLabel, headKind } from '../labels.ts';
import { words } from './block-words.ts';

/** Lines above an abstract: title, authors, places of work, addresses. */
const MOST_LINES = 12;
/** Characters of such a line. */
const LONGEST_LINE = 350;
/** Paragraphs that show the script of an article. */
const ENOUGH = 100;
/** Words from which on a paragraph is an abstract. */
const LEAST_WORDS = 20;

/** @param references index of the start of the reference list */
export function takeSecondFront(
  blocks: DraftBlock[],
  references: number | undefined,
): { kept: DraftBlock[]; moved: DraftBlock[] } {
  const nothing = { kept: blocks, moved: [] };
  if (references === undefined) return nothing;
  const text = blocks.slice(0, Math.min(references, ENOUGH)).filter(isParagraph).map(paragraphText);
  const script = mainScript(text.join(' ').slice(0, ENOUGH * ENOUGH));
  const isOther = (block: DraftBlock | undefined): block is Paragraph =>
    isParagraph(block) && (words(block) === 0 || mainScript(paragraphText(block)) !== script);
  const label = blocks.findIndex(
    (block, at) => at > references && isOther(block) && labelOf(block)?.kind === 'abstract',
  );
  const abstract = abstractAt(blocks, label);
  let from = label;
  while (label - from < MOST_LINES && isOther(blocks[from - 1]) && isLine(blocks[from - 1]))
    from -= 1;
  const below = blocks.slice(abstract + 1, abstract + 4);
  const keywords = below.findIndex(
    (block) => isOther(block) && labelOf(block)?.kind === 'keywords',
  );
  const to = abstract + keywords + 2;
  if (abstract === -1 || from <= references || !blocks.slice(from, to).every(isOther))
    return nothing;
  return { kept: [...blocks.slice(0, from), ...blocks.slice(to)], moved: blocks.slice(from, to) };
}

/** The paragraph of the label, or the one below it. */
function abstractAt(back: DraftBlock[], label: number): number {
  if (label === -1) return -1;
  return [label, label + 1].find((at) => wordsAt(back, at) >= LEAST_WORDS) ?? -1;
}

function wordsAt(blocks: DraftBlock[], at: number): number {
  const block = blocks[at];
  return block ? words(block) : 0;
}

function labelOf(block: Paragraph): FrontLabel | undefined {
  return frontLabel(paragraphText(block));
}

/** Neither an entry of the list, which has a year, nor a head of the back matter. */
function isLine(block: DraftBlock | undefined): boolean {
  if (!isParagraph(block)) return false;
  const text = paragraphText(block);
  const isEntry =
    block.cues.list !== undefined ||
    block.cues.role === 'bibliography' ||
    /^\[?\d{1,3}[\].)]|(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/.test(text);
  return (
    !isEntry && text.length <= LONGEST_LINE && headKind(text) === undefined && !isCaption(text)
  );
}
