/** Finds the headings of a body, with their levels and numbers. */

import { addToGroup } from '../../words/add-to-group.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { countMatches } from '../../words/count-matches.ts';
import { countValues } from '../../words/counts.ts';
import type { DraftBlock, Paragraph, Source } from '../draft.ts';
import type { HeadingElement } from '../elements.ts';
import { type Findings, find } from '../findings.ts';
import { plainMarks } from '../inline-look.ts';
import { draftText, paragraphText, slice, spansOf, startOf, trim } from '../inlines.ts';
import { headKind, isChapter, isKnownHead, numberOf } from '../labels.ts';
import { countWords, isBold, isSetApart, sizeOf } from '../paragraph-look.ts';
import { placeOf } from '../source.ts';
import { type Habits, hasUsualLook, listKey } from './habits.ts';
import { countOf, headNumber, leadOf } from './head-number.ts';
import type { Leveled } from './levels.ts';
import { levelsOf } from './levels-beside-styles.ts';
import { alikeInLists } from './list-runs.ts';
import { headingScore, THRESHOLD } from './score.ts';
import { withMissing } from './series.ts';

/** In a document with heading styles, a paragraph without one needs far more points. */
const THRESHOLD_BESIDE_STYLES = 3.5;
/** It needs fewer if its look is usual, because the lowest headings are often only italicised by hand. */
const THRESHOLD_OF_HABIT = 2.5;

export function findHeads(
  blocks: DraftBlock[],
  habits: Habits,
  source: Source,
  findings: Findings,
): Map<Paragraph, HeadingElement> {
  const styled = blocks.filter(
    (block): block is Paragraph =>
      block.kind === 'paragraph' && block.cues.heading !== undefined && isNamed(block),
  );
  const threshold = styled.length >= 2 ? THRESHOLD_BESIDE_STYLES : THRESHOLD;
  const mayBe = (block: Paragraph, index: number, least: number) =>
    isHead(block, [blocks[index - 1], blocks[index + 1]], habits, least) &&
    (!isItem(blocks, index) || isLarge(block, habits)) &&
    !isTerm(blocks, index) &&
    !isOutlined(blocks, index, styled.length >= 2);
  const sure = withParts(
    blocks.flatMap((block, index) =>
      block.kind === 'paragraph' && mayBe(block, index, THRESHOLD)
        ? [{ block, isSure: mayBe(block, index, threshold) }]
        : [],
    ),
  );
  const heads = withMissing(sure, blocks, (block, index) => mayBe(block, index, THRESHOLD));
  const sections = withoutCells(heads);
  const all = alikeInLists(sections, blocks);
  const leveled = levelsOf(all, openingHeads(all, blocks));
  const elements = leveled.map(({ paragraph, level, number }) =>
    elementOf(paragraph, level, number?.length ?? 0, number?.value),
  );
  const words = countMatches(source.text, /\S+/g);
  reportHeads(leveled, styled.length, words, source, findings);
  markUnnumbered(elements);
  return new Map(
    leveled.map(({ paragraph }, index) => [paragraph, elements[index] as HeadingElement]),
  );
}

/** Headings directly above another heading. */
function openingHeads(heads: Paragraph[], blocks: DraftBlock[]): Set<Paragraph> {
  const known = new Set<DraftBlock>(heads);
  const filled = blocks.filter((block) => block.kind === 'table' || block.inlines.length > 0);
  return new Set(
    filled.filter(
      (block, index): block is Paragraph =>
        block.kind === 'paragraph' &&
        known.has(block) &&
        known.has(filled[index + 1] ?? block) &&
        index + 1 < filled.length,
    ),
  );
}

/** Keeps an unsure heading if it is part of another one. Example: "5.2.1" below the heading "5.2". */
function withParts(candidates: { block: Paragraph; isSure: boolean }[]): Paragraph[] {
  const numbers = new Set<string>();
  return candidates.flatMap(({ block, isSure }) => {
    const number = headNumber(block);
    const whole = number?.form === 'decimal' ? number.value.replace(/[.-][^.-]+$/, '') : undefined;
    if (!isSure && !(whole && numbers.has(whole))) return [];
    if (number) numbers.add(number.value);
    return [block];
  });
}

function isHead(
  paragraph: Paragraph,
  [previous, next]: (DraftBlock | undefined)[],
  habits: Habits,
  threshold: number,
): boolean {
  if (paragraph.cues.heading !== undefined) return isNamed(paragraph);
  // A list in which Word numbers the headings is as reliable as a style.
  const counted = habits.headLists.has(listKey(paragraph) ?? '');
  const usual = hasUsualLook(paragraph, next, habits) ? THRESHOLD_OF_HABIT : threshold;
  const least = counted ? THRESHOLD : Math.min(usual, threshold);
  return headingScore(paragraph, next, habits, previous) >= least;
}

/** Whether a paragraph in a heading style names a section: equations and whole texts have such styles too. */
function isNamed({ inlines }: Paragraph): boolean {
  const text = collapseWhiteSpace(draftText(inlines));
  return /\p{L}|\p{N}/u.test(text) && !EQUATION_NUMBER.test(text) && !isWholeText(text);
}

/** Examples: "(3)", "（5-2）", after the formula or alone. */
const EQUATION_NUMBER = /^[\uFFFC\s.,]*[(（]\d{1,3}(?:[-–.]\d{1,3})?\p{Ll}?[)）]$/u;

/** Maximum words of a heading; with punctuation at its end, half of that. */
const LONGEST_NAME = 30;

function isWholeText(text: string): boolean {
  const words = countWords(text);
  return words > LONGEST_NAME || (words * 2 > LONGEST_NAME && /[.;,:。；，：]$/.test(text));
}

/** Repetitions from which it is a cell; two sections may have the same name. */
const CELL_TIMES = 3;

/** Drops repeated plain lines: cells of a table that lost its columns, or labels of axes. */
function withoutCells(heads: Paragraph[]): Paragraph[] {
  const keyOf = (head: Paragraph) => paragraphText(head).toLowerCase();
  const times = countValues(heads.map(keyOf));
  return heads.filter(
    (head) =>
      (times.get(keyOf(head)) ?? 0) < CELL_TIMES ||
      head.cues.heading !== undefined ||
      isSetApart(head) ||
      headNumber(head) !== undefined ||
      isKnownHeadOfText(draftText(head.inlines)),
  );
}

/** Repeated "References" are above columns; the list itself is already cut off. */
function isKnownHeadOfText(text: string): boolean {
  const kind = headKind(text);
  return kind !== undefined && kind !== 'references';
}

/** Neighbours with consecutive numbers are a list: "1. First point." "2. Second point." */
function isItem(blocks: DraftBlock[], index: number): boolean {
  const block = blocks[index];
  if (block?.kind !== 'paragraph' || block.cues.heading !== undefined) return false;
  const own = simpleNumber(block);
  if (own === undefined) return false;
  const before = simpleNumber(blocks[index - 1]);
  const after = simpleNumber(blocks[index + 1]);
  return before === own - 1 || after === own + 1;
}

/** List items look like text. If larger or centred, and bold, "1." above "2." is a section without text. */
function isLarge(paragraph: Paragraph, { bodySize }: Habits): boolean {
  const larger = (sizeOf(paragraph) ?? 0) > (bodySize ?? Number.MAX_SAFE_INTEGER);
  return isBold(paragraph) && (larger || paragraph.cues.align === 'center');
}

/**
 * Whether it belongs to an outline of chapters: "BAB 1 PENDAHULUAN", its content, "BAB 2 …". Three
 * consecutive chapters with one paragraph each are an outline; two are enough in plain type if other
 * headings have styles.
 */
function isOutlined(blocks: DraftBlock[], index: number, hasStyles: boolean): boolean {
  const block = blocks[index];
  const own = chapterCount(block);
  if (own === undefined) return false;
  const goesOn = [-2, -1, 0, 1, 2].map((by) => chapterCount(blocks[index + 2 * by]) === own + by);
  if ([0, 1, 2].some((from) => goesOn.slice(from, from + 3).every(Boolean))) return true;
  return hasStyles && !isSetApart(block as Paragraph) && Boolean(goesOn[1] || goesOn[3]);
}

/** 2 for "BAB II LANDASAN TEORI", if it has no heading style. */
function chapterCount(block: DraftBlock | undefined): number | undefined {
  if (block?.kind !== 'paragraph' || block.cues.heading !== undefined) return undefined;
  const text = draftText(block.inlines);
  const number = isChapter(text) ? numberOf(text) : undefined;
  return number && countOf(number);
}

/** Whether it is a term of a definition list: several bold lines, each with a short explanation. */
function isTerm(blocks: DraftBlock[], index: number): boolean {
  return isDefined(blocks, index) && [index - 2, index + 2].some((at) => isDefined(blocks, at));
}

/** Maximum length of an explanation; the text below a heading is usually longer. */
const LONGEST_MEANING = 90;

function isDefined(blocks: DraftBlock[], at: number): boolean {
  const [term, meaning] = [blocks[at], blocks[at + 1]];
  if (term?.kind !== 'paragraph' || meaning?.kind !== 'paragraph') return false;
  if (term.cues.heading !== undefined || headNumber(term) || isKnownHead(draftText(term.inlines)))
    return false;
  if (meaning.inlines.some(({ kind }) => kind === 'picture')) return false;
  const { length } = paragraphText(meaning);
  return isBold(term) && !isBold(meaning) && length > 0 && length < LONGEST_MEANING;
}

function simpleNumber(block: DraftBlock | undefined): number | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const number = numberOf(draftText(block.inlines));
  return number?.form === 'arabic' ? Number(number.value) : undefined;
}

function elementOf(
  paragraph: Paragraph,
  level: number,
  length: number,
  number?: string,
): HeadingElement {
  const lead = leadOf(draftText(paragraph.inlines));
  const inlines = plainMarks(trim(slice(paragraph.inlines, lead + length)));
  const colon = /(?:(?<!\s)\s+)?[:：]$/.exec(draftText(inlines));
  return {
    type: 'heading',
    level,
    inlines: colon ? slice(inlines, 0, colon.index) : inlines,
    number,
    numberSpans: spansOf(slice(paragraph.inlines, 0, lead + length)),
  };
}

/** "Introduction" above "1. Methods" stays unnumbered. */
function markUnnumbered(elements: HeadingElement[]): void {
  if (!elements.some(({ number }) => number !== undefined)) return;
  const numberedLevels = new Set(
    elements.filter(({ number }) => number !== undefined).map(({ level }) => level),
  );
  for (const element of elements)
    if (element.number === undefined && numberedLevels.has(element.level))
      element.unnumbered = true;
}

/** Words of a letter, a review or a note that needs no headings. */
const SHORT = 800;

/** @param words number of words of the whole text */
function reportHeads(
  leveled: Leveled[],
  styled: number,
  words: number,
  source: Source,
  findings: Findings,
): void {
  const guessed = leveled.filter(({ paragraph }) => paragraph.cues.heading === undefined);
  if (styled > 0)
    find(
      findings,
      'headings',
      'certain',
      styled === 1 ? 'One heading by its style.' : `${styled} headings by their styles.`,
    );
  const groups = new Map<string, Leveled[]>();
  for (const head of guessed) {
    const how =
      [head.number && `number (${head.number.form})`, head.look !== 'plain' && head.look]
        .filter(Boolean)
        .join(' + ') || 'shape';
    const key = `${how}|${head.level}`;
    addToGroup(groups, key, head);
  }
  for (const [key, heads] of groups) {
    const [how, level] = key.split('|');
    const names = heads.slice(0, 4).map(({ paragraph }) => `“${paragraphText(paragraph)}”`);
    find(
      findings,
      'headings',
      how === 'shape' ? 'unsure' : 'likely',
      `${heads.length === 1 ? 'One heading' : `${heads.length} headings`} guessed from ${how}, level ${level}: ${names.join(', ')}${heads.length > 4 ? ', …' : ''}.`,
      {
        where: placeOf(source, startOf(heads[0]?.paragraph.inlines ?? [])),
        look: 'Look whether they are headings and stand at the right level.',
      },
    );
  }
  if (leveled.length === 0 && words > SHORT)
    find(findings, 'headings', 'unsure', 'No heading was found.', {
      look: 'Mark headings with # if the article has some.',
    });
}
