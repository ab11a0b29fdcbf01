/**
 * Authors build flow charts (PRISMA, CONSORT) from text boxes and arrows. Box by box, their words would become
 * paragraphs and headings of the text, so they go to the report, like the words of charts.
 */

import { type DraftBlock, isParagraph, type Paragraph } from '../draft.ts';
import { captionLabel } from '../figures/caption-label.ts';
import { paragraphText, spansOf } from '../inlines.ts';
import { words } from '../parts/block-words.ts';
import { count, type WordReader } from './reader.ts';

/** Fewer neighbouring boxes are remarks, or a picture with its caption. */
const FEWEST_BOXES = 5;
/** A box with more words holds text. */
const MOST_WORDS = 60;
/** A paragraph with this many words starts the text. Before it, boxes hold the title and the abstract. */
const TEXT = 40;

export function withoutDiagrams(blocks: DraftBlock[], reader: WordReader): DraftBlock[] {
  const begun = blocks.findIndex((block) => !isBoxed(block) && words(block) >= TEXT);
  if (begun === -1) return blocks;
  const left = new Set<DraftBlock>();
  for (const group of groupsOf(blocks.slice(begun))) {
    if (new Set(group.map(({ cues }) => cues.box)).size < FEWEST_BOXES) continue;
    count(reader, 'shapes');
    for (const part of group) {
      left.add(part);
      for (const span of spansOf(part.inlines)) reader.leftOut.push({ why: 'drawn', span });
    }
  }
  return blocks.filter((block) => !left.has(block));
}

/** Groups of boxes with only empty lines and captions between them. */
function groupsOf(blocks: DraftBlock[]): Paragraph[][] {
  const groups: Paragraph[][] = [[]];
  for (const block of blocks) {
    if (isParagraph(block) && isLabel(block)) groups.at(-1)?.push(block);
    else if (!isBetween(block)) groups.push([]);
  }
  return groups;
}

function isBoxed(block: DraftBlock): boolean {
  return isParagraph(block) && block.cues.box !== undefined;
}

/** A box that holds only a few words. */
function isLabel(block: Paragraph): boolean {
  const isPlain = block.inlines.every(({ kind }) =>
    ['text', 'break', 'anchor', 'reference'].includes(kind),
  );
  return isBoxed(block) && isPlain && words(block) <= MOST_WORDS && !isCaption(block);
}

function isBetween(block: DraftBlock): boolean {
  return isParagraph(block) && (isEmpty(block) || isCaption(block));
}

function isEmpty({ inlines }: Paragraph): boolean {
  return inlines.every(
    (each) =>
      each.kind === 'anchor' ||
      each.kind === 'break' ||
      (each.kind === 'text' && !each.text.trim()),
  );
}

function isCaption(block: Paragraph): boolean {
  return captionLabel(paragraphText(block)) !== undefined;
}
