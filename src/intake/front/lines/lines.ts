/** The lines of a page, with what is seen of each. */
import type {
  Cues,
  DraftBlock,
  DraftCell,
  DraftTable,
  Inline,
  Paragraph,
  Span,
} from '../../draft.ts';
import {
  draftText,
  linesOf,
  OBJECT,
  shareOf,
  slice,
  spansOf,
  splitBy,
  trim,
} from '../../inlines.ts';
import { frontLabel } from '../../labels.ts';
import { sizeOf } from '../../paragraph-look.ts';

export interface FrontLine {
  /** Trimmed; `draftText(inlines)`. */
  text: string;
  inlines: Inline[];
  cues: Cues;
  bold: boolean;
  italic: boolean;
  smallCaps: boolean;
  /** Half-points; absent in text files. */
  size?: number;
  /** With the calls of notes and the pictures that `inlines` leaves out. */
  raw: Inline[];
  /** Lines of one paragraph or cell have the same number. */
  block: number;
  /** Index of the block that it was taken from. */
  from: number;
  /** Whether it stands in a table. */
  inTable: boolean;
}

/** A part of a line. */
export interface Part {
  line: FrontLine;
  from: number;
  to: number;
}

export function partText(part: Part): string {
  return part.line.text.slice(part.from, part.to);
}

export function partSpans(part: Part): Span[] {
  return spansOf(slice(part.line.inlines, part.from, part.to));
}

export function wholeLine(line: FrontLine): Part {
  return { line, from: 0, to: line.text.length };
}

/** Paragraphs and cells in reading order, split at line breaks, tabs, wide spaces, and labels inside a line. */
export function frontLines(blocks: readonly DraftBlock[]): FrontLine[] {
  const paragraphs = blocks.flatMap((block, from) =>
    paragraphsOf(block).map((paragraph) => ({ paragraph, from, inTable: block.kind === 'table' })),
  );
  return paragraphs
    .flatMap(({ paragraph, from, inTable }, block) =>
      piecesOf(paragraph).map((raw) => ({ ...lineOf(raw, paragraph), block, from, inTable })),
    )
    .filter((line) => line.text.replaceAll(OBJECT, '').trim() !== '');
}

function paragraphsOf(block: DraftBlock): Paragraph[] {
  if (block.kind === 'paragraph') return [block];
  return cellsOf(block).flatMap((cell) => cell.blocks.flatMap(paragraphsOf));
}

/** Row by row; column by column below "Abstract | Resumen", which are headings of what stands below them. */
function cellsOf({ rows }: DraftTable): DraftCell[] {
  const heads = (rows[0]?.cells ?? []).map(({ blocks }) =>
    blocks
      .flatMap(paragraphsOf)
      .map(({ inlines }) => draftText(inlines).trim())
      .join(' '),
  );
  const areHeads =
    heads.length > 1 &&
    rows.length > 1 &&
    rows.every(({ cells }) => cells.length === heads.length) &&
    heads.some((text) => text !== '' && frontLabel(text)?.length === text.length);
  if (!areHeads) return rows.flatMap(({ cells }) => cells);
  return heads.flatMap((_, column) => rows.flatMap(({ cells }) => cells[column] ?? []));
}

function piecesOf(paragraph: Paragraph): Inline[][] {
  return linesOf(printed(paragraph.inlines))
    .flatMap((line) => splitBy(line, /\t+| {4,}/g))
    .flatMap(splitAtLabels);
}

/** Links inside the file are their words, and bookmarks are nothing. */
function printed(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline) =>
    inline.kind === 'reference' ? inline.printed : inline.kind === 'anchor' ? [] : [inline],
  );
}

/** Where a sentence or another text ends, and a word with a capital begins. */
const INNER_START = /[.!?)\]”"’\d,;\p{Ll}]\s{1,3}(?=\p{Lu})/gu;

/** "…, Bronx, NY 10461, USA ABSTRACT": a label in capitals at the end of an address. */
const LAST_WORD = /(?<=, .{1,40}\s)\p{Lu}{4,20}$/u;

/** "… of maps. Keywords: maps; names": a label with a colon begins a line. */
function splitAtLabels(line: Inline[]): Inline[][] {
  const text = draftText(line);
  const last = LAST_WORD.exec(text);
  const isLabel = last && frontLabel(last[0])?.kind === 'abstract';
  if (!isLabel && !/[:：—]/.test(text)) return [line];
  const cuts = [0];
  for (const { 0: end, index } of text.matchAll(INNER_START)) {
    const at = index + end.length;
    const label = frontLabel(text.slice(at, at + LONGEST_LABEL));
    if (label && /[:：—]\s*$/.test(text.slice(at, at + label.length))) cuts.push(at);
  }
  cuts.push(...(isLabel ? [last.index] : []), text.length);
  return cuts.slice(0, -1).map((from, index) => slice(line, from, cuts[index + 1]));
}

/** Characters. */
const LONGEST_LABEL = 60;

function lineOf(
  raw: Inline[],
  paragraph: Paragraph,
): Omit<FrontLine, 'block' | 'from' | 'inTable'> {
  const inlines = trim(raw.filter(({ kind }) => kind !== 'note' && kind !== 'picture'));
  return {
    text: draftText(inlines),
    inlines,
    raw,
    cues: paragraph.cues,
    bold: shareOf(inlines, (marks) => marks.bold) > 0.8,
    italic: shareOf(inlines, (marks) => marks.italic) > 0.8,
    smallCaps: shareOf(inlines, (marks) => marks.smallCaps) > 0.8,
    size: sizeOf({ ...paragraph, inlines }),
  };
}
