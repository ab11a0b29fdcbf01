/** Finds the start of the body. */

import { type DraftBlock, isParagraph, type Paragraph, type Span } from '../draft.ts';
import { isFrontNote } from '../front/facts/anchors.ts';
import { isKindAboveTitle } from '../front/facts/kinds.ts';
import { hasLabelledNames } from '../front/labelling/certain-lines.ts';
import { hasEmail, ORGANISATION } from '../front/lines/words.ts';
import type { Habits } from '../headings/habits.ts';
import { headingScore, THRESHOLD } from '../headings/score.ts';
import { draftText, paragraphText } from '../inlines.ts';
import { frontLabel, headKind, isChapterLine, numberOf } from '../labels.ts';
import { afterLabels } from './behind-labels.ts';
import { startOfBlock, words } from './block-words.ts';
import {
  type Border,
  isAbstractLabel,
  isEnumeration,
  isHead,
  isNames,
  isSentence,
  labelIn,
} from './body-signs.ts';
import { endOfContinued } from './continued-abstract.ts';
import { isPageAlone } from './page-alone.ts';
import { textBelowAbstract } from './unlabelled-abstract.ts';

interface Around {
  /** The lines of a page one below the other: no blank line says where a paragraph ends. */
  lined: boolean;
  /** The first line of a table of contents that was left out. */
  contents?: Span;
}

/** The start of the body, including the line "Chapter 1" above its first heading. */
export function findBody(
  blocks: DraftBlock[],
  habits: Habits,
  { lined, contents }: Around,
): Border {
  const found = aboveBorder(borderOf(blocks, habits, lined), blocks, contents);
  const above = blocks.slice(0, found.at).findLastIndex((block) => words(block) > 0);
  const line = blocks[above];
  const isLine = isParagraph(line) && isChapterLine(draftText(line.inlines));
  return isLine ? { ...found, at: above } : found;
}

/** Behind the contents stands text, and no title page, unless an abstract is labelled there. */
function aboveBorder(found: Border, blocks: DraftBlock[], contents: Span | undefined): Border {
  const at = contents
    ? blocks.findIndex((block) => isFilled(block) && startOfBlock(block) >= contents.end)
    : -1;
  if (at < 1 || at >= found.at || !blocks.slice(0, at).some(isFilled)) return found;
  const isLabelled = blocks
    .slice(at, found.at)
    .some((block) => isParagraph(block) && frontLabel(paragraphText(block)));
  return isLabelled ? found : { at, border: 'what stands behind the contents' };
}

function isFilled(block: DraftBlock): boolean {
  return block.kind === 'table' || words(block) > 0;
}

/** Rules in the order of trust. */
function borderOf(blocks: DraftBlock[], habits: Habits, lined: boolean): Border {
  const limit = frontLimit(blocks);
  const zone = blocks.slice(0, limit);
  const intro = zone.findIndex(
    (block, index) => isParagraph(block) && isIntroduction(block, index, zone),
  );
  const head = zone[intro];
  if (isParagraph(head) && (intro > 0 || isKnownStart(head)))
    return { at: intro, border: `the head “${draftText(head.inlines).slice(0, 60)}”` };
  const chapter = zone.some((block) => isParagraph(block) && labelIn(block))
    ? undefined
    : textOfChapter(blocks);
  if (chapter !== undefined) return { at: chapter, border: 'the text below the first head' };
  const first = zone.findIndex((block, index) => isFirstNumber(block, blocks[index + 1], habits));
  if (first > 0) return aboveLongText(blocks, first, habits);
  if (isPageAlone(blocks, lined))
    return { at: blocks.length, border: 'the end of the text, a front page alone' };
  return afterLabels(zone, blocks, habits) ?? withoutLabels(blocks, habits);
}

/** Words that no abstract has behind its label and the keywords. */
const LONG_TEXT = 300;

/** The first numbered head, unless a long text stands between the keywords and it: "1." is a point of that. */
function aboveLongText(blocks: DraftBlock[], first: number, habits: Habits): Border {
  const behind = afterLabels(blocks.slice(0, first), blocks, habits);
  const between = behind ? blocks.slice(behind.at, first) : [];
  const long = between.reduce((sum, block) => sum + words(block), 0) > LONG_TEXT;
  return behind && long ? behind : { at: first, border: 'the first numbered head' };
}

function isKnownStart(block: DraftBlock | undefined): boolean {
  return isParagraph(block) && headKind(draftText(block.inlines)) === 'introduction';
}

/** The front page is at most 40 % of the words, and at least a dozen blocks and what it says to go on overleaf. */
function frontLimit(blocks: DraftBlock[]): number {
  const total = blocks.reduce((sum, block) => sum + words(block), 0);
  let seen = 0;
  const at = blocks.findIndex((block) => {
    seen += words(block);
    return seen > Math.max(total * 0.4, 700);
  });
  const least = Math.max(12, endOfContinued(blocks) ?? 0);
  return Math.min(Math.max(at === -1 ? blocks.length : at, least), 200);
}

/** "Background" opens a structured abstract as well: then an abstract's other labels follow. */
function isIntroduction(block: Paragraph, index: number, zone: DraftBlock[]): boolean {
  const text = draftText(block.inlines);
  if (headKind(text) !== 'introduction' || isAbstractLabel(zone[index - 1])) return false;
  const later = zone.slice(index + 1);
  if (
    later.some(
      (next) =>
        isParagraph(next) &&
        /^\P{L}*(?:1\s{0,100}[.)]?\s+)?introduction\s*$/iu.test(draftText(next.inlines)),
    )
  )
    return false;
  return !later.some(
    (next) => isParagraph(next) && frontLabel(draftText(next.inlines))?.kind === 'keywords',
  );
}

function isFirstNumber(block: DraftBlock, next: DraftBlock | undefined, habits: Habits): boolean {
  if (!isParagraph(block)) return false;
  const number = numberOf(`${block.cues.autoNumber ?? ''} ${draftText(block.inlines)}`.trim());
  // "2.1" opens the second chapter of a book.
  if (!number || !/^(?:1|I|1\.0|\d{1,2}\.1|۱|١)$/.test(number.value)) return false;
  // "1 University of Accra, Accra, Ghana"
  if (ORGANISATION.test(draftText(block.inlines)) && /,/.test(draftText(block.inlines)))
    return false;
  return block.cues.heading !== undefined || headingScore(block, next, habits) >= THRESHOLD;
}

/** Description of the border if only a long paragraph shows it. */
export const LONG_PARAGRAPH = 'the first long paragraph';

/** No label at all: the first head with a long text below it, else the first long paragraph. */
function withoutLabels(blocks: DraftBlock[], habits: Habits): Border {
  const section = belowStyledTitle(blocks);
  if (section !== undefined) return { at: section, border: 'the first head' };
  const long = blocks.findIndex(
    (block) =>
      isParagraph(block) &&
      words(block) >= 35 &&
      !isFrontNote(draftText(block.inlines)) &&
      !isEnumeration(draftText(block.inlines)),
  );
  if (long === -1) return ofShortText(blocks);
  const top = headsAbove(blocks, long, habits);
  const styled = top < long && (blocks[top] as Paragraph).cues.heading !== undefined;
  const text = top === long ? textBelowAbstract(blocks, long) : undefined;
  if (text !== undefined)
    return {
      at: text,
      border: 'the first paragraph that cites; the one above it was taken for the abstract',
    };
  const head = blocks.findIndex(
    (block, index) =>
      index > long &&
      index < long + 4 &&
      isParagraph(block) &&
      isHead(block, blocks[index + 1], habits),
  );
  const between = head === -1 ? [] : blocks.slice(long, head);
  const shortEnough = between.reduce((sum, block) => sum + words(block), 0) <= 400;
  const isAbstract = head !== -1 && shortEnough && long >= 2 && between.length <= 2;
  if (isAbstract && !styled && isKnownAfter(blocks[head]))
    return {
      at: head,
      border: 'the first head; the paragraph above it was taken for the abstract',
    };
  if (top === long && isGreeting(blocks[long - 1], blocks[long]))
    return { at: long - 1, border: 'whom it greets' };
  return { at: top, border: top < long ? 'the first head' : LONG_PARAGRAPH };
}

/** A letter, a note, a poem: its front page is the title and who wrote it, as far as lines say so themselves. */
function ofShortText(blocks: DraftBlock[]): Border {
  const [first, second] = blocks;
  const isKind =
    isParagraph(first) &&
    isParagraph(second) &&
    isKindAboveTitle(paragraphText(first), paragraphText(second));
  let at = Math.min(isKind ? 2 : 1, blocks.length);
  const title = at;
  while (at < blocks.length && isOfAuthors(blocks[at]) && !isGreeting(blocks[at], blocks[at + 1]))
    at += 1;
  // "The affiliation should read: University of …" is all that some notes say.
  if (at === blocks.length) at = title;
  return { at, border: at > 1 ? 'the line below the authors' : 'the first line' };
}

/** "Dear Editor," above the first sentence, in which an institution may stand. */
function isGreeting(block: DraftBlock | undefined, next: DraftBlock | undefined): boolean {
  if (!isParagraph(block) || !isParagraph(next) || words(block) > 8) return false;
  return /[,،，!]$/u.test(paragraphText(block)) && (isSentence(next) || words(next) > 20);
}

/** Names, institutions and addresses, line by line. */
function isOfAuthors(block: DraftBlock | undefined): boolean {
  if (!isParagraph(block) || isSentence(block) || block.cues.heading !== undefined) return false;
  const lines = draftText(block.inlines)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return (
    lines.length > 0 &&
    lines.every((line) => hasLabelledNames(line) || isNames(line) || isAddress(line))
  );
}

function isAddress(line: string): boolean {
  const isProse = /\p{Ll}{3}[.!?]\s+\p{Lu}/u.test(line);
  return (
    !isProse &&
    line.length < 200 &&
    (ORGANISATION.test(line) || hasEmail(line) || /\borcid\b/i.test(line))
  );
}

/**
 * A text that begins with a head in its style has no front page: the head is its title where no
 * other is at its level, else a section as the others.
 */
function textOfChapter(blocks: DraftBlock[]): number | undefined {
  const from = blocks.findIndex(isFilled);
  const [head, below] = blocks.slice(from).filter((block) => words(block) > 0);
  if (!isParagraph(head) || head.cues.heading === undefined || !isSentence(below)) return undefined;
  const alike = blocks.filter(
    (block) => isParagraph(block) && block.cues.heading === head.cues.heading && words(block) > 0,
  );
  return alike.length > 1 ? from : from + 1;
}

/** The heads directly above a paragraph, "Methods" and "Participants"; never the first line. */
function headsAbove(blocks: DraftBlock[], at: number, habits: Habits): number {
  let top = at;
  for (let above = at - 1; above > 0; above -= 1) {
    const block = blocks[above];
    if (isParagraph(block) && isEmpty(block)) continue;
    if (!isParagraph(block) || frontLabel(draftText(block.inlines))) break;
    const isOne =
      block.cues.heading !== undefined ||
      (isHead(block, blocks[above + 1], habits) && isKnownAfter(block));
    if (!isOne) break;
    top = above;
  }
  return top;
}

/** Where title and heads have their styles, the first head above a sentence is the first of the text. */
function belowStyledTitle(blocks: DraftBlock[]): number | undefined {
  const filled = blocks.filter(isFilled);
  const title = filled.findIndex((block) => isParagraph(block) && block.cues.role === 'title');
  const head = filled.findIndex(
    (block, index) =>
      title !== -1 &&
      index > title &&
      isParagraph(block) &&
      block.cues.heading !== undefined &&
      isSentence(filled[index + 1]),
  );
  if (head === -1) return undefined;
  // "Analysis" above "Participants" opens the text as well; names in a style of heads stand lower.
  let top = head;
  while (top - 1 > title && levelOf(filled[top - 1]) < levelOf(filled[top])) top -= 1;
  return blocks.indexOf(filled[top] as DraftBlock);
}

function levelOf(block: DraftBlock | undefined): number {
  return (isParagraph(block) ? block.cues.heading : undefined) ?? Number.POSITIVE_INFINITY;
}

function isEmpty(block: Paragraph): boolean {
  return block.inlines.every(
    (inline) => inline.kind === 'anchor' || (inline.kind === 'text' && inline.text.trim() === ''),
  );
}

/** A head that a body begins with: numbered, or one of the known words. */
function isKnownAfter(block: DraftBlock | undefined): boolean {
  if (!isParagraph(block)) return false;
  const text = draftText(block.inlines);
  return (
    headKind(text) !== undefined || numberOf(text) !== undefined || block.cues.heading !== undefined
  );
}
