/** Boxes beside an abstract, "Strengths and limitations of this study": they are printed with the article, and no part of it. */
import type { DraftBlock, Paragraph } from '../draft.ts';
import { textOf } from '../inlines.ts';
import { isParagraph } from './block-words.ts';

const HEAD =
  /^(?:strengths and limitations(?: of (?:this|the) study)?|(?:article |research )?highlights|key (?:points|messages|findings)|what (?:is (?:already )?known|this (?:study|paper|article) adds)\b.{0,60})\s*:?$/i;
const SIGN = /^[•●▪►▶‣⇒■–-]/u;

/** The blocks of boxes: a head, and what stands below it with signs, as far as its sentences go. */
export function boxesIn(front: DraftBlock[]): DraftBlock[] {
  return front.flatMap((block, at) => {
    if (!isParagraph(block) || !HEAD.test(firstLine(block))) return [];
    const items = itemsBelow(front.slice(at + 1), block);
    return hasSign(block) || items.some(hasSign) ? [block, ...items] : [];
  });
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

const textIn = ({ inlines }: Paragraph): string => textOf(inlines).trim();
const firstLine = (block: Paragraph): string => textIn(block).split('\n')[0]?.trim() ?? '';
const hasSign = (block: Paragraph): boolean =>
  textIn(block)
    .split('\n')
    .some((line) => SIGN.test(line.trim()));
const isEnded = (block: Paragraph): boolean => /[.!?]$/.test(textIn(block));
