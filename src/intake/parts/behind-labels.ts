/** The border of a front page with labelled abstract or keywords. */

import { type DraftBlock, isParagraph } from '../draft.ts';
import { isFrontNote } from '../front/facts/anchors.ts';
import type { Habits } from '../headings/habits.ts';
import { draftText } from '../inlines.ts';
import { headKind, isStructuredLabel } from '../labels.ts';
import { words } from './block-words.ts';
import { type Border, isEnumeration, isHead, isSentence, labelIn } from './body-signs.ts';
import { endOfContinued } from './continued-abstract.ts';

/** The first heading or long paragraph after the abstract and the keywords. */
export function afterLabels(
  zone: DraftBlock[],
  blocks: DraftBlock[],
  habits: Habits,
): Border | undefined {
  const labelled = zone.map((block) => (isParagraph(block) ? labelIn(block) : undefined));
  const keywords = labelled.lastIndexOf('keywords');
  const abstract = labelled.lastIndexOf('abstract');
  if (keywords === -1 && abstract === -1) return undefined;
  const abstractEnd = abstract === -1 ? 0 : endOfAbstract(blocks, abstract, habits);
  const from = Math.max(keywords + 1, abstractEnd, endOfContinued(blocks) ?? 0);
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!isParagraph(block)) continue;
    if (isFrontNote(draftText(block.inlines))) continue;
    const long =
      (words(block) >= 40 && !isEnumeration(draftText(block.inlines))) ||
      (words(block) >= 20 && isSentence(block));
    const head = block.cues.heading !== undefined || isHead(block, blocks[at + 1], habits);
    if (long || head)
      return {
        at,
        border: head
          ? 'the first head behind the abstract'
          : 'the first paragraph behind the abstract and keywords',
      };
  }
  return { at: blocks.length, border: 'the end of the text' };
}

/** Words of a label that stands alone. */
const LABEL = 2;

/** First block behind the abstract that begins at `at`: its text stands with the label or below it. */
function endOfAbstract(blocks: DraftBlock[], at: number, habits: Habits): number {
  const own = words(blocks[at] ?? { kind: 'paragraph', inlines: [], cues: {} });
  if (own >= 25) return at + 1;
  let end = at + 1;
  for (; end < blocks.length; end += 1) {
    const block = blocks[end];
    if (!isParagraph(block)) break;
    // "Abstract: to be written." and the keywords: what stands below those is the text.
    if (own > LABEL && labelIn(block) === 'keywords') break;
    const structured = isStructuredLabel(draftText(block.inlines));
    if (words(block) >= 25 && !structured)
      return isStructuredRun(blocks, at) ? endOfStructured(blocks, end) : end + 1;
    if (!structured && isHead(block, blocks[end + 1], habits) && end > at + 1) break;
  }
  return end;
}

function isStructuredRun(blocks: DraftBlock[], at: number): boolean {
  const next = blocks.slice(at + 1, at + 9).filter(isParagraph);
  return next.filter((block) => isStructuredLabel(draftText(block.inlines))).length >= 2;
}

function endOfStructured(blocks: DraftBlock[], from: number): number {
  let end = from + 1;
  for (let at = from; at < Math.min(blocks.length, from + 14); at += 1) {
    const block = blocks[at];
    if (!isParagraph(block)) break;
    const text = draftText(block.inlines);
    if (headKind(text) === 'introduction' || block.cues.heading !== undefined) break;
    if (isStructuredLabel(text)) end = words(block) >= 8 ? at + 1 : at + 2;
  }
  return end;
}
