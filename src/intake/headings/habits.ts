/** Patterns of the whole document: how its headings look, and which of its lists number them. */
import { addToGroup } from '../../words/add-to-group.ts';
import type { DraftBlock, Paragraph } from '../draft.ts';
import { draftText, paragraphText } from '../inlines.ts';
import { isKnownHead } from '../labels.ts';
import {
  colorOf,
  isBold,
  isCapitals,
  isItalic,
  isSetApart,
  isSmallCaps,
  isText,
  isUnderlined,
  sizeOf,
  usualMark,
} from '../paragraph-look.ts';
import { type PlainHabits, plainHabitsOf } from './plain-cues.ts';

export interface Habits {
  /** Whether the file has formatting (Word). */
  formatted: boolean;
  /** Only for files without formatting. */
  plain?: PlainHabits;
  /** Size of most letters, in half-points. */
  bodySize?: number;
  /** Colour of most letters; undefined for black. */
  bodyColor?: string;
  /** Share of the letters in paragraphs that are entirely bold. */
  boldShare: number;
  /** Looks of short lines that are repeatedly above text with another look. */
  usualLooks: Set<string>;
  /** Whether most known headings look like text. */
  plainHeads: boolean;
  /** Levels of lists that number headings, because text is between the items. */
  headLists: Set<string>;
}

export function habitsOf(all: DraftBlock[], formatted: boolean): Habits {
  const blocks = all.filter(isFilled);
  const bodySize = usualMark(blocks, 'size');
  const bodyColor = usualMark(blocks, 'color');
  let letters = 0;
  let bold = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const { length } = draftText(block.inlines);
    letters += length;
    if (isBold(block)) bold += length;
  }
  return {
    formatted,
    plain: formatted ? undefined : plainHabitsOf(blocks),
    bodySize,
    bodyColor,
    boldShare: bold / Math.max(letters, 1),
    usualLooks: formatted ? usualLooksOf(blocks, bodyColor) : new Set(),
    plainHeads: formatted && hasPlainHeads(blocks, bodySize),
    headLists: headListsOf(blocks),
  };
}

/** Minimum known headings that determine the look of the others. */
const KNOWN = 2;

/** If "Methods" and "Results" look like text, the other headings probably do too. */
function hasPlainHeads(blocks: DraftBlock[], bodySize: number | undefined): boolean {
  const known = blocks.filter(
    (block): block is Paragraph =>
      block.kind === 'paragraph' && isShort(block) && isKnownHead(draftText(block.inlines)),
  );
  const plain = known.filter((block) => isPlain(block, bodySize)).length;
  return plain >= KNOWN && plain * 2 > known.length;
}

/** Whether it looks like text. */
export function isPlain(paragraph: Paragraph, bodySize: number | undefined): boolean {
  const { heading, align, list } = paragraph.cues;
  const apart = isSetApart(paragraph) || isCapitals(paragraph, draftText(paragraph.inlines));
  return (
    heading === undefined && !list && align !== 'center' && !apart && sizeOf(paragraph) === bodySize
  );
}

/** Authors separate paragraphs by empty ones, which are skipped. */
function isFilled(block: DraftBlock): boolean {
  return (
    block.kind === 'table' ||
    block.inlines.some(({ kind }) => kind === 'picture' || kind === 'formula') ||
    paragraphText(block) !== ''
  );
}

/** Repetitions from which a look is usual. */
const HABIT = 4;

function usualLooksOf(blocks: DraftBlock[], bodyColor: string | undefined): Set<string> {
  const lookOf = (block: Paragraph) => distinctLook(block, bodyColor);
  const counts = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const look = block.kind === 'paragraph' && isShort(block) ? lookOf(block) : undefined;
    if (!look || !isText(next) || look === lookOf(next)) continue;
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([look, times]) => (times >= HABIT ? [look] : [])));
}

function isShort({ inlines }: Paragraph): boolean {
  const text = draftText(inlines).trim();
  return text.length < 100 && /\p{L}/u.test(text);
}

/** Whether it is a line above text with a usual look of such lines. */
export function hasUsualLook(
  paragraph: Paragraph,
  next: DraftBlock | undefined,
  { usualLooks, bodyColor }: Habits,
): boolean {
  return isText(next) && usualLooks.has(distinctLook(paragraph, bodyColor) ?? '');
}

/** Bold, italics, underline, capitals, colour, size and alignment as a key; undefined for the look of text. */
function distinctLook(paragraph: Paragraph, bodyColor: string | undefined): string | undefined {
  const text = draftText(paragraph.inlines);
  const marks = [isBold, isItalic, isUnderlined, isSmallCaps, isCapitals].map((is) =>
    is(paragraph, text),
  );
  const color = colorOf(paragraph);
  if (!marks.some(Boolean) && color === bodyColor) return undefined;
  return [...marks, color, sizeOf(paragraph), paragraph.cues.align].join(' ');
}

/** List items directly follow each other; headings that Word numbers have text below. */
function headListsOf(blocks: DraftBlock[]): Set<string> {
  const found = new Set<string>();
  const items = new Map<string, number[]>();
  for (const [index, block] of blocks.entries()) {
    const key = listKey(block);
    if (key !== undefined) addToGroup(items, key, index);
  }
  // Deeper levels first, because "2 Methods" is followed by "2.1 Participants".
  for (const [key, indices] of [...items].sort(([a], [b]) => levelIn(b) - levelIn(a))) {
    const parted = indices.filter((index) => {
      const next = blocks[index + 1];
      const below = next && listKey(next);
      if (below !== undefined) return below !== key && found.has(below);
      if (next?.kind === 'paragraph' && next.cues.heading !== undefined) return true;
      return isText(next) && (!isSetBelow(next, blocks[index]) || isSection(blocks, index));
    });
    // Some sections have only a table or a picture.
    const floats = indices.filter((index) => isFloat(blocks[index + 1]));
    const all = parted.length > 0 ? parted.length + floats.length : 0;
    if (indices.length > 1 && all > indices.length * 0.6) found.add(key);
  }
  return found;
}

function isFloat(block: DraftBlock | undefined): boolean {
  if (block?.kind !== 'paragraph') return block !== undefined;
  return block.cues.list === undefined && block.inlines.some(({ kind }) => kind === 'picture');
}

/** Whether it is a short name above several paragraphs, at any indent. An item never has so many. */
function isSection(blocks: DraftBlock[], index: number): boolean {
  const block = blocks[index];
  if (block?.kind !== 'paragraph' || !isShort(block)) return false;
  if (/[.;:,]$/.test(paragraphText(block))) return false;
  return blocks
    .slice(index + 1, index + 1 + TEXTS)
    .every((next) => isText(next) && !next.cues.list);
}
const TEXTS = 2;

/** Whether it is the second paragraph of the item above, at the indent of its text. */
export function isSetBelow(next: Paragraph, item: DraftBlock | undefined): boolean {
  const own = item?.kind === 'paragraph' ? (item.cues.indent ?? 0) : 0;
  return own >= 200 && (next.cues.indent ?? 0) >= own - 60 && (next.cues.firstLine ?? 0) >= 0;
}

/** Level and list of an item of an ordered list. */
export function listKey(block: DraftBlock): string | undefined {
  const list = block.kind === 'paragraph' ? block.cues.list : undefined;
  return list?.ordered ? `${list.level} ${list.id}` : undefined;
}

function levelIn(key: string): number {
  return Number(key.split(' ')[0]);
}
