/** Reads a text file into a draft: encoding, furniture, paragraphs, markup. */
import type { Cues, Draft, DraftBlock, DraftImage, LeftOut, Paragraph, TextRun } from '../draft.ts';
import { type Findings, find } from '../findings.ts';
import { refuse } from '../refusal.ts';
import { excerpt, placeOf, sourceOfText } from '../source.ts';
import { unfoldColumns } from './columns.ts';
import { dataPictures } from './data-pictures.ts';
import { type Decoded, decodeText } from './decode.ts';
import { findFurniture } from './furniture.ts';
import { parseInline } from './inline.ts';
import { withoutLineNumbers } from './line-numbers.ts';
import { type Line, readLines } from './lines.ts';
import { groupLines, layoutOf } from './paragraphs.ts';
import { joinPartedHeads } from './parted-heads.ts';
import { isLaidTable, isTable, mergeTables, tableOf } from './tables.ts';

export function readTextFile(bytes: Uint8Array, findings: Findings): Draft {
  const decoded = decodeText(bytes);
  if (decoded.text.trim() === '') refuse('The file holds no words.');
  reportDecoding(decoded, findings);
  const source = sourceOfText(decoded.text);
  const all = readLines(decoded.text);
  const { pictures, lines: definitions } = dataPictures(all);
  const { lines: laid, leftOut: numbers } = withoutLineNumbers(
    all.filter((line) => !definitions.has(line)),
  );
  const { lines, pages } = unfoldColumns(laid, decoded.text);
  reportColumns(pages, findings);
  const furniture = findFurniture(lines);
  const leftOut: LeftOut[] = [
    ...numbers,
    ...[...definitions].map((line) => ({ why: 'mark-up' as const, span: spanOfLine(line) })),
    ...[...furniture].map(([line, why]) => ({ why, span: spanOfLine(line) })),
  ];
  reportFurniture(leftOut, source, findings);
  const kept = joinPartedHeads(
    lines.filter((line) => !furniture.has(line)),
    decoded.text,
  );
  const paged = lines.some(({ page }) => page > 0);
  const reader: Reader = {
    text: decoded.text,
    paged,
    leftOut,
    notes: new Map(),
    laidTables: [],
    pictures,
  };
  const blocks = readBlocks(kept, reader);
  for (const at of reader.laidTables)
    find(findings, 'tables', 'unsure', 'A table told by the white space between its cells.', {
      where: placeOf(source, at),
      look: 'Look whether each cell stands in its column and no row is missing.',
    });
  return {
    kind: 'text',
    source,
    blocks,
    notes: reader.notes,
    images: [...pictures.values()],
    leftOut,
  };
}

interface Reader {
  text: string;
  /** Whether it has form feeds between pages. */
  paged: boolean;
  leftOut: LeftOut[];
  notes: Map<string, DraftBlock[]>;
  /** Offsets of tables recognised only by their white space. */
  laidTables: number[];
  /** By the name that the text uses. */
  pictures: Map<string, DraftImage>;
}

function spanOfLine(line: Line) {
  return { start: line.start, end: line.start + line.text.length };
}

export function reportDecoding(decoded: Decoded, findings: Findings): void {
  if (decoded.encoding !== 'UTF-8')
    find(
      findings,
      'file',
      decoded.sure ? 'certain' : 'likely',
      `The text was read as ${decoded.encoding}.`,
      {
        look: 'Look whether letters with accents came out right.',
      },
    );
  if (decoded.damaged > 0)
    find(
      findings,
      'file',
      'certain',
      `${decoded.damaged} characters were no text; they are left out or stand as �.`,
    );
  if (decoded.ligatures > 0)
    find(
      findings,
      'file',
      'certain',
      `${decoded.ligatures} ligature signs (ﬁ, ﬂ, …) were written as letters.`,
    );
  if (decoded.righted > 0)
    find(
      findings,
      'file',
      'likely',
      `${decoded.righted} words in Western letters (“ÇÀÄÀ×À”) are Cyrillic in Windows-1251 and were written so.`,
      { look: 'Look at names, and at words of one letter.' },
    );
  if (decoded.wrong.example)
    find(
      findings,
      'file',
      'certain',
      `${decoded.wrong.words} words hold signs in place of letters (“${decoded.wrong.example}”): a font of the PDF does not say what its letters are.`,
      { look: 'Give the Word file or another PDF, or put the letters right in the text first.' },
    );
  if (decoded.accents > 0)
    find(
      findings,
      'file',
      'likely',
      `${decoded.accents} accents stood beside their letters (M ¨uller) and were put on them.`,
      { look: 'Look at the names and words with accents.' },
    );
}

function reportColumns(pages: number[], findings: Findings): void {
  if (pages.length === 0) return;
  const which =
    pages.length === 1 ? `Page ${(pages[0] ?? 0) + 1} stands` : `${pages.length} pages stand`;
  find(
    findings,
    'file',
    'likely',
    `${which} in columns side by side: read down the first, then down the next.`,
    {
      look: 'Where sentences do not go on, give the text in reading order (pdftotext without -layout).',
    },
  );
}

function reportFurniture(leftOut: LeftOut[], source: Draft['source'], findings: Findings): void {
  const heads = new Set(
    leftOut
      .filter(({ why }) => why === 'running-head')
      .map(({ span }) => excerpt(source, span).replace(/\d+/g, '#')),
  );
  for (const head of heads)
    find(findings, 'left out', 'likely', `Running head left out: “${head}”.`);
  for (const [why, what] of [
    ['page-number', 'page numbers'],
    ['line-number', 'numbers of lines'],
  ] as const) {
    const number = leftOut.filter((each) => each.why === why).length;
    if (number > 0) find(findings, 'left out', 'likely', `${number} ${what} left out.`);
  }
}

function readBlocks(lines: Line[], reader: Reader): DraftBlock[] {
  const { fenced, rest } = takeFences(lines);
  const groups = groupLines(rest, layoutOf(rest));
  const order = new Map(lines.map((line, at) => [line, at]));
  const at = ([first]: Line[]) => (first && order.get(first)) ?? 0;
  const blocks = [...groups, ...fenced].sort((a, b) => at(a) - at(b));
  const isFence = new Set(fenced);
  return mergeTables(blocks).flatMap((group) =>
    isFence.has(group) ? [codeBlock(group, reader)] : readGroup(group, reader),
  );
}

/** Takes out code between ``` fences, line by line. */
function takeFences(lines: Line[]): { fenced: Line[][]; rest: Line[] } {
  const fenced: Line[][] = [];
  const rest: Line[] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    const fence = /^(?:```|~~~)/.test(line.text);
    if (fence && open) open = undefined;
    else if (fence) {
      open = [];
      fenced.push(open);
    } else (open ?? rest).push(line);
  }
  return { fenced: fenced.filter((group) => group.length > 0), rest };
}

function codeBlock(lines: Line[], reader: Reader): Paragraph {
  const inlines = lines.flatMap((line, index): Paragraph['inlines'] => {
    const start = reader.text.lastIndexOf('\n', line.start) + 1;
    const text = reader.text.slice(start, line.start + line.text.length);
    const run: TextRun = { kind: 'text', text, start, marks: {} };
    return index === 0 ? [run] : [{ kind: 'break', start, as: 'hard' }, run];
  });
  return { kind: 'paragraph', inlines, cues: { role: 'code' } };
}

function readGroup(lines: Line[], reader: Reader): DraftBlock[] {
  const [first] = lines;
  if (!first) return [];
  if (isTable(lines)) return [tableOf(lines, reader.leftOut)];
  if (isLaidTable(lines)) {
    reader.laidTables.push(first.start);
    return [tableOf(lines, reader.leftOut)];
  }
  if (isRule(first.text) && lines.length === 1) return [];
  const note = /^\[\^([\w-]{1,40})\]:\s/.exec(first.text);
  const shape = shapeOf(first, note, reader);
  const paragraph = paragraphOf(lines, shape, reader);
  if (!note?.[1]) return [paragraph];
  reader.notes.set(note[1], [paragraph]);
  reader.leftOut.push({
    why: 'mark-up',
    span: { start: first.start, end: first.start + note[0].length },
  });
  return [];
}

function isRule(text: string): boolean {
  return /^(?:[-_*=~—–]\s?){3,}$/.test(text);
}

interface Shape {
  /** Length of the marker at the start of the first line. */
  mark: number;
  cues: Cues;
}

function shapeOf(line: Line, note: RegExpExecArray | null, reader: Reader): Shape {
  if (note) return { mark: note[0].length, cues: { role: 'note' } };
  // A text with pages comes from a PDF, where a line with # is a comment of a program.
  const heading = reader.paged ? null : /^(#{1,6})\s+/.exec(line.text);
  if (heading?.[1]) return { mark: heading[0].length, cues: { heading: heading[1].length } };
  const bullet = /^[-•●▪◦‣*+]\s+/.exec(line.text);
  if (bullet) {
    const level = Math.min(Math.floor(line.indent / 2), 5);
    return {
      mark: bullet[0].length,
      cues: { list: { id: 'bullets', level, ordered: false, number: 1 } },
    };
  }
  const quote = /^>\s?/.exec(line.text);
  if (quote) return { mark: quote[0].length, cues: { role: 'quote' } };
  return { mark: 0, cues: line.indent >= 24 ? { align: 'center' } : {} };
}

function paragraphOf(lines: Line[], shape: Shape, reader: Reader): Paragraph {
  const inlines = stretchesOf(lines).flatMap((stretch, index): Paragraph['inlines'] => {
    if (index === 0) return inlinesOf(stretch, shape, reader);
    const rest = inlinesOf(stretch, { ...shape, mark: 0 }, reader);
    return [{ kind: 'break', start: stretch[0].start }, ...rest];
  });
  return { kind: 'paragraph', inlines: withCalls(inlines, reader), cues: shape.cues };
}

/** Splits lines where they are not in source order: the next column starts before the end of the last. */
function stretchesOf(lines: Line[]): [Line, ...Line[]][] {
  const stretches: [Line, ...Line[]][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (line.start < end) stretches.push([line]);
    else stretches.at(-1)?.push(line);
    end = line.start + line.text.length;
  }
  return stretches;
}

function inlinesOf(lines: [Line, ...Line[]], shape: Shape, reader: Reader): Paragraph['inlines'] {
  const text = joined(lines, shape);
  const id = shape.cues.heading === undefined ? null : HEAD_ID.exec(text);
  const end = id?.index ?? text.length;
  const start = lines[0].start + shape.mark;
  if (id)
    reader.leftOut.push({ why: 'mark-up', span: { start: start + end, end: start + text.length } });
  return parseInline(text.slice(0, end), start, reader.leftOut);
}

/** Example: "# Methods {#methods}". */
const HEAD_ID = /\s\{#[^{}\s]{1,200}\}$/;

/** Never occurs in decoded text; white space, so that it is not part of a URL or word. */
const FILLER = '\u2028';

/** Joins lines at the same length as in the source: gaps and quote markers become fillers. */
function joined(lines: Line[], shape: Shape): string {
  const text = lines.map((line, index) => {
    const previous = lines[index - 1];
    if (!previous) return line.text.slice(shape.mark);
    const gap = line.start - previous.start - previous.text.length;
    const mark = shape.cues.role === 'quote' ? (/^>[ \t]?/.exec(line.text)?.[0].length ?? 0) : 0;
    return '\n'.padStart(gap + mark, FILLER) + line.text.slice(mark);
  });
  return text.join('');
}

function withCalls(inlines: Paragraph['inlines'], reader: Reader): Paragraph['inlines'] {
  return inlines.flatMap((inline) =>
    inline.kind === 'text' ? splitRun(inline, reader) : [inline],
  );
}

/** Fillers, note calls such as `[^1]`, and pictures such as `![The river][image1]`. */
const CALLS = /\u2028+|\[\^([\w-]{1,40})\]|!\[([^[\]\n]{0,300})\]\[([\w-]{1,40})\]/g;

function splitRun(run: TextRun, { pictures, leftOut }: Reader): Paragraph['inlines'] {
  const pieces: Paragraph['inlines'] = [];
  let at = 0;
  for (const match of run.text.matchAll(CALLS)) {
    const [whole, note, alt, name] = match;
    const picture = name === undefined ? undefined : pictures.get(name);
    if (name !== undefined && !picture) continue;
    if (match.index > at)
      pieces.push({ ...run, text: run.text.slice(at, match.index), start: run.start + at });
    const start = run.start + match.index;
    at = match.index + whole.length;
    if (note) pieces.push({ kind: 'note', id: note, start });
    if (!picture) continue;
    pieces.push({ kind: 'picture', image: picture.name, alt: alt ?? '', start });
    leftOut.push({ why: 'mark-up', span: { start, end: run.start + at } });
  }
  if (at < run.text.length)
    pieces.push({ ...run, text: run.text.slice(at), start: run.start + at });
  return pieces;
}
