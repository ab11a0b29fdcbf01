/**
 * Hides text from readers but keeps its ink. Each piece of a page's content becomes the drawing of
 * one glyph in a Type 3 font, which readers do not look into. The fonts have no name, and their
 * glyphs map to spaces without width.
 */
import { type PDFDict, type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { flateStream } from '../streams.ts';
import { characterMap, hex } from './character-map.ts';

export interface Ink {
  /**
   * @returns operators that draw the same ink as `content`, which is text on one baseline that
   * begins at `x`
   */
  hide(content: string, x: number, baseline: number): string;
  /** Embeds the fonts. Returns each with the name that the content uses for it. */
  embed(pageFonts: PDFDict): [name: string, ref: PDFRef][];
}

/** Glyphs per font: codes have one byte, and 0 is unused. */
const GLYPHS = 255;
const NAME = 'OffprintInk';

/**
 * Marked content that gives glyphs a meaning. It has no effect inside a drawing and confuses
 * readers.
 */
const MEANINGS =
  /\/ReversedChars BMC|\/Span\s*<<\s*\/ActualText\s*(?:<[^>]{0,1000}>|\((?:\\[\s\S]|[^\\)]){0,1000}\))\s*>>\s*BDC|\bEMC\b/g;

export function inkFonts({ context }: PDFDocument): Ink {
  const drawings: string[] = [];
  return { hide, embed };

  function hide(content: string, x: number, baseline: number): string {
    const number = drawings.length;
    const [left, base] = [shortened(x), shortened(baseline)];
    // `d0` gives the glyph no width and keeps the current colour. `cm` undoes the text matrix
    // below.
    const undone = `1 0 0 -1 ${shortened(-x)} ${base} cm`;
    drawings.push(`0 0 d0 ${undone}\n${content.replace(MEANINGS, '')}`);
    const code = hex((number % GLYPHS) + 1, 1);
    const font = `/${NAME}${Math.floor(number / GLYPHS)}`;
    return `BT\n${font} 1 Tf 1 0 0 -1 ${left} ${base} Tm <${code}> Tj\nET`;
  }

  function embed(pageFonts: PDFDict): [string, PDFRef][] {
    const count = Math.ceil(drawings.length / GLYPHS);
    return Array.from({ length: count }, (_, index) => {
      const own = drawings.slice(index * GLYPHS, (index + 1) * GLYPHS);
      return [`${NAME}${index}`, embedFont(own, pageFonts.clone(context))];
    });
  }

  function embedFont(own: readonly string[], fonts: PDFDict): PDFRef {
    const names = own.map((_, index) => `g${index + 1}`);
    const drawn = own.map((drawing, index): [string, PDFRef] => [
      names[index] ?? '',
      context.register(flateStream(context, Buffer.from(drawing, 'latin1'))),
    ]);
    const meanings = own.map((_, index): [number, string] => [index + 1, ' ']);
    const font = context.obj({
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [-2000, -300, 2000, 300],
      FontMatrix: [1, 0, 0, 1, 0, 0],
      FirstChar: 1,
      LastChar: own.length,
      Widths: own.map(() => 0),
      Encoding: { Type: 'Encoding', Differences: [1, ...names.map((name) => PDFName.of(name))] },
      CharProcs: Object.fromEntries(drawn),
      Resources: { Font: fonts },
      ToUnicode: context.register(flateStream(context, characterMap(meanings, 1))),
    });
    return context.register(font);
  }
}

/** Rounds a number. Content streams do not allow exponents. */
export function shortened(value: number): string {
  return String(Number(value.toFixed(3)));
}
