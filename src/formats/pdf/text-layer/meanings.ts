/**
 * Corrects the ToUnicode maps of fonts. Chromium maps a glyph to one of the characters that it can
 * represent ("ʼ" for "’"), or to no character or U+0000 if the glyph represents only part of a
 * text. It adds the right text as ActualText where the glyph is shown. Some readers ignore
 * ActualText, and U+0000 is forbidden (7.21.7-2).
 */
import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getOrInsert } from '../../../words/memoize/get-or-insert.ts';
import { type Cluster, clustersOf } from '../reading/clusters.ts';
import type { PdfFont } from '../reading/fonts.ts';
import type { OpenPdf } from '../reading/open-pdf.ts';
import { flateStream } from '../streams.ts';
import { characterMap } from './character-map.ts';

/**
 * Text of a glyph without a meaning of its own, such as a dot or a tooth of an Arabic letter.
 * U+2060 is invisible and does not break a word.
 */
const NOTHING = '\u2060';

/**
 * For each glyph, the texts that it represents alone. The set contains `undefined` if the glyph is
 * also shown without ActualText or as part of a cluster.
 */
type Shown = Map<number, Set<string | undefined>>;

export function mendMeanings({ document, pages }: OpenPdf): void {
  const fonts = new Map<PdfFont, Shown>();
  for (const run of pages.flatMap(({ runs }) => runs)) {
    const { font } = run;
    if (font?.codeLength !== 2) continue;
    const shown: Shown = getOrInsert(fonts, font, () => new Map());
    if (run.spans.length > 0) for (const cluster of clustersOf(run)) addMeaning(shown, cluster);
    else for (const glyph of run.glyphs) meaningsOf(shown, glyph).add(undefined);
  }
  for (const [font, shown] of fonts) mendFont(document, font, shown);
}

function addMeaning(shown: Shown, { glyphs, actual, text }: Cluster): void {
  const meaning = actual && glyphs.length === 1 ? text : undefined;
  for (const glyph of glyphs) meaningsOf(shown, glyph).add(meaning);
}

function meaningsOf(shown: Shown, glyph: number): Set<string | undefined> {
  let meanings = shown.get(glyph);
  if (!meanings) {
    meanings = new Set();
    shown.set(glyph, meanings);
  }
  return meanings;
}

function mendFont({ context }: PDFDocument, { dict, text }: PdfFont, shown: Shown): void {
  let changed = false;
  for (const [glyph, meanings] of shown) {
    const known = text.get(glyph);
    const [only] = meanings.size === 1 ? meanings : [];
    const meaning = only || (known === undefined || known.includes('\0') ? NOTHING : known);
    if (meaning === known) continue;
    text.set(glyph, meaning);
    changed = true;
  }
  for (const [glyph, meaning] of text)
    if (!shown.has(glyph) && meaning.includes('\0')) text.delete(glyph);
  if (changed)
    dict.set(
      PDFName.of('ToUnicode'),
      context.register(flateStream(context, characterMap(text, 2))),
    );
}
