/** Joins consecutive items into one list, nested by level. */
import type { ListNumbering } from '../../article/article.ts';
import { valueIn } from '../../words/list-marks.ts';
import type { DraftBlock, ListCue, Paragraph } from '../draft.ts';
import type { Element, HeadingElement, ListElement } from '../elements.ts';
import { draftText, paragraphText, plainDraftText, slice, spansOf, trim } from '../inlines.ts';
import { equationOf } from './equations.ts';

interface Item {
  paragraph: Paragraph;
  cue: ListCue;
  /** Length of a typed marker ("1. "). */
  mark: number;
  /** Paragraphs and equations below the item that belong to it. */
  more: Paragraph[];
}

/** The list that begins at `at`; `last` is the index of its last item. */
export function listOf(
  blocks: DraftBlock[],
  at: number,
  heads: Map<Paragraph, HeadingElement>,
  used: Set<DraftBlock>,
): { element: ListElement; last: number } | undefined {
  const items: Item[] = [];
  const open: Open[] = [];
  let index = at;
  for (; index < blocks.length; index += 1) {
    const block = blocks[index];
    const last = items.at(-1);
    if (!isFree(block, heads, used)) break;
    const item = itemOf(block, last, open);
    if (item && last && item.cue.id !== last.cue.id && beginsAnew(item, items)) break;
    if (item) items.push(item);
    else {
      const more = last ? continuation(blocks, index, last, heads, used) : 0;
      if (more === 0) break;
      last?.more.push(...(blocks.slice(index, index + more) as Paragraph[]));
      index += more - 1;
    }
  }
  const typed = items.some(({ mark }) => mark > 0);
  if (items.length === 0 || (typed && items.length < 2)) return undefined;
  return { element: nest(items), last: index - 1 };
}

/**
 * A new list begins after a continued item, or if its letter is not the next. Markdown joins adjacent decimal lists.
 */
function beginsAnew({ cue, mark }: Item, items: Item[]): boolean {
  const last = items.at(-1);
  if (last && last.more.length > 0) return true;
  const before = items.findLast(({ cue: { level } }) => level === 0)?.cue;
  const { figures = 'decimal' } = cue.numbering ?? {};
  const lettered = mark === 0 && cue.level === 0 && figures !== 'decimal';
  return lettered && before?.ordered === true && cue.number !== before.number + 1;
}

function isFree(
  block: DraftBlock | undefined,
  heads: Map<Paragraph, HeadingElement>,
  used: Set<DraftBlock>,
): block is Paragraph {
  return block?.kind === 'paragraph' && !heads.has(block) && !used.has(block);
}

/** Number of blocks from `at` on that continue the item: indented paragraphs, and equations before the next item. */
function continuation(
  blocks: DraftBlock[],
  at: number,
  item: Item,
  heads: Map<Paragraph, HeadingElement>,
  used: Set<DraftBlock>,
): number {
  let end = at;
  let indented = 0;
  for (; end < at + MOST_BELOW; end += 1) {
    const block = blocks[end];
    if (!isFree(block, heads, used)) break;
    if (block.cues.list?.id === item.cue.id) return end - at;
    if (block.cues.list || !(isSetBelow(block, item) || isEquation(block))) break;
    if (isSetBelow(block, item) && !opensList(block, blocks[end + 1])) indented = end - at + 1;
  }
  return indented;
}

/** Example: "The disadvantages are:" */
function opensList(block: Paragraph, next: DraftBlock | undefined): boolean {
  const list = next?.kind === 'paragraph' && next.cues.list !== undefined;
  return list && /[:：]$/.test(paragraphText(block));
}

/** In blocks. Items rarely have more below them. */
const MOST_BELOW = 6;

/** A paragraph without a number that is indented like the words of the items. */
function isSetBelow(block: Paragraph, { paragraph, mark, cue }: Item): boolean {
  const [own, below] = [paragraph.cues.indent ?? 0, block.cues.indent ?? 0];
  const near = own > 0 && below >= own - 60 && below <= own + 400 + 360 * cue.level;
  return mark === 0 && near && (block.cues.firstLine ?? 0) >= 0 && block.cues.box === undefined;
}

/** A formula with at most its number. */
function isEquation({ inlines }: Paragraph): boolean {
  const formula = inlines.some(({ kind }) => kind === 'formula');
  return (
    formula && /^[\s.,;…·⋯]*(?:[([（]?[\dA-Z.]{0,7}[)\]）]?)?[.,;]?$/u.test(plainDraftText(inlines))
  );
}

/** Meaning of a typed marker. */
interface Mark {
  /** Bullet character; empty in a numbered list. */
  sign: string;
  number: number;
  numbering?: ListNumbering;
}
/** A typed list that is still open. Arrays start with the outermost list. */
interface Open extends Mark {
  /** In twips. */
  indent: number;
}

const TYPED = /^(?:(\(?)(\d{1,3}|[a-z]|[ivx]{1,5})([.)])|([•●▪■◦‣○➢➤✓·*–-]))\s+(?=\S)/u;

function itemOf(paragraph: Paragraph, previous: Item | undefined, open: Open[]): Item | undefined {
  if (paragraph.cues.list) {
    const other = previous && previous.mark > 0;
    return other ? undefined : { paragraph, cue: paragraph.cues.list, mark: 0, more: [] };
  }
  const match = TYPED.exec(draftText(paragraph.inlines));
  if (!match || (previous && previous.mark === 0)) return undefined;
  const indent = paragraph.cues.indent ?? 0;
  const marks = marksOf(match).map((mark): Open => ({ ...mark, indent }));
  const mark =
    marks.find((each) => goesOn(each, open)) ?? marks.find((each) => begins(each, paragraph, open));
  if (!mark) return undefined;
  const { sign, number, numbering } = mark;
  const level = open.indexOf(mark);
  return {
    paragraph,
    cue: { id: 'typed', level, ordered: sign === '', number, ...(numbering && { numbering }) },
    mark: match[0].length,
    more: [],
  };
}

/** All readings of a marker. "(i)" is Roman 1 or the ninth letter. "c." is not a marker, "c)" and "(c)" are. */
function marksOf([, before = '', number = '', close = '', sign = '']: RegExpExecArray): Mark[] {
  if (sign) return [{ sign, number: 1 }];
  const signs = close === '.' ? '.' : before ? '()' : ')';
  if (close === '.' && (before || /\D/.test(number))) return [];
  const readings = FIGURES.flatMap((figures): Mark[] => {
    const value = valueIn(figures, number);
    if (value === undefined) return [];
    const isPlain = figures === 'decimal' && signs === '.';
    return [{ sign: '', number: value, ...(!isPlain && { numbering: { figures, signs } }) }];
  });
  // "(c)" is more often 3 than 100.
  return readings.toSorted((a, b) => a.number - b.number);
}

const FIGURES = ['decimal', 'lower-roman', 'lower-alpha'] as const;

/** Continues the innermost list that fits and closes the lists inside it. */
function goesOn(item: Open, open: Open[]): boolean {
  for (let level = open.length - 1; level >= 0; level -= 1) {
    const list = open[level];
    if (!list || list.sign !== item.sign) continue;
    const counts = figuresOf(list) === figuresOf(item);
    if (item.sign ? !isLike(list, item) : !counts || item.number !== list.number + 1) continue;
    open.splice(level, open.length, item);
    return true;
  }
  return false;
}

function figuresOf({ numbering }: Mark): ListNumbering['figures'] {
  return numbering?.figures ?? 'decimal';
}

/** Opens a new list, by itself or inside another. */
function begins(item: Open, paragraph: Paragraph, open: Open[]): boolean {
  const outer = open.at(-1);
  const hangs = (paragraph.cues.firstLine ?? 0) < 0;
  // An asterisk is more often the marker of a note.
  const plain = item.sign === '*' ? hangs || item.indent > 0 : item.sign !== '';
  const begun = plain || (item.sign === '' && (item.number === 1 || (hangs && !outer)));
  if (!begun || (outer && outer.indent > item.indent + 120)) return false;
  if (open.length === MOST_LEVELS || open.filter((list) => isLike(list, item)).length > 1)
    return false;
  open.push(item);
  return true;
}

/** Nesting depth, as in Word. */
const MOST_LEVELS = 9;

/** Answers may be numbered like their questions. But if every paragraph is a "1.", they do not nest. */
function isLike(list: Open, item: Open): boolean {
  const near = Math.abs(list.indent - item.indent) < 120;
  return near && list.sign === item.sign && figuresOf(list) === figuresOf(item);
}

function nest(items: Item[]): ListElement {
  const base = Math.min(...items.map(({ cue }) => cue.level));
  const first = items.find(({ cue }) => cue.level === base) ?? items[0];
  const list: ListElement = {
    type: 'list',
    ordered: first?.cue.ordered ?? false,
    start: first?.cue.number ?? 1,
    ...(first?.cue.numbering && { numbering: first.cue.numbering }),
    items: [],
  };
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!item) continue;
    const current = list.items.at(-1);
    if (item.cue.level > base && current) {
      let end = at;
      while ((items[end]?.cue.level ?? base) > base) end += 1;
      current.push(nest(items.slice(at, end)));
      at = end - 1;
    } else
      list.items.push([{ type: 'paragraph', inlines: withoutMark(item) }, ...item.more.map(below)]);
  }
  return list;
}

function below(paragraph: Paragraph): Element {
  return equationOf(paragraph) ?? { type: 'paragraph', inlines: paragraph.inlines };
}

/** The formats print the marker again. Its words go to the ledger as a label. */
function withoutMark({ paragraph, mark }: Item): Paragraph['inlines'] {
  if (mark === 0) return paragraph.inlines;
  const spans = spansOf(slice(paragraph.inlines, 0, mark));
  const claims = spans.map((span) => ({
    kind: 'markup' as const,
    markdown: '',
    span,
    fate: 'label' as const,
  }));
  return [...claims, ...trim(slice(paragraph.inlines, mark))];
}
