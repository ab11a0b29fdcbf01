/** Which file of a folder is its manuscript: one rule for every kind of Markdown. */
import { wordSet } from './word-list.ts';

/** The first of these is the manuscript. Quarto writes index.md of index.qmd. */
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

/** As messages name what is looked for. */
export const MANUSCRIPT_NAMES = 'article.md, paper.md, index.qmd, or one .md, .qmd or .Rmd file';

/**
 * The name of the manuscript: a preferred one, or the only file of Markdown. `undefined` if there is none; an array
 * if it cannot be told which is meant. Quarto's parts of others begin with an underscore.
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
