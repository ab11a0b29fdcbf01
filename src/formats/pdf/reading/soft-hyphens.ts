/**
 * Takes out of a page the soft hyphens of the layout, which readers would find inside words. They
 * show nothing; the hyphen at the end of a line is a glyph of its own, behind them.
 */

/** What Chromium writes of them: a span with the text, and a glyph without width for each. */
const SPAN = /\/Span\s?<<\/ActualText <feff([\da-f]+)>\s?>> BDC\s([^E]*)EMC/gi;
/** Of fonts with two bytes for a glyph, as all that the layout hyphenates in have. */
const DIGITS_OF_GLYPH = 4;

export function withoutSoftHyphens(content: string): string {
  return content.replace(SPAN, (span: string, text: string, shown: string) => {
    const units = text.toLowerCase().match(/.{4}/g) ?? [];
    const kept = units.filter((unit) => unit !== '00ad');
    if (kept.length === units.length) return span;
    // In a ligature they follow its glyph.
    const rest = withoutLastGlyphs(shown, units.length - kept.length);
    return kept.length === 0
      ? rest
      : `/Span<</ActualText <feff${kept.join('')}> >> BDC\n${rest}EMC`;
  });
}

/** Where they move to stays: what follows is placed from there. */
function withoutLastGlyphs(shown: string, count: number): string {
  // Every second part is what the expression caught.
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
