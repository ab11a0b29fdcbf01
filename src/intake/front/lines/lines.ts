/** The lines of a front page, with features of their form. */
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
  startOf,
  trim,
} from '../../inlines.ts';
import { frontLabel } from '../../labels.ts';
import { sizeOf } from '../../paragraph-look.ts';
import { titleLabelLength } from './line-leads.ts';
import { isNameLike } from './personal-name.ts';
import { ORGANISATION } from './words.ts';

export interface FrontLine {
  /** Trimmed; `textOf(inlines)`. */
  text: string;
  inlines: Inline[];
  cues: Cues;
  bold: boolean;
  italic: boolean;
  /** Half-points; absent in text files. */
  size?: number;
  /** Lines of one paragraph (or cell) have the same. */
  block: number;
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

/** Paragraphs and cells in reading order, split at breaks, tabs and labels inside a line. */
export function frontLines(blocks: DraftBlock[]): FrontLine[] {
  const lines = blocks
    .flatMap(paragraphsOf)
    .flatMap((paragraph, block) =>
      piecesOf(paragraph).map((inlines) => lineOf(inlines, paragraph, block)),
    )
    .filter((line) => line.text.replaceAll(OBJECT, '').trim() !== '');
  return withMarks(lines);
}

/** Raised, so the text of a PDF has it in a line of its own: "1" above "Institute of Rivers". */
const MARK = /^(?:\d{1,2}(?:\s?,\s?\d{1,2})*|[a-h]|[*∗†‡§¶#])$/u;

/** Marks alone in a line begin the line below; of several marks below each other nobody knows whose they are. */
function withMarks(lines: FrontLine[]): FrontLine[] {
  const isMark = (line: FrontLine | undefined) => line !== undefined && MARK.test(line.text);
  return lines.flatMap((line, at): FrontLine[] => {
    const [above, below] = [lines[at - 1], lines[at + 1]];
    const isSingle = isMark(line) && !isMark(above) && below && !isMark(below);
    if (isSingle && canBeMarked(below)) return [];
    const takes = isMark(above) && above && !isMark(lines[at - 2]) && canBeMarked(line);
    return takes && !isMark(line) ? [marked(above, line)] : [line];
  });
}

function canBeMarked({ text }: FrontLine): boolean {
  // Below the number of a line stands anything; an affiliation or a list of names has a comma, as a rule.
  const isPlace = ORGANISATION.test(text) || text.includes(',');
  const isLabelled = frontLabel(text) !== undefined || titleLabelLength(text) > 0;
  return /^\p{L}/u.test(text) && isPlace && !isLabelled;
}

function marked(mark: FrontLine, line: FrontLine): FrontLine {
  const space = { kind: 'break' as const, as: 'space' as const, start: startOf(line.inlines) };
  const inlines = [...mark.inlines, space, ...line.inlines];
  return { ...line, inlines, text: draftText(inlines) };
}

function paragraphsOf(block: DraftBlock): Paragraph[] {
  if (block.kind === 'paragraph') return [block];
  return cellsOf(block).flatMap((cell) => cell.blocks.flatMap(paragraphsOf));
}

/** Row by row; column by column below "Abstract | Resumen" and "Article info | Abstract", heads of what stands below them. */
function cellsOf({ rows }: DraftTable): DraftCell[] {
  const heads = rows[0]?.cells ?? [];
  const texts = heads.map(({ blocks }) =>
    draftText(blocks.flatMap(paragraphsOf).flatMap(({ inlines }) => inlines)).trim(),
  );
  const areHeads =
    texts.length > 1 &&
    rows.every(({ cells }) => cells.length === texts.length) &&
    texts.every((text) => text.length < LONGEST_HEAD) &&
    texts.some((text) => text !== '' && frontLabel(text)?.length === text.length);
  if (!areHeads) return rows.flatMap(({ cells }) => cells);
  return texts.flatMap((_, column) => rows.flatMap(({ cells }) => cells[column] ?? []));
}

/** Characters of the head of a column. */
const LONGEST_HEAD = 40;

function piecesOf(paragraph: Paragraph): Inline[][] {
  return linesOf(printed(paragraph.inlines))
    .flatMap((line) => splitBy(line, /\t+/g))
    .flatMap(splitAtLabels)
    .flatMap(splitAfterTitle)
    .flatMap(splitAtNumber);
}

/** What a front page says is data: a link to a place of the file is its words, and such a place is nothing. */
function printed(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline) =>
    inline.kind === 'reference' ? inline.printed : inline.kind === 'anchor' ? [] : [inline],
  );
}

/** "Title: Tides on gravel. Ama Serwaa, Luisa Ferrante": behind a labelled title stand its authors. */
function splitAfterTitle(line: Inline[]): Inline[][] {
  const text = draftText(trim(line));
  if (titleLabelLength(text) === 0 || text.length > LONGEST_LABELLED) return [line];
  const ends = [...text.matchAll(/[.?!]\s+(?=\p{Lu})/gu)].map((end) => end.index + end[0].length);
  const names = ends.find((end) => isListOfNames(text.slice(end)));
  const whole = trim(line);
  return names === undefined ? [line] : [slice(whole, 0, names), slice(whole, names)];
}

/** "Ama Serwaa 210601708", "Student: Ama Serwaa_210601708": the number is the university's, and no part of the name. */
function splitAtNumber(line: Inline[]): Inline[][] {
  const text = draftText(line);
  const number = /[\s_]{1,9}\d{6,12}\s{0,9}$/.exec(text)?.index;
  const name = text.slice(0, number).replace(/^[^:]{2,30}:/, '');
  if (number === undefined || !isNameLike(name.trim())) return [line];
  return [slice(line, 0, number), slice(line, number)];
}

/** Characters. */
const LONGEST_LABELLED = 500;

function isListOfNames(text: string): boolean {
  const names = text.split(/(?:(?<!\s)\s+)?[,;&]\s*|\s(?:and|y|e|et|und|dan|ve)\s/u);
  return names.length > 1 && names.every(isNameLike);
}

/** A label that begins inside a line: "…, Pakistan Abstract: …", "… asymmetries. Keywords: …". */
const INNER_LABEL =
  /(?<=[.!?)\]”"’\d\p{L}]\s{1,3})(?=(?:Abstract|ABSTRACT|Summary|Resumen|Resumo|Résumé|Zusammenfassung|Key\s?-?[Ww]ords(?: and [Pp]hrases)?|KEY\s?WORDS|Index Terms|Palabras [Cc]lave|Palavras-[Cc]have|Mots[- ][Cc]l[ée]s|Schlüsselwörter|Anahtar [Kk]elimeler|Kata [Kk]unci|Corresponding [Aa]uthor|E-?[Mm]ail|JEL(?: [Cc]lassification)?(?: [Cc]odes?)?|PACS(?: numbers?)?|MSC(?: \d{4})?|Mathematics Subject Classification)\s*[:—–])|(?<=\S\s)(?=(?:Abstract|ABSTRACT|Key\s?[Ww]ords|KEYWORDS)\s*$)|(?<=\S\s)(?=(?:Abstract|ABSTRACT)\s+(?:Objectives?|Backgrounds?|Introduction|Purpose|Aims?|Context|Importance|Motivation|Methods|Rationale)\s*$)/gu;

function splitAtLabels(line: Inline[]): Inline[][] {
  const text = draftText(line);
  const cuts = [0, ...[...text.matchAll(INNER_LABEL)].map(({ index }) => index), text.length];
  return cuts.slice(0, -1).map((from, index) => slice(line, from, cuts[index + 1]));
}

function lineOf(raw: Inline[], paragraph: Paragraph, block: number): FrontLine {
  const inlines = trim(raw);
  const alone: Paragraph = { ...paragraph, inlines };
  return {
    text: draftText(inlines),
    inlines,
    cues: paragraph.cues,
    bold: shareOf(inlines, (marks) => marks.bold) > 0.8,
    italic: shareOf(inlines, (marks) => marks.italic) > 0.8,
    size: sizeOf(alone),
    block,
  };
}
