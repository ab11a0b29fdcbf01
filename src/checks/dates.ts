/** Rules about the dates of an article. */
import type { ArticleDates } from '../article.ts';
import type { Check } from './check.ts';

const WANTED = ['received', 'accepted'] as const satisfies (keyof ArticleDates)[];

export const DATES: readonly Check[] = [
  {
    name: 'publication-date-missing',
    scope: 'article',
    severity: 'error',
    receivers: ['crossref', 'doaj', 'pmc', 'pubmed', 'scholar'],
    source: 'PMC style checker 5.47; Crossref schema 5.4.0',
    date: '2025',
    sentence: 'An article has the full date on which it was published.',
    advice: 'Add `published: YYYY-MM-DD` to `dates:` in the front matter.',
    examples: {
      breaks: [{ in: 'article.md', from: ', published: 2023-03-15}', to: '}' }],
      keeps: [{ in: 'article.md', from: 'published: 2023-03-15', to: 'published: 2023-03-31' }],
    },
    *find({ article, key }) {
      if (article.dates.published === undefined)
        yield {
          reason: 'Unexpected article without a date of publication, expected day, month and year',
          at: key('dates'),
        };
    },
  },
  {
    name: 'history-incomplete',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'pmc'],
    source: 'COPE Core Practices; JATS4R article publication and history dates 1.0',
    date: '2022',
    sentence: 'A research article says when it was received and accepted.',
    advice: 'Add the date to `dates:` in the front matter.',
    examples: {
      breaks: [
        { in: 'article.md', from: 'received: 2023-01-10, ', to: '' },
        { in: 'article.md', from: 'accepted: 2023-03-01, ', to: '' },
      ],
      keeps: [{ in: 'article.md', from: 'revised: 2023-02-20, ', to: '' }],
    },
    *find({ article, key }) {
      if (article.type !== 'research-article') return;
      for (const name of WANTED) {
        if (article.dates[name] !== undefined) continue;
        yield {
          reason: `Unexpected dates without \`${name}\`, expected the day for the record`,
          at: key('dates'),
        };
      }
    },
  },
];
