/**
 * Makes text in scripts that join, stack or run from right to left readable again. Chromium writes
 * such text glyph by glyph in visual order, so readers extract fragments of words. The ink of such
 * a line stays, but moves into glyphs of a Type 3 font, where readers do not look for text. The
 * words are then written again on top, in reading order, with an invisible font.
 *
 * Text in Latin, Greek, Cyrillic or Chinese script is left unchanged.
 */
import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { type Edit, withEdits } from '../edits.ts';
import type { OpenPdf, ReadPage } from '../reading/open-pdf.ts';
import { type Run, readRuns } from '../reading/runs.ts';
import { inkFonts } from './ink.ts';
import { type LayerFont, layerFont } from './layer-font.ts';
import { linesOf } from './lines.ts';
import { type Place, readingPlaces } from './places.ts';
import { isNextMark, isOutOfOrder, rewrittenLine } from './rewrite.ts';
import { isScrambled } from './scripts.ts';

/**
 * The last step that edits the content run by run. Afterwards, the offsets of the runs no longer
 * match the content.
 */
export function writeTextLayer(pdf: OpenPdf): void {
  const pages = pdf.pages.filter(({ runs }) => runs.some(isScrambled));
  if (pages.length === 0) return;
  const font = layerFont(pdf.document);
  const places = readingPlaces(pdf);
  for (const read of pages) rewritePage(pdf.document, read, font, places);
  font.embed();
}

function rewritePage(
  document: PDFDocument,
  read: ReadPage,
  font: LayerFont,
  places: (page: string, mcid: number | undefined) => Place,
): void {
  const { page, content, fonts } = read;
  // The runs are read again because marking artifacts and removing stray runs changed the content.
  const runs = readRuns(content, fonts);
  const ink = inkFonts(document);
  const placeOf = ({ mcid }: Run) => places(page.ref.toString(), mcid);
  const edits = linesOf(content, runs, isNextMark)
    .filter((line) => line.some((piece) => isOutOfOrder(piece, placeOf)))
    .flatMap((line): Edit[] => rewrittenLine(line, content, { ink, font, placeOf }));
  read.content = withEdits(content, edits);
  addFonts();

  /** The resources are cloned because several pages may share them. */
  function addFonts(): void {
    const resources = page.node.Resources()?.clone(document.context);
    const own = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)?.clone(document.context);
    if (!resources || !own) return;
    for (const [name, ref] of ink.embed(own)) own.set(PDFName.of(name), ref);
    own.set(PDFName.of(font.name), font.ref);
    resources.set(PDFName.of('Font'), own);
    page.node.set(PDFName.of('Resources'), resources);
  }
}
