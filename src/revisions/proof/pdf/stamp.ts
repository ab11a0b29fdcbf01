/** Draws line numbers, marks of queries and the word PROOF on the pages of a proof. */
import {
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { groupByKey } from '../../../checks/lists.ts';
import type { ProofLayout, ProofMark } from '../../../formats/pdf/layout/index.ts';
import { addAnnotation, addResource } from '../../../formats/pdf/page-entries.ts';
import type { OpenPdf, ReadPage } from '../../../formats/pdf/reading/open-pdf.ts';
import { flateStream } from '../../../formats/pdf/streams.ts';
import type { ThemeSettings } from '../../../formats/theme.ts';
import type { Glyph } from './glyphs.ts';

export interface Stamp {
  settings: ThemeSettings;
  rightToLeft: boolean;
  glyphs: ReadonlyMap<string, Glyph>;
}

const POINTS_PER_MM = 72 / 25.4;
const POINTS_PER_PX = 0.75;
/** In points. */
const NUMBER_SIZE = 6.5;
const MARK_SIZE = 8;
const HEAD_SIZE = 9;
const WATERMARK_SIZE = 150;
/** Distance from the text. */
const GAP = 9;
/** Half the height of digits and capitals, in ems. */
const HALF = 0.33;
const [GREY, RED, PALE] = ['0.45 g', '0.72 0.11 0.11 rg', '0.955 g'];

/** Draws artifacts below the page's content, which is not changed. */
export function stampProof({ document, pages }: OpenPdf, layout: ProofLayout, stamp: Stamp): void {
  const letters = registerLetters(document, stamp.glyphs);
  for (const [index, read] of pages.entries()) {
    const { page } = read;
    const labels = labelsOn(index, layout);
    const drawn = [
      ...watermark(page, stamp),
      ...numbers(index, page, layout, stamp),
      ...labels.map((label) => drawLabel(label, page, stamp)),
    ];
    read.content = `/Artifact BMC q\n${drawn.join('\n')}\nQ EMC\n${read.content}`;
    for (const [letter, ref] of letters) addResource(page, 'XObject', nameOf(letter), ref);
    for (const label of labels) linkToEntry(page, label, { layout, pages, stamp });
  }
}

/** Each letter is stored once in the file. */
function registerLetters(
  { context }: PDFDocument,
  glyphs: Stamp['glyphs'],
): ReadonlyMap<string, PDFRef> {
  return new Map(
    [...glyphs].map(([letter, { path }]) => {
      const form = { Type: 'XObject', Subtype: 'Form', BBox: [-1, -1, 2, 2] };
      return [letter, context.register(flateStream(context, `${path}\nf`, form))];
    }),
  );
}

function nameOf(letter: string): string {
  return `Proof${letter.codePointAt(0)}`;
}

interface Writing {
  text: string;
  x: number;
  y: number;
  size: number;
  colour: string;
  /** In degrees. */
  turned?: number;
}

function write({ text, x, y, size, colour, turned = 0 }: Writing, { glyphs }: Stamp): string {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let along = 0;
  const letters = [...text].map((letter) => {
    const at = [x + along * cos, y + along * sin];
    const matrix = [size * cos, size * sin, -size * sin, size * cos, ...at];
    along += (glyphs.get(letter)?.width ?? 0) * size;
    return `q ${matrix.map((value) => value.toFixed(3)).join(' ')} cm /${nameOf(letter)} Do Q`;
  });
  return `${colour}\n${letters.join('\n')}`;
}

function widthOf(text: string, size: number, { glyphs }: Stamp): number {
  return [...text].reduce((sum, letter) => sum + (glyphs.get(letter)?.width ?? 0) * size, 0);
}

function watermark(page: PDFPage, stamp: Stamp): string[] {
  const { width, height } = page.getSize();
  const size = (WATERMARK_SIZE * width) / 595;
  const half = widthOf('PROOF', size, stamp) / 2;
  const turned = 52;
  const angle = (turned * Math.PI) / 180;
  const [cos, sin, up] = [Math.cos(angle), Math.sin(angle), HALF * size];
  const [x, y] = [width / 2 - half * cos + up * sin, height / 2 - half * sin - up * cos];
  const head = widthOf('PROOF', HEAD_SIZE, stamp);
  return [
    write({ text: 'PROOF', x, y, size, colour: PALE, turned }, stamp),
    write(
      { text: 'PROOF', x: (width - head) / 2, y: height - 24, size: HEAD_SIZE, colour: RED },
      stamp,
    ),
  ];
}

function numbers(index: number, page: PDFPage, { lines }: ProofLayout, stamp: Stamp): string[] {
  return lines.flatMap(({ page: on, middle }, line) => {
    if (on !== index) return [];
    const text = String(line + 1);
    const y = heightOf(middle, page, stamp) - HALF * NUMBER_SIZE;
    const x = besideText(text, NUMBER_SIZE, page, stamp, stamp.rightToLeft);
    return [write({ text, x, y, size: NUMBER_SIZE, colour: GREY }, stamp)];
  });
}

/** Distance from the bottom of the paper. */
function heightOf(middle: number, page: PDFPage, { settings }: Stamp): number {
  return page.getHeight() - settings.margins.top * POINTS_PER_MM - middle * POINTS_PER_PX;
}

/** Text in the left margin ends before the column, and text in the right margin begins after it. */
function besideText(
  text: string,
  size: number,
  page: PDFPage,
  stamp: Stamp,
  right: boolean,
): number {
  const { left, right: margin } = stamp.settings.margins;
  if (right) return page.getWidth() - margin * POINTS_PER_MM + GAP;
  return Math.max(2, left * POINTS_PER_MM - GAP - widthOf(text, size, stamp));
}

// ------------------------------------------------------------------ marks of queries

/** Queries on the same line share a label. */
interface Label {
  text: string;
  middle: number;
  queries: string[];
}

function labelsOn(index: number, { marks }: ProofLayout): Label[] {
  const here = marks.filter(({ page }) => page === index);
  return groupByKey(here, ({ middle }) => String(Math.round(middle))).map((group) => ({
    text: labelOf(group),
    middle: group[0]?.middle ?? 0,
    queries: [...new Set(group.map(({ query }) => query))],
  }));
}

/** Examples: "AQ3", "AQ3–5", "AQ3,7" */
function labelOf(marks: readonly ProofMark[]): string {
  const sorted = [...new Set(marks.map(({ query }) => Number(query.slice(2))))].sort(
    (a, b) => a - b,
  );
  const ranges: [number, number][] = [];
  for (const number of sorted) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const shown = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return `AQ${shown.join(',')}`;
}

function drawLabel({ text, middle }: Label, page: PDFPage, stamp: Stamp): string {
  const y = heightOf(middle, page, stamp) - HALF * MARK_SIZE;
  const x = besideText(text, MARK_SIZE, page, stamp, !stamp.rightToLeft);
  return write({ text, x, y, size: MARK_SIZE, colour: RED }, stamp);
}

interface Around {
  layout: ProofLayout;
  pages: readonly ReadPage[];
  stamp: Stamp;
}

/** Links the mark to its entry in the list. */
function linkToEntry(
  page: PDFPage,
  { text, middle, queries }: Label,
  { layout, pages, stamp }: Around,
): void {
  const entry = layout.entries.find(({ query }) => query === queries[0]);
  const target = entry && pages[entry.page]?.page;
  if (!entry || !target) return;
  const y = heightOf(middle, page, stamp);
  const x = besideText(text, MARK_SIZE, page, stamp, !stamp.rightToLeft);
  const right = x + widthOf(text, MARK_SIZE, stamp);
  const top = heightOf(entry.top, target, stamp) + 10;
  const annotation = page.doc.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x - 1, y - MARK_SIZE / 2 - 1, right + 1, y + MARK_SIZE / 2 + 1],
    Border: [0, 0, 0],
    F: 4,
    Dest: [target.ref, 'XYZ', null, top, null],
  });
  annotation.set(PDFName.of('Contents'), PDFHexString.fromText(queries.join(', ')));
  addAnnotation(page, annotation);
}
