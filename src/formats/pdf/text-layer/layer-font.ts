/** The invisible font of the text layer. Each of its codes maps to the text that it represents. */
import { type PDFDocument, PDFHexString, type PDFRef } from '@cantoo/pdf-lib';
import { getOrInsert } from '../../../words/memoize/get-or-insert.ts';
import { GLYPHLESS_WIDTH, glyphlessFont } from '../glyphless-font.ts';
import { flateStream } from '../streams.ts';
import { characterMap, hex } from './character-map.ts';

export interface LayerFont {
  /** Key of the font in the resources of a page. */
  name: string;
  ref: PDFRef;
  /** Returns a string operand with one code for each text. */
  encoded(texts: readonly string[]): string;
  /** Writes the font with all codes that `encoded` assigned. */
  embed(): void;
}

const BASE = 'AAAAAA+OffprintGlyphless';

export function layerFont({ context }: PDFDocument): LayerFont {
  const codes = new Map<string, number>();
  const ref = context.nextRef();
  return { name: 'OffprintText', ref, encoded, embed };

  function encoded(texts: readonly string[]): string {
    return `<${texts.map((text) => hex(codeOf(text), 2)).join('')}>`;
  }

  function codeOf(text: string): number {
    return getOrInsert(codes, text, () => codes.size + 1);
  }

  function embed(): void {
    const program = glyphlessFont(codes.size + 1);
    const descriptor = context.obj({
      Type: 'FontDescriptor',
      FontName: BASE,
      Flags: 4,
      FontBBox: [0, 0, GLYPHLESS_WIDTH, 800],
      ItalicAngle: 0,
      Ascent: 800,
      Descent: -200,
      CapHeight: 700,
      StemV: 80,
      FontFile2: context.register(flateStream(context, program, { Length1: program.length })),
    });
    const descendant = context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: BASE,
      CIDSystemInfo: {
        Registry: text('Adobe'),
        Ordering: text('Identity'),
        Supplement: 0,
      },
      FontDescriptor: context.register(descriptor),
      DW: GLYPHLESS_WIDTH,
      CIDToGIDMap: 'Identity',
    });
    const meanings = [...codes].map(([meaning, code]): [number, string] => [code, meaning]);
    const font = context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: BASE,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(flateStream(context, characterMap(meanings, 2))),
    });
    context.assign(ref, font);
  }
}

function text(latin: string): PDFHexString {
  return PDFHexString.of(Buffer.from(latin, 'latin1').toString('hex'));
}
