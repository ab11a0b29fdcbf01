/**
 * Makes the words of scripts that join, stack or turn round readable again. Chromium writes them
 * glyph by glyph in the order seen, which readers take for pieces of words. Here the ink of such a
 * line stays what it is, but goes where no reader looks for words, into a glyph of a Type 3 font;
 * its words are written over it once more, with a font that shows nothing, in reading order.
 *
 * What is written in Latin, Greek, Cyrillic or Chinese letters is left as it is.
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

/** The last step on the pages' content: nothing may ask for their runs afterwards. */
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
  // Read anew: artifacts were marked and strays taken out.
  const runs = readRuns(content, fonts);
  const ink = inkFonts(document);
  const placeOf = ({ mcid }: Run) => places(page.ref.toString(), mcid);
  const edits = linesOf(content, runs, isNextMark)
    .filter((line) => line.some((piece) => isOutOfOrder(piece, placeOf)))
    .flatMap((line): Edit[] => rewrittenLine(line, content, { ink, font, placeOf }));
  read.content = withEdits(content, edits);
  addFonts();

  /** Chromium's pages may share their resources. */
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
