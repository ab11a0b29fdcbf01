/** Rules that compare a fact in the outputs with the article. */
import type { Article } from '../../../article/article.ts';
import type { MessageId } from '../../../messages/message.ts';
import type { FactsOf } from '../../../messages/wordings.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import type { ArticleCheck } from '../../check.ts';
import type { Outputs, OutputValues } from './output-values.ts';

/** Messages that have these facts and no others. */
type IdWith<Names extends string> = {
  [Id in MessageId]: [keyof FactsOf[Id], Names] extends [Names, keyof FactsOf[Id]] ? Id : never;
}[MessageId];

export interface FactRule {
  /** Name of the rule, and its message if an output has other values. */
  differs: IdWith<'output' | 'found' | 'expected'>;
  /** If an output has no value. */
  missing: IdWith<'output' | 'expected'>;
  /** If an output has values, but should have none. */
  extra?: IdWith<'output' | 'found'>;
  key: string;
  /** The values that every output should have; empty if the article has none. */
  expected?(article: Article): readonly string[];
  valuesIn(outputs: Outputs, article: Article): OutputValues[];
}

/** Properties of all rules about facts. */
export const FACT_CHECK = {
  severity: 'error',
  receivers: ['crossref', 'doaj', 'scholar', 'pmc', 'readers'],
} as const satisfies Partial<ArticleCheck>;

/** A rule about a fact that has one value. */
export function singleFact(
  differs: FactRule['differs'],
  missing: FactRule['missing'],
  key: string,
  fromArticle: (article: Article) => string | undefined,
  valuesIn: FactRule['valuesIn'],
): FactRule {
  const expected = (article: Article) =>
    [fromArticle(article)].filter((value) => value !== undefined);
  return { differs, missing, key, expected, valuesIn };
}

/** Compares two lists. In a PDF, a list is one string with separators. */
export function hasSameValues(
  expected: readonly string[],
  values: readonly string[],
  output: string,
): boolean {
  const clean = (list: readonly string[], between: string) =>
    list.map(collapseWhiteSpace).join(between);
  const separators = output === 'PDF' ? ['\n', ', ', '; '] : ['\n'];
  return separators.some((between) => clean(expected, between) === clean(values, '\n'));
}
