/** What a fact is that outputs are asked for, and how it is compared with the article's. */
import type { Article } from '../../../article/article.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import type { ArticleCheck } from '../../check.ts';
import type { Outputs, Said } from './read-back.ts';

export interface FactRule {
  name: string;
  /** For messages: "title", "names of the authors". */
  fact: string;
  key: string;
  /** As the article has it, for outputs that say of themselves nothing else; empty where it has none. */
  wanted?(article: Article): readonly string[];
  said(outputs: Outputs, article: Article): Said[];
}

/** What rules about facts share. */
export const READ_BACK = {
  severity: 'error',
  receivers: ['crossref', 'doaj', 'scholar', 'pmc', 'readers'],
} as const satisfies Partial<ArticleCheck>;

/** A fact of one value. */
export function single(
  name: string,
  fact: string,
  key: string,
  fromArticle: (article: Article) => string | undefined,
  said: FactRule['said'],
): FactRule {
  const wanted = (article: Article) =>
    [fromArticle(article)].filter((value) => value !== undefined);
  return { name: `facts-${name}-differs`, fact, key, wanted, said };
}

/** A list of a PDF has no lines: its values are parted by signs. */
export function same(
  wanted: readonly string[],
  values: readonly string[],
  output: string,
): boolean {
  const clean = (list: readonly string[], between: string) =>
    list.map(collapseWhiteSpace).join(between);
  const separators = output === 'PDF' ? ['\n', ', ', '; '] : ['\n'];
  return separators.some((between) => clean(wanted, between) === clean(values, '\n'));
}
