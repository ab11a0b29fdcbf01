/**
 * Boxes beside an abstract, such as "Strengths and limitations of this study": printed with the article, but
 * not part of it.
 */
import { type DraftBlock, isParagraph, type Paragraph } from '../draft.ts';
import { paragraphText } from '../inlines.ts';

const HEAD =
  /^(?:strengths and limitations(?: of (?:this|the) study)?|(?:article |research )?highlights|key (?:points|messages|findings)|what (?:is (?:already )?known|this (?:study|paper|article) adds)\b.{0,60})\s*:?$/i;
const SIGN = /^[•●▪►▶‣⇒■–-]/u;

/** Paragraphs of a box. */
const MOST_ITEMS = 12;

/** The blocks of boxes: a heading, and the bulleted items below it with their continuations. */
export function boxesIn(front: DraftBlock[]): DraftBlock[] {
  const boxes = new Set<DraftBlock>();
  for (const [at, block] of front.entries()) {
    if (boxes.has(block) || !isParagraph(block) || !HEAD.test(firstLine(block))) continue;
    const items = itemsBelow(front.slice(at + 1, at + 1 + MOST_ITEMS), block);
    if ([block, ...items].some(hasSign)) for (const each of [block, ...items]) boxes.add(each);
  }
  return [...boxes];
}

function itemsBelow(blocks: DraftBlock[], head: Paragraph): Paragraph[] {
  const items: Paragraph[] = [];
  let isOpen = !hasSign(head) || !isEnded(head);
  for (const block of blocks) {
    if (!isParagraph(block) || !(isOpen || SIGN.test(firstLine(block)))) break;
    items.push(block);
    isOpen = !isEnded(block);
  }
  return items;
}

const firstLine = (block: Paragraph): string => paragraphText(block).split('\n')[0]?.trim() ?? '';
const hasSign = (block: Paragraph): boolean =>
  paragraphText(block)
    .split('\n')
    .some((line) => SIGN.test(line.trim()));
const isEnded = (block: Paragraph): boolean => /[.!?]$/.test(paragraphText(block));
