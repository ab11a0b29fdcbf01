/** An entry as the mapping of BibLaTeX to CSL leaves it, and its fields, their TeX resolved. */
import { withSigns } from '../../../../markup/tex/symbols.ts';

export type Item = Record<string, unknown>;
export type Fields = ReadonlyMap<string, string>;

/** Without the braces that protect. */
export function bare(text: string): string {
  return text.replace(/[{}]/g, '').trim();
}

/** A field as it is printed. */
export function printed(text = ''): string {
  return wordsWithSigns(withoutBraces(text)).trim();
}

/** Braces that TeX prints keep their backslash. */
export function withoutBraces(text: string): string {
  return text.replace(/(\\?)[{}]/g, (brace, backslash) => (backslash ? brace : ''));
}

/** TeX's ties, dashes and escaped signs as the mapping writes them in the fields that it knows. */
export function wordsWithSigns(text: string): string {
  const dashes = text.replaceAll('---', '—').replaceAll('--', '–');
  return withSigns(dashes.replaceAll('~', '\u00a0').replace(/\\([${}])/g, '$1'));
}
