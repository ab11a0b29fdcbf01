/**
 * Removes the layout's soft hyphens from a page, because readers would find them inside words. They
 * are invisible: the hyphen at the end of a line is a separate glyph after them.
 */

/** Chromium writes soft hyphens as a span with their text, and a glyph without width for each. */
const SPAN = /\/Span\s?<<\/ActualText <feff([\da-f]+)>\s?>> BDC\s([^E]*)EMC/gi;
/** Hexadecimal digits of a glyph. All fonts that the layout hyphenates have two bytes per glyph. */
const DIGITS_OF_GLYPH = 4;

export function withoutSoftHyphens(content: string): string {
  return content.replace(SPAN, (span: string, text: string, shown: string) => {
    const units = text.toLowerCase().match(/.{4}/g) ?? [];
    const kept = units.filter((unit) => unit !== '00ad');
    if (kept.length === units.length) return span;
    // The glyphs of soft hyphens in a ligature follow the ligature's glyph.
    const rest = withoutLastGlyphs(shown, units.length - kept.length);
    return kept.length === 0
      ? rest
      : `/Span<</ActualText <feff${kept.join('')}> >> BDC\n${rest}EMC`;
  });
}

/**
 * Removes glyphs but keeps the `Td` operators, because the text after them is placed relative to
 * them.
 */
function withoutLastGlyphs(shown: string, count: number): string {
  // Every second part is a captured group.
  const parts = shown.split(/<([\da-f]+)> Tj\s/i);
  let digits = count * DIGITS_OF_GLYPH;
  for (let index = parts.length - 2; index > 0; index -= 2) {
    const glyphs = parts[index] ?? '';
    const kept = glyphs.slice(0, Math.max(0, glyphs.length - digits));
    digits -= glyphs.length - kept.length;
    parts[index] = kept && `<${kept}> Tj\n`;
  }
  return parts.join('');
}
