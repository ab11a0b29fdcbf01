/** Patches how citeproc-js capitalizes titles. */
import type { Citeproc } from '../citeproc-types.ts';

/**
 * Corrects two mistakes: citeproc takes "like" in "Human-Like" for a preposition, and "js" in "D3.js" for the
 * start of a sentence.
 */
export function patchTitles(csl: Citeproc): void {
  const { title } = csl.Output.Formatters;
  csl.Output.Formatters.title = (state, text) => {
    const written = title(state, text);
    return written.length === text.length ? correctCapitals(text, written) : written;
  };
}

/** @param source the original title, which has the same length */
function correctCapitals(source: string, title: string): string {
  return title
    .replace(/(?<=[\p{L}\p{N}]\.)\p{Lu}(?=\p{Ll})/gu, (_, at: number) => source.slice(at, at + 1))
    .replace(/(?<=(?<!\p{L})\p{Lu}\p{L}*-)like(?!\p{L})/gu, 'Like');
}
