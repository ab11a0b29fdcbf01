/**
 * What a printer looks for, on every page of the sample articles in both themes: nothing stands in the
 * margins, no line of a paragraph stands alone, no character lacks its glyph, no heading is the last line
 * of a page, captions stay with what they name, lists with the words before them, and a table that goes on
 * has its head again.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PdfFacts, PdfPiece } from '../../src/checks/pdf-facts.ts';
import { pdf as pdfFormat } from '../../src/formats/pdf/index.ts';
import { type OpenPdf, openPdf } from '../../src/formats/pdf/reading/open-pdf.ts';
import type { ThemeSettings } from '../../src/formats/theme.ts';
import { readPdf } from '../../src/io/pdf/read-pdf.ts';
import { loadTheme } from '../../src/io/theme/theme.ts';
import { openTools, type Tools } from '../../src/io/tools.ts';
import { compileFolder } from '../support/built.ts';
import { type Box, textBoxes } from '../support/pdf-boxes.ts';
import { partedParagraphs } from './pdf-paragraphs.ts';

let tools: Tools;
beforeAll(() => {
  tools = openTools();
});
afterAll(() => tools.close());

const FOLDERS = ['1-1/pipeline', '1-1/dialect', '1-1/everything', '1-1/urdu', '1-2/editorial'];
const CASES = FOLDERS.flatMap((folder) =>
  ['default', 'horizon'].map((theme) => ({ folder, theme })),
);

describe.each(CASES)('$folder in $theme', ({ folder, theme: name }) => {
  let facts: PdfFacts;
  let boxes: Box[];
  let opened: OpenPdf;
  let settings: ThemeSettings;
  beforeAll(async () => {
    const [one] = await compileFolder(`manuscripts/${folder}`);
    const { theme } = await loadTheme(name, undefined);
    if (!one?.compiled || !theme) throw new Error(`${folder} did not compile`);
    const host = { ...one.host, theme, print: tools.print };
    const article = { ...one.compiled.article, pages: { first: '9' } };
    const [file] = await pdfFormat.render(article, host);
    if (!(file?.content instanceof Uint8Array))
      throw new Error(`not printed: ${one.manuscript.messages.map(String)}`);
    facts = await readPdf(file.content);
    boxes = await textBoxes(file.content);
    opened = await openPdf(file.content);
    settings = theme.settings;
  });

  test('no text stands in the margins', () => {
    const { margins, paper } = settings;
    const [left, right] = [points(margins.left), points(paper.width - margins.right)];
    expect(boxes.filter(({ from, to }) => from < left - 1 || to > right + 1)).toEqual([]);
    expect(boxes.length).toBeGreaterThan(10);
  });

  test('no heading is the last of its page, no caption parts from its table', () => {
    const shown = facts.pieces.filter(
      ({ roles, text }) => text.trim() !== '' && !roles.includes('Note'),
    );
    const parted = shown.filter((piece, at) => {
      const behind = shown.slice(at + 1).filter((other) => kindOf(other) !== kindOf(piece));
      // What stands behind a heading in the manuscript may float; some text stays below it.
      const next = kindOf(piece) === 'heading' ? behind : behind.slice(0, 1);
      const alone = next.length > 0 && !next.some(({ page }) => page === piece.page);
      return kindOf(piece) !== 'text' && alone;
    });
    expect(parted).toEqual([]);
  });

  test('a list begins on the page of the words that lead to it', () => {
    const shown = facts.pieces.filter(({ text }) => text.trim() !== '');
    const starts = shown.filter((piece, at) => isListed(piece) && isParagraph(shown[at - 1]));
    const led = starts.filter((piece) => shown[shown.indexOf(piece) - 1]?.page !== piece.page);
    expect(led).toEqual([]);
    if (folder === '1-1/dialect') expect(starts.length).toBeGreaterThan(2);
  });

  test('no paragraph leaves a single line on a page', () => {
    const parted = partedParagraphs(opened);
    expect(parted.filter(({ lines }) => lines.at(0) === 1 || lines.at(-1) === 1)).toEqual([]);
  });

  test('no glyph is the empty box of a font', () => {
    const runs = opened.pages.flatMap((page) => page.runs);
    const shown = runs.filter(({ font }) => font?.codeLength === 2 && !font.name.includes(LAYER));
    expect(shown.filter(({ glyphs }) => glyphs.includes(0))).toEqual([]);
    expect(shown.length).toBeGreaterThan(10);
  });

  test('the head of a table stands on each of its pages', () => {
    const cells = facts.pieces.filter(({ roles }) => roles.includes('TD'));
    const pages = new Set(cells.filter(({ text }) => LETTERS.test(text)).map(({ page }) => page));
    const heads = facts.lines.filter(({ words }) => words.includes('Letters Explanation'));
    expect(heads.map(({ page }) => page)).toEqual(folder === '1-1/everything' ? [...pages] : []);
    if (folder === '1-1/everything') expect(heads).toHaveLength(2);
  });
});

/** The font that shows nothing: it holds the words of joined scripts for readers. */
const LAYER = 'OffprintGlyphless';

/** Cells that the long table alone has. */
const LETTERS = /^\s*(?:The white inside a letter|The height of an x)\s*$/;

function kindOf({ roles }: PdfPiece): 'heading' | 'caption' | 'text' {
  if (roles.some((role) => /^H[1-6]$/.test(role))) return 'heading';
  return roles.includes('Caption') && roles.includes('Table') ? 'caption' : 'text';
}

function isListed({ roles }: PdfPiece): boolean {
  return roles.includes('LI');
}

function isParagraph(piece: PdfPiece | undefined): boolean {
  return piece?.roles.includes('P') === true && !isListed(piece) && !piece.roles.includes('Note');
}

function points(mm: number): number {
  return (mm * 72) / 25.4;
}
