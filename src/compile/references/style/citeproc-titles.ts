/** Changes to how citeproc-js writes titles with capitals. */
import type { Citeproc } from '../citeproc-types.ts';

/**
 * Patches the processor: it takes "like" for a preposition also in "Human-Like", and the end of "D3.js"
 * for a sentence.
 */
export function mendTitles(csl: Citeproc): void {
  const { title } = csl.Output.Formatters;
  csl.Output.Formatters.title = (state, text) => {
    const written = title(state, text);
    return written.length === text.length ? mended(text, written) : written;
  };
}

/** @param source the title as it was before, of the same length */
function mended(source: string, title: string): string {
  return title
    .replace(/(?<=[\p{L}\p{N}]\.)\p{Lu}(?=\p{Ll})/gu, (_, at: number) => source.slice(at, at + 1))
    .replace(/(?<=(?<!\p{L})\p{Lu}\p{L}*-)like(?!\p{L})/gu, 'Like');
}
