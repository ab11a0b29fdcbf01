/** Examples for the rules of dates.ts. */
import { inArticle, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'publication-date-missing': {
    breaks: [
      inArticle(', accepted: 2023-03-01, published: 2023-03-15}', ', accepted: 2023-04-01}'),
    ],
    keeps: [
      inArticle('published: 2023-03-15', 'published: 2023-03-31'),
      inArticle(', published: 2023-03-15}', '}'),
    ],
  },
  'history-incomplete': {
    breaks: [
      inArticle('received: 2023-01-10, ', ''),
      inArticle('accepted: 2023-03-01, ', ''),
      inArticle('received: 2023-01-10, revised: 2023-02-20, accepted: 2023-03-01, ', ''),
    ],
    keeps: [inArticle('revised: 2023-02-20, ', '')],
  },
  'publication-date-incomplete': {
    breaks: [inArticle('published: 2023-03-15', 'published: 2023-03')],
    keeps: [inArticle('published: 2023-03-15', 'published: 16 March 2023')],
  },
  'review-without-time': {
    breaks: [inArticle('received: 2023-01-10, revised: 2023-02-20', 'received: 2023-03-01')],
    keeps: [inArticle('received: 2023-01-10, revised: 2023-02-20', 'received: 2023-02-20')],
  },
  'dates-far-apart': {
    breaks: [inArticle('received: 2023-01-10', 'received: 2013-01-10')],
    keeps: [inArticle('received: 2023-01-10', 'received: 2021-01-10')],
  },
};
