/** An entry as the mapping of BibLaTeX to CSL leaves it, and its fields, their TeX resolved. */
export type Item = Record<string, unknown>;
export type Fields = ReadonlyMap<string, string>;

/** Without the braces that protect. */
export function bare(text: string): string {
  return text.replace(/[{}]/g, '').trim();
}
