/** What the whole document says about its paragraphs: how its heads look, and which of its lists count them. */
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
  /** Whether formatting is known at all (Word). */
  formatted: boolean;
  /** Only where it is not. */
  plain?: PlainHabits;
  /** Half-points of most of the letters. */
  bodySize?: number;
  /** Of most of the letters; nothing for black. */
  bodyColor?: string;
  /** Share of the letters that stand in paragraphs all bold. */
  boldShare: number;
  /** Looks of short lines that stand above texts of another look, several times. */
  usualLooks: Set<string>;
  /** Whether most of the known heads look as the text does. */
  plainHeads: boolean;
  /** Levels of lists whose items have text between them: the numbers of heads. */
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

/** Known heads from which on their look is the document's. */
const KNOWN = 2;

/** "Methods" and "Results" stand in the type of the text: the other heads will as well. */
function hasPlainHeads(blocks: DraftBlock[], bodySize: number | undefined): boolean {
  const known = blocks.filter(
    (block): block is Paragraph =>
      block.kind === 'paragraph' && isShort(block) && isKnownHead(draftText(block.inlines)),
  );
  const plain = known.filter((block) => isPlain(block, bodySize)).length;
  return plain >= KNOWN && plain * 2 > known.length;
}

/** Set as the text is. */
export function isPlain(paragraph: Paragraph, bodySize: number | undefined): boolean {
  const { heading, align, list } = paragraph.cues;
  const apart = isSetApart(paragraph) || isCapitals(paragraph, draftText(paragraph.inlines));
  return (
    heading === undefined && !list && align !== 'center' && !apart && sizeOf(paragraph) === bodySize
  );
}

/** Authors part paragraphs by empty ones. */
function isFilled(block: DraftBlock): boolean {
  return (
    block.kind === 'table' ||
    block.inlines.some(({ kind }) => kind === 'picture' || kind === 'formula') ||
    paragraphText(block) !== ''
  );
}

/** Times from which on a look is a habit. */
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

/** A line above a text, of a look that such lines often have in the document. */
export function hasUsualLook(
  paragraph: Paragraph,
  next: DraftBlock | undefined,
  { usualLooks, bodyColor }: Habits,
): boolean {
  return isText(next) && usualLooks.has(distinctLook(paragraph, bodyColor) ?? '');
}

/** Bold, italics, lines below, capitals, colour, size and place; nothing for a line that looks like any text. */
function distinctLook(paragraph: Paragraph, bodyColor: string | undefined): string | undefined {
  const text = draftText(paragraph.inlines);
  const marks = [isBold, isItalic, isUnderlined, isSmallCaps, isCapitals].map((is) =>
    is(paragraph, text),
  );
  const color = colorOf(paragraph);
  if (!marks.some(Boolean) && color === bodyColor) return undefined;
  return [...marks, color, sizeOf(paragraph), paragraph.cues.align].join(' ');
}

/** A list's items stand one below the other; Word's numbers at heads have a text below each. */
function headListsOf(blocks: DraftBlock[]): Set<string> {
  const found = new Set<string>();
  const items = new Map<string, number[]>();
  for (const [index, block] of blocks.entries()) {
    const key = listKey(block);
    if (key !== undefined) addToGroup(items, key, index);
  }
  // Deeper levels first: "2 Methods" is followed by "2.1 Participants".
  for (const [key, indices] of [...items].sort(([a], [b]) => levelIn(b) - levelIn(a))) {
    const parted = indices.filter((index) => {
      const next = blocks[index + 1];
      const below = next && listKey(next);
      if (below !== undefined) return below !== key && found.has(below);
      if (next?.kind === 'paragraph' && next.cues.heading !== undefined) return true;
      return isText(next) && (!isSetBelow(next, blocks[index]) || isSection(blocks, index));
    });
    // Some of the sections hold a table or a picture alone.
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

/** A short name with several texts below it, wherever they begin: no item has so many. */
function isSection(blocks: DraftBlock[], index: number): boolean {
  const block = blocks[index];
  if (block?.kind !== 'paragraph' || !isShort(block)) return false;
  if (/[.;:,]$/.test(paragraphText(block))) return false;
  return blocks
    .slice(index + 1, index + 1 + TEXTS)
    .every((next) => isText(next) && !next.cues.list);
}
const TEXTS = 2;

/** Begins where the words of the item above begin: its second paragraph. */
export function isSetBelow(next: Paragraph, item: DraftBlock | undefined): boolean {
  const own = item?.kind === 'paragraph' ? (item.cues.indent ?? 0) : 0;
  return own >= 200 && (next.cues.indent ?? 0) >= own - 60 && (next.cues.firstLine ?? 0) >= 0;
}

/** Of an ordered list's item: which list, at which depth. */
export function listKey(block: DraftBlock): string | undefined {
  const list = block.kind === 'paragraph' ? block.cues.list : undefined;
  return list?.ordered ? `${list.level} ${list.id}` : undefined;
}

function levelIn(key: string): number {
  return Number(key.split(' ')[0]);
}
