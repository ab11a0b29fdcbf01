/** The fonts of a PDF: their names, whether they are embedded, and whether they are Type 3. */
import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PdfFacts } from '../../checks/pdf-facts.ts';

export function fontsOf({ context }: PDFDocument): PdfFacts['fonts'] {
  const objects = context.enumerateIndirectObjects();
  const fonts = objects.flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  return fonts
    .filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of('Font') && !isPart(dict))
    .map((font) => ({
      name: nameOf(font),
      embedded: isEmbedded(font),
      type3: subtype(font) === 'Type3',
    }));
}

/** The font inside a composite font does not count as another font. */
function isPart(font: PDFDict): boolean {
  return subtype(font).startsWith('CIDFont');
}

function subtype(font: PDFDict): string {
  return font.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() ?? '';
}

/** The name without the prefix of a subset. Example: "ABCDEF+SourceSerif4". */
function nameOf(font: PDFDict): string {
  const name = font.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? '';
  return name.replace(/^[A-Z]{6}\+/, '');
}

function isEmbedded(font: PDFDict): boolean {
  if (subtype(font) === 'Type3') return true;
  const inside = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
  const descriptor = (inside ?? font).lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
}
