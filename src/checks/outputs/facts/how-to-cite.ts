/** The recommended citation on the web page. */
import type { Article } from '../../../article/article.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { lettersOfText } from '../../words/words.ts';
import { type OutputValues, outputValues } from './output-values.ts';
import type { FactRule } from './rule.ts';

export const CITE_FACTS: readonly FactRule[] = [
  {
    differs: 'facts-how-to-cite-differs',
    missing: 'facts-how-to-cite-differs/missing',
    key: 'title',
    valuesIn: ({ page }, article) => {
      const citation = page.named('p').find(({ properties }) => properties.id === 'page-citation');
      if (!citation) return [];
      const expected = article.citeAs
        ? [plainText(article.citeAs, article.language)]
        : factsInWords(article);
      return [citationText('web page', nodeText(citation), expected.filter(Boolean))];
    },
  },
];

/** Facts that the citation contains in every style. */
function factsInWords(article: Article): string[] {
  const { title, language, journal, issue, dates, pages, doi = '' } = article;
  const year = (dates.published ?? issue.date ?? '').slice(0, 4);
  const range = [pages?.first, pages?.last === pages?.first ? undefined : pages?.last];
  return [plainText(title, language), year, journal.title, range.join(''), doi];
}

/** Compares letters and digits only. */
function citationText(output: string, text: string, expected: readonly string[]): OutputValues {
  const letters = lettersOfText(text, 'letters');
  const parts = expected.map((each) => lettersOfText(each, 'letters'));
  const isComplete =
    parts.length === 1 ? parts[0] === letters : parts.every((part) => letters.includes(part));
  return outputValues(output, isComplete ? expected : [collapseWhiteSpace(text)], expected);
}
