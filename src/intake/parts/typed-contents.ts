/**
 * A table of contents that was typed or saved as text: its lines are repeated as headings, from which it is
 * generated again, like Word's own. Lists of figures and tables are repeated as captions. With dots or tabs
 * before page numbers, it needs no heading.
 */

import { type Draft, type DraftBlock, isParagraph, type Paragraph } from '../draft.ts';
import { isCaption } from '../figures/caption-label.ts';
import { type Findings, find } from '../findings.ts';
import { draftText, paragraphText, spansOf, startOf } from '../inlines.ts';
import { isContentsHead, labelText } from '../labels.ts';
import { placeOf } from '../source.ts';
import { paragraphsIn, startOfBlock } from './block-words.ts';

/** Lines of the shortest one. */
const FEWEST = 4;
/** Characters of its longest line. */
const LONGEST = 150;
/** Share of its lines that come again; authors change heads and forget the contents. */
const AGAIN = 0.6;

/** Removes the typed table of contents from the draft. */
export function withoutTypedContents(original: Draft, findings: Findings): Draft {
  const heads = headsOfLeftOut(original);
  const blocks = original.blocks.map((block) => (heads.includes(block) ? block : asHeading(block)));
  const draft = { ...original, blocks };
  const contents = contentsOf(blocks) ?? heads;
  const found = [...contents, ...pagedListsIn(draft.blocks)];
  if (found.length === 0) return draft;
  const [head] = contents;
  if (head)
    find(findings, 'headings', 'likely', 'Table of contents left out: it is made from the heads.', {
      where: placeOf(draft.source, startOf(head.kind === 'paragraph' ? head.inlines : [])),
    });
  const taken = new Set(found);
  const spans = found.flatMap(filledIn).flatMap(({ inlines }) => spansOf(inlines));
  return {
    ...draft,
    blocks: draft.blocks.filter((block) => !taken.has(block)),
    leftOut: [...draft.leftOut, ...spans.map((span) => ({ why: 'contents' as const, span }))],
  };
}

/** The head and its lines, or its table. */
function contentsOf(blocks: DraftBlock[]): DraftBlock[] | undefined {
  const at = headAt(blocks);
  if (at === -1) return undefined;
  const from = blocks.findIndex((block, index) => index > at && filledIn(block).length > 0);
  const first = blocks[from];
  const end = first?.kind === 'table' ? from + 1 : endOfLines(blocks, from);
  const lines = blocks.slice(from, end).flatMap(filledIn).map(wordsOf).filter(isName);
  const later = new Set(blocks.slice(end).flatMap(filledIn).map(wordsOf));
  const again = lines.filter((line) => later.has(line)).length;
  const isOne = lines.length >= FEWEST && again >= lines.length * AGAIN;
  return isOne ? blocks.slice(at, end) : undefined;
}

/** Each list of captions or heads with their pages, and the head above it. */
function pagedListsIn(blocks: DraftBlock[]): DraftBlock[] {
  const found: DraftBlock[] = [];
  const lastPlaces = new Map(
    blocks.flatMap((block, place) =>
      filledIn(block)
        .filter((line) => !isPaged(line))
        .map((line): [string, number] => [wordsOf(line), place]),
    ),
  );
  for (let from = 0; from < blocks.length; ) {
    const { end, behind } = pagedRun(blocks, from);
    const lines = blocks.slice(from, end).flatMap(filledIn);
    const again = lines.filter((line) => (lastPlaces.get(wordsOf(line)) ?? 0) >= end).length;
    if (lines.length >= FEWEST && again >= lines.length * AGAIN)
      found.push(...blocks.slice(headAbove(blocks, from), end));
    from = Math.max(behind, from + 1);
  }
  return found;
}

/**
 * Lines that are captions, or that dots or a tab lead to a page, or numbers of pages, or empty.
 *
 * @returns `end` behind the last one that has the number of its page, which may stand in the line below; `behind`
 *   all of them
 */
function pagedRun(blocks: DraftBlock[], from: number): { end: number; behind: number } {
  let [end, at] = [from, from];
  for (let block = blocks[at]; isParagraph(block); block = blocks[at]) {
    const line = paragraphText(block);
    const hasPage = isPaged(block);
    const isListed = isCaption(line) || hasPage;
    if (line !== '' && !/^\d{1,3}$/.test(line) && !isListed) break;
    at += 1;
    if (hasPage || (isListed && /\s\d{1,3}$/.test(line))) end = at;
  }
  return { end, behind: at };
}

function isPaged({ inlines }: Paragraph): boolean {
  return LEADER.test(draftText(inlines).trim());
}

/** "Rivers ......... 12", or a tab in place of the dots; "Preface", on page "iv". */
const LEADER = /(?:[.…]{4}\s{0,9}|\t ?)(?:\d{1,3}|[ivxl]{1,6})$/;

/** "List of figures": a short line above, behind empty ones as it may be. */
function headAbove(blocks: DraftBlock[], from: number): number {
  const at = blocks.findLastIndex(
    (block, index) => index < from && (!isParagraph(block) || paragraphText(block) !== ''),
  );
  const head = blocks[at];
  return isHeadOfList(head) ? at : from;
}

/** Some authors use the style "TOC Heading" for the title or for sections. */
function asHeading(block: DraftBlock): DraftBlock {
  if (!isParagraph(block) || block.cues.role !== 'contents-head') return block;
  return { ...block, cues: { ...block.cues, role: undefined, heading: 1 } };
}

function isHeadOfList(block: DraftBlock | undefined): boolean {
  return isParagraph(block) && /^\P{P}{3,40}$/u.test(paragraphText(block));
}

/**
 * Heads alone, where the reader has left out what Word made below them: contents, lists of figures. Those in a
 * style of headings may be called as they will, and so may a short line between two such lists; the first in such a
 * style may be the title.
 */
function headsOfLeftOut({ blocks, leftOut }: Draft): DraftBlock[] {
  const lists = leftOut.filter(({ why }) => why === 'contents').map(({ span }) => span.start);
  const filled = blocks.filter((block) => filledIn(block).length > 0);
  const isListBelow = filled.map((block, index) => {
    const below = filled[index + 1];
    const [from, to] = [startOfBlock(block), below ? startOfBlock(below) : Number.MAX_SAFE_INTEGER];
    return lists.some((start) => start > from && start < to);
  });
  let titles = 0;
  return filled.filter((block, index) => {
    if (!isParagraph(block)) return false;
    if (block.cues.heading !== undefined) titles += 1;
    const isContents = isContentsHead(draftText(block.inlines));
    const isStyled = block.cues.role === 'contents-head';
    if (!isListBelow[index]) return isStyled && isContents;
    const isNamed = block.cues.heading !== undefined && titles > 1;
    const isBetween = isListBelow[index - 1] && isHeadOfList(block);
    return isNamed || isBetween || isStyled || isContents;
  });
}

function headAt(blocks: DraftBlock[]): number {
  return blocks.findIndex(
    (block) => isParagraph(block) && isContentsHead(draftText(block.inlines)),
  );
}

/** Where the first line comes again: there the text begins. */
function endOfLines(blocks: DraftBlock[], from: number): number {
  const first = blocks[from];
  const name = isParagraph(first) ? wordsOf(first) : '';
  if (!isName(name)) return from;
  const again = blocks.findIndex(
    (block, index) => index > from && isParagraph(block) && wordsOf(block) === name,
  );
  const between = blocks.slice(from, again === -1 ? from : again);
  // The foot of a page may stand between them, as a table.
  const isList = between
    .flatMap(filledIn)
    .every(({ inlines }) => draftText(inlines).trim().length < LONGEST);
  return isList ? again : from;
}

function isName(words: string): boolean {
  return words.length > 1;
}

/** Letters alone: the number of a head, dots and the number of its page may stand in the one place only. */
function wordsOf({ inlines }: Paragraph): string {
  return labelText(draftText(inlines))
    .replace(/(?<!\s)\s+[ivxlc]{1,6}$/iu, '')
    .replace(/\P{L}/gu, '')
    .toLowerCase();
}

/** Those with words. */
function filledIn(block: DraftBlock): Paragraph[] {
  return paragraphsIn(block).filter((paragraph) => paragraphText(paragraph) !== '');
}
