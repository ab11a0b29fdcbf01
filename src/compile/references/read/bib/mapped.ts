/** Types of a mapped entry and of its fields after their TeX is resolved, and functions for their text. */
import { withSigns } from '../../../../markup/tex/symbols.ts';

export type Item = Record<string, unknown>;
export type Fields = ReadonlyMap<string, string>;

/** The text without any braces, trimmed. */
export function stripBraces(text: string): string {
  return text.replace(/[{}]/g, '').trim();
}

/** The printed text of a field. */
export function printedText(text = ''): string {
  return replaceTexSigns(withoutBraces(text)).trim();
}

/** Removes braces, except those that TeX prints. They keep their backslash. */
export function withoutBraces(text: string): string {
  return text.replace(/(\\?)[{}]/g, (brace, backslash) => (backslash ? brace : ''));
}

/** Replaces TeX's ties, dashes and escapes, as the mapping does in the fields that it knows. */
export function replaceTexSigns(text: string): string {
  const dashes = text.replaceAll('---', '—').replaceAll('--', '–');
  return withSigns(dashes.replaceAll('~', '\u00a0').replace(/\\([${}])/g, '$1'));
}
