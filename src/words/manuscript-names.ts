/** Selects the manuscript of a folder, by the same rule for every kind of Markdown. */
import { wordSet } from './word-list.ts';

/** The first existing file is the manuscript. Quarto writes index.md from index.qmd. */
const PREFERRED = [
  'article.md',
  'paper.md',
  'article.qmd',
  'paper.qmd',
  'index.qmd',
  'article.Rmd',
  'paper.Rmd',
  'index.Rmd',
  'index.md',
];
const MANUSCRIPT = /\.(?:md|markdown|qmd|rmd)$/i;
const OTHERS = wordSet(`
  readme intake changelog license contributing notice code_of_conduct`);

/** The name of the manuscript in messages. */
export const MANUSCRIPT_NAMES = 'article.md, paper.md, index.qmd, or one .md, .qmd or .Rmd file';

/**
 * The name of the manuscript: a preferred name, or the only Markdown file. Undefined if there is none, and an array if
 * there are several. Quarto's included files begin with an underscore.
 */
export function manuscriptAmong(names: readonly string[]): string | string[] | undefined {
  const preferred = PREFERRED.find((name) => names.includes(name));
  if (preferred !== undefined) return preferred;
  const found = names.filter(
    (name) =>
      MANUSCRIPT.test(name) &&
      !/^[_.]/.test(name) &&
      !OTHERS.has(name.toLowerCase().replace(MANUSCRIPT, '')),
  );
  return found.length > 1 ? found.sort() : found[0];
}
