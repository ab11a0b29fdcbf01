/** Rules about glyphs and fonts, the same ones in PDF/UA-1 (7.21) and PDF/A (6.2.11). */
import type { PDFDict } from '@cantoo/pdf-lib';
import { because, fonts, noSubtype } from './checks.ts';
import type { Glyph } from './content.ts';
import type { Check, RuledFont, RuleTable } from './ruled-pdf.ts';
import { at, nameOf } from './values.ts';

const IDENTITY = /^Identity-[HV]$/;

/** Rules by their name in both standards. */
export const FONT_RULES = {
  cidSystem: fonts(
    ({ subtype, dict }) => subtype !== 'Type0' || IDENTITY.test(nameOf(at(dict, 'Encoding')) ?? ''),
  ),
  cidToGid: fonts(
    ({ subtype, own, embedded }) =>
      subtype !== 'Type0' ||
      nameOf(at(own, 'Subtype')) !== 'CIDFontType2' ||
      !embedded ||
      // A map of another kind would be allowed; glyph numbers are read as codes below.
      nameOf(at(own, 'CIDToGIDMap')) === 'Identity',
  ),
  embeddedCmap: because(
    'the only maps of codes are Identity-H and Identity-V, which cidSystem demands',
  ),
  embedded: fonts(({ subtype, embedded }) => subtype === 'Type3' || embedded),
  glyphPresent: glyphs(({ code, font }) => !font.program || code < font.program.glyphs),
  charSet: noSubtype('Type1'),
  cidSet: fonts(({ descriptor }) => at(descriptor, 'CIDSet') === undefined),
  width: glyphs(
    ({ code, font, mode }) =>
      mode === 3 || !font.program || Math.abs(font.program.width(code) - font.width(code)) <= 1,
  ),
  simpleTrueType: noSubtype('TrueType'),
  unicode: glyphs(({ code, font }) => font.unicode?.get(code) !== undefined),
  unicodeValue: glyphs(({ code, font }) => !/[\0\ufffe\ufeff]/.test(font.unicode?.get(code) ?? '')),
  notdef: glyphs(({ code, font }) => font.subtype === 'Type3' || code !== 0),
} satisfies RuleTable;

interface ShownGlyph extends Omit<Glyph, 'font'> {
  font: RuledFont;
}

/** A question about each glyph that is shown. */
export function glyphs(holds: (glyph: ShownGlyph) => boolean): Check {
  return (pdf) => {
    const known = new Map<PDFDict, RuledFont>(pdf.fonts.map((font) => [font.dict, font]));
    return pdf.content.glyphs
      .flatMap((glyph) => {
        const font = known.get(glyph.font);
        return font ? [{ ...glyph, font }] : [];
      })
      .filter((glyph) => !holds(glyph))
      .map(({ where, font, code }) => `${where}: code ${code} of ${font.name || font.subtype}`);
  };
}
