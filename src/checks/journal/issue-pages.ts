import { message } from '../../messages/message.ts';
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
      // Articles after one with pages get theirs from the issue. Until they are printed, `build` reports it.
      const known = articles.findIndex(({ article }) => article.pages !== undefined);
      const without = articles
        .slice(0, known < 0 ? undefined : known)
        .filter(({ article }) => !article.elocation);
      if (file && without.length > 1 && without.length === articles.length)
        yield {
          message: message('pages-missing/whole-issue', { count: articles.length }),
          at: key('first-page'),
        };
      else
        for (const article of without)
          yield { message: message('pages-missing'), at: article.key('pages') };
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
          yield { message: message('pages-order', { first, before }), at: key('pages') };
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
      yield { message: message('pages-range-long', { count }), at: key('pages') };
    },
  },
];

const MOST_PAGES = 300;
