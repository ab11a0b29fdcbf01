import type { Check } from '../check.ts';
import { NLM, PRACTICE } from '../sources.ts';

export const ISSUE_PAGES: readonly Check[] = [
  {
    name: 'pages-missing',
    scope: 'issue',
    refused: true,
    receivers: ['pmc', 'pubmed'],
    ...NLM,
    *find({ articles, file, key }) {
      if (file?.firstPage !== undefined) return;
      // Behind one that has pages, the issue gives them: until it is printed the build says so.
      const known = articles.findIndex(({ article }) => article.pages !== undefined);
      const without = articles
        .slice(0, known < 0 ? undefined : known)
        .filter(({ article }) => !article.elocation);
      if (file && without.length > 1 && without.length === articles.length)
        yield {
          reason: `Unexpected issue of ${articles.length} articles without pages, expected the page on which it begins, or article numbers`,
          at: key('first-page'),
        };
      else
        for (const article of without)
          yield {
            reason:
              'Unexpected article without pages, expected its first page or an article number',
            at: article.key('pages'),
          };
    },
  },
  {
    name: 'pages-order',
    scope: 'issue',
    receivers: ['readers', 'ojs'],
    ...PRACTICE,
    *find({ articles }) {
      let before = 0;
      for (const { article, key } of articles) {
        const first = Number(article.pages?.first);
        if (!Number.isInteger(first)) continue;
        if (first < before)
          yield {
            reason: `Unexpected first page ${first}, expected one behind page ${before} of the article before`,
            at: key('pages'),
          };
        before = first;
      }
    },
  },
  {
    name: 'pages-range-long',
    receivers: ['readers', 'crossref'],
    ...PRACTICE,
    *find({ article: { pages }, key }) {
      const count = Number(pages?.last) - Number(pages?.first) + 1;
      if (!(count > MOST_PAGES)) return;
      yield {
        reason: `Unexpected range of ${count} pages, expected those of one article`,
        at: key('pages'),
      };
    },
  },
];

const MOST_PAGES = 300;
