/**
 * Whether a paragraph without a heading style is a head. The cues and their points were measured
 * on author manuscripts with known heads (P 0.97, R 0.92 with formatting; from plain text alone
 * P 0.92, R 0.75).
 */
import { addToGroup } from '../../groups.ts';
import type { DraftBlock, Paragraph } from '../draft.ts';
import { isCaption } from '../figures/caption-label.ts';
import { shareOf, textOf } from '../inlines.ts';
import { isChapter, isKnownHead, numberOf } from '../labels.ts';
import { type PlainHabits, plainHabitsOf, plainPoints } from './plain-cues.ts';

/** A head in a body whose front page and reference list are cut off. */
export const THRESHOLD = 1.5;

/** What the whole document says about its paragraphs. */
export interface Habits {
  /** Whether formatting is known at all (Word). */
  formatted: boolean;
  /** Only where it is not. */
  plain?: PlainHabits;
  /** Half-points of most of the letters. */
  bodySize?: number;
  /** Share of the letters that stand in paragraphs all bold. */
  boldShare: number;
  /** Looks of short lines that stand above texts of another look, several times. */
  usualLooks: Set<string>;
  /** Levels of lists whose items have text between them: the numbers of heads. */
  headLists: Set<string>;
}

export function habitsOf(all: DraftBlock[], formatted: boolean): Habits {
  const blocks = all.filter(isFilled);
  const sizes = new Map<number, number>();
  let letters = 0;
  let bold = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const { length } = textOf(block.inlines);
    letters += length;
    if (isBold(block)) bold += length;
    for (const inline of block.inlines) {
      if (inline.kind !== 'text' || !inline.marks.size) continue;
      sizes.set(inline.marks.size, (sizes.get(inline.marks.size) ?? 0) + inline.text.length);
    }
  }
  const [mode] = [...sizes].sort((a, b) => b[1] - a[1]);
  return {
    formatted,
    plain: formatted ? undefined : plainHabitsOf(blocks),
    bodySize: mode?.[0],
    boldShare: bold / Math.max(letters, 1),
    usualLooks: formatted ? usualLooksOf(blocks) : new Set(),
    headLists: headListsOf(blocks),
  };
}

/** Authors part paragraphs by empty ones. */
function isFilled(block: DraftBlock): boolean {
  return (
    block.kind === 'table' ||
    block.inlines.some(({ kind }) => kind === 'picture' || kind === 'formula') ||
    textOf(block.inlines).trim() !== ''
  );
}

/** Times from which on a look is a habit. */
const HABIT = 4;

function usualLooksOf(blocks: DraftBlock[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const look = block.kind === 'paragraph' && isShort(block) ? distinctLook(block) : undefined;
    if (!look || !isText(next) || look === distinctLook(next)) continue;
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([look, times]) => (times >= HABIT ? [look] : [])));
}

function isShort({ inlines }: Paragraph): boolean {
  const text = textOf(inlines).trim();
  return text.length < 100 && /\p{L}/u.test(text);
}

/** A line above a text, of a look that such lines often have in the document. */
export function hasUsualLook(
  paragraph: Paragraph,
  next: DraftBlock | undefined,
  { usualLooks }: Habits,
): boolean {
  return isText(next) && usualLooks.has(distinctLook(paragraph) ?? '');
}

/** Bold, italics, lines below, size and place; nothing for a line that looks like any text. */
function distinctLook(paragraph: Paragraph): string | undefined {
  const marks = [isBold(paragraph), isItalic(paragraph), isUnderlined(paragraph)];
  if (!marks.some(Boolean)) return undefined;
  return [...marks, sizeOf(paragraph), paragraph.cues.align].join(' ');
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
      return isText(next) && !isSetBelow(next, blocks[index]);
    });
    if (indices.length > 1 && parted.length > indices.length * 0.6) found.add(key);
  }
  return found;
}

/** Begins where the words of the item above begin: its second paragraph. */
function isSetBelow(next: Paragraph, item: DraftBlock | undefined): boolean {
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

function isText(block: DraftBlock | undefined): block is Paragraph {
  return block?.kind === 'paragraph' && textOf(block.inlines).trim().length > 60;
}

export function isBold(paragraph: Paragraph): boolean {
  return shareOf(paragraph.inlines, (marks) => marks.bold) > 0.95;
}

export function isItalic(paragraph: Paragraph): boolean {
  return shareOf(paragraph.inlines, (marks) => marks.italic) > 0.95;
}

/** As on a typewriter; the line below a link is no look of the author's. */
export function isUnderlined(paragraph: Paragraph): boolean {
  return shareOf(paragraph.inlines, (marks) => marks.underline && !marks.link) > 0.95;
}

/** Set in other type than text. */
export function isSetApart(paragraph: Paragraph): boolean {
  return isBold(paragraph) || isItalic(paragraph) || isUnderlined(paragraph);
}

/** Half-points of most of the letters of a paragraph. */
export function sizeOf(paragraph: Paragraph): number | undefined {
  const sizes = new Map<number, number>();
  for (const inline of paragraph.inlines) {
    if (inline.kind !== 'text' || !inline.marks.size) continue;
    sizes.set(inline.marks.size, (sizes.get(inline.marks.size) ?? 0) + inline.text.length);
  }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

interface Candidate {
  paragraph: Paragraph;
  text: string;
  words: number;
  next?: DraftBlock;
  habits: Habits;
}

/** Name of the cue, for the report, and its points. */
type Cue = [name: string, points: (candidate: Candidate) => number];

const FORMAT_CUES: Cue[] = [
  ['bold', ({ paragraph, habits }) => (isBold(paragraph) ? (habits.boldShare < 0.15 ? 2 : 1) : 0)],
  [
    'not bold',
    ({ paragraph }) => (shareOf(paragraph.inlines, (marks) => marks.bold) === 0 ? -0.7 : 0),
  ],
  ['italic', ({ paragraph }) => (isItalic(paragraph) ? 1 : 0)],
  ['underlined', ({ paragraph }) => (isUnderlined(paragraph) ? 1 : 0)],
  ['size', ({ paragraph, habits }) => sizePoints(sizeOf(paragraph), habits.bodySize)],
  ['centred', ({ paragraph }) => (paragraph.cues.align === 'center' ? 0.4 : 0)],
  ['usual look', ({ paragraph, next, habits }) => (hasUsualLook(paragraph, next, habits) ? 1 : 0)],
  ['keep with next', ({ paragraph }) => (paragraph.cues.keepNext ? 0.8 : 0)],
];

const TEXT_CUES: Cue[] = [
  ['capitals', ({ paragraph, text }) => (isCapitals(paragraph, text) ? 1.2 : 0)],
  ['number', (candidate) => numberPoints(candidate)],
  ['known word', ({ text }) => (isKnownHead(text) ? 2.2 : 0)],
  ['text follows', (candidate) => nextPoints(candidate)],
  ['sentence end', ({ text }) => (/[.!?;,،؛؟。]$/u.test(text) && !isKnownHead(text) ? -1.8 : 0)],
  ['colon', colonPoints],
  ['list', listPoints],
  // A clause of a sentence, where no capitals tell heads from text.
  ['Chinese comma', ({ text }) => (/[，；]/.test(text) ? -1.8 : 0)],
  ['enumeration', ({ text }) => ((text.match(/[,،、]/g)?.length ?? 0) >= 3 ? -1.5 : 0)],
  ['small letter', ({ text }) => (/^\p{Ll}/u.test(text) ? -1 : 0)],
  [
    'data',
    ({ text }) => (/\S@\S|https?:|www\.|\((?:19|20)\d\d[a-z]?\)|[=<]/.test(text) ? -1.2 : 0),
  ],
  ['length', ({ words }) => (words <= 8 ? 0.6 : words > 14 ? -0.6 : 0)],
  ['verb', ({ text, words }) => (words > 6 && !text.includes('?') && FINITE.test(text) ? -0.7 : 0)],
  [
    'formula',
    ({ paragraph }) => (paragraph.inlines.some(({ kind }) => kind === 'formula') ? -0.5 : 0),
  ],
];

/** Verbs that make a sentence; a head has none of them, as a rule. */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|does|did|can|could|will|would|shall|should|may|might|must|shows?|showed|found|finds|suggests?|argues?|argued|became|becomes|remains?|est|sont|ist|sind|wurden?|es|son|fue|foi|são)\b/iu;

/** Points of a paragraph; `-Infinity` for what can never be a head. */
export function headingScore(
  paragraph: Paragraph,
  next: DraftBlock | undefined,
  habits: Habits,
  previous?: DraftBlock,
): number {
  const text = textOf(paragraph.inlines).replace(/\s+/g, ' ').trim();
  const words = countWords(text);
  if (isNever(paragraph, text, words)) return Number.NEGATIVE_INFINITY;
  const candidate = { paragraph, text, words, next, habits };
  const cues = habits.formatted ? [...FORMAT_CUES, ...TEXT_CUES] : TEXT_CUES;
  const placed = habits.plain ? plainPoints({ text, previous, next, habits: habits.plain }) : 0;
  return cues.reduce((sum, [, points]) => sum + points(candidate), placed);
}

/** Chinese and Japanese have no spaces; two of their signs are about a word. */
export function countWords(text: string): number {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return Math.max(text.split(' ').length, Math.ceil(signs / 2));
}

function isNever(paragraph: Paragraph, text: string, words: number): boolean {
  if (text.length > 160 || words > 22 || !/\p{L}\p{M}*\p{L}/u.test(text)) return true;
  if (paragraph.cues.role && NOT_HEADS.has(paragraph.cues.role)) return true;
  // "Trial 283.74 (6.75) 306.19 (6.72)": a row of a table.
  if (count(text, /\d/g) > count(text, /\p{L}/gu) * 2) return true;
  if (shareOf(paragraph.inlines, (marks) => marks.code) > 0.95 || isEquation(paragraph))
    return true;
  // "(ii)", below a picture.
  if (/^\(\p{L}{1,4}\)$/u.test(text)) return true;
  // "[Table 1 about here]", "<Figure 2>"; an address.
  if (/^[[<{]|^(?:https?:\/\/|www\.)\S+$/.test(text)) return true;
  return isCaption(text) || paragraph.inlines.some(({ kind }) => kind === 'picture');
}

/** "Firing strength: α = min(…)": a name before an equation. */
function isEquation({ inlines }: Paragraph): boolean {
  return inlines.some((inline) => inline.kind === 'formula' && RELATION.test(inline.tex));
}

/** A sign between two sides; a name holds single letters. */
const RELATION = /\S\s*(?:=|:=|\\(?:leq?|geq?|neq?|approx|equiv|propto|sim|in)(?![a-z]))\s*\S/;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const NOT_HEADS = new Set(['caption', 'bibliography', 'quote', 'code', 'contents', 'note', 'term']);

function listPoints({ paragraph, text, next, habits }: Candidate): number {
  const key = listKey(paragraph);
  if (key !== undefined && habits.headLists.has(key) && text.length < 100) return 2;
  if (paragraph.cues.list && isText(next) && isSetBelow(next, paragraph)) return -4;
  // "2.1.": no list of points is counted so.
  const inside = numberOf(`${paragraph.cues.autoNumber ?? ''} ${text}`)?.form === 'decimal';
  return paragraph.cues.list && !inside && !isBold(paragraph) ? -1 : 0;
}

function sizePoints(size: number | undefined, body: number | undefined): number {
  if (!size || !body || size === body) return 0;
  if (size < body) return -1;
  return size - body <= 2 ? 1.4 : 2;
}

/** "Our main contributions are:" opens the list below it. */
function colonPoints({ text, words, next }: Candidate): number {
  if (!/[:：]$/.test(text)) return 0;
  const opens = words >= 4 && next?.kind === 'paragraph' && next.cues.list !== undefined;
  return opens ? -4 : -0.3;
}

/** "4. Results" above "4.1 Growth". */
function isAboveItsParts(paragraph: Paragraph, next: Paragraph): boolean {
  const [own, below] = [paragraph, next].map(({ inlines, cues }) =>
    numberOf(`${cues.autoNumber ?? ''} ${textOf(inlines)}`.trim()),
  );
  return own !== undefined && below?.value === `${own.value}.1`;
}

function isCapitals(paragraph: Paragraph, text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  if (letters.length <= 3) return false;
  if (shareOf(paragraph.inlines, (marks) => marks.caps) > 0.95) return true;
  return letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

function numberPoints({ text, paragraph }: Candidate): number {
  const form = numberOf(text)?.form ?? numberOf(`${paragraph.cues.autoNumber ?? ''} ${text}`)?.form;
  if (!form) return 0;
  if (isChapter(text)) return 3;
  return form === 'decimal' ? 2 : 1;
}

function nextPoints({ paragraph, next, habits }: Candidate): number {
  if (!next) return -0.3;
  // "II. Theory" above "A. Systems".
  const [own, below] = [listKey(paragraph), listKey(next)];
  if (own && below && own !== below && habits.headLists.has(below)) return 1;
  if (next.kind === 'table') return -0.8;
  if (isAboveItsParts(paragraph, next)) return 1;
  // A bold line above a picture or another bold line; above a short text it may be a term explained.
  const opens = isBold(next) || next.inlines.some(({ kind }) => kind === 'picture');
  if (isBold(paragraph) && opens) return 0;
  const text = textOf(next.inlines).trim();
  return text.length > 120 || (text.length > 60 && /[.!?:؟۔。！？]$/.test(text)) ? 1 : -0.3;
}
