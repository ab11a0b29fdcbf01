/**
 * Ink without words: each piece of a page's content becomes the drawing of one glyph of a Type 3
 * font, which no reader looks into. The fonts are nameless, and mean spaces of no width.
 */
import { type PDFDict, type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { flateStream } from '../streams.ts';
import { characterMap, hex } from './character-map.ts';

export interface Ink {
  /** @returns what draws the same in the place of `content`, runs of text on one baseline that begins at `x` */
  hide(content: string, x: number, baseline: number): string;
  /** The fonts made, by the names that their content uses. */
  embed(pageFonts: PDFDict): [name: string, ref: PDFRef][];
}

/** Codes of one byte; 0 stays free. */
const GLYPHS = 255;
const NAME = 'OffprintInk';

/** Marks of what the glyphs mean: in a drawing they mean nothing, and cost readers their way. */
const MEANINGS =
  /\/ReversedChars BMC|\/Span\s*<<\s*\/ActualText\s*(?:<[^>]{0,1000}>|\((?:\\[\s\S]|[^\\)]){0,1000}\))\s*>>\s*BDC|\bEMC\b/g;

export function inkFonts({ context }: PDFDocument): Ink {
  const drawings: string[] = [];
  return { hide, embed };

  function hide(content: string, x: number, baseline: number): string {
    const number = drawings.length;
    const [left, base] = [shortened(x), shortened(baseline)];
    // As wide as nothing, coloured as the text around; the outer matrix is undone.
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

/** Content streams know no exponents. */
export function shortened(value: number): string {
  return String(Number(value.toFixed(3)));
}
