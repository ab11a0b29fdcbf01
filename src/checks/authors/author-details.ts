/** Rules about authors without their names: the corresponding author, roles and ORCID iDs. */
import type { Article } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { isResearch } from '../nodes.ts';
import { ICMJE, JATS4R } from '../sources.ts';

export const AUTHOR_DETAILS: readonly Check[] = [
  {
    name: 'corresponding-author-missing',
    receivers: ['readers', 'pmc'],
    ...ICMJE,
    *find({ article, key }) {
      const { authors, type } = article;
      if (authors.length === 0 || WITHOUT_CORRESPONDENCE.has(type)) return;
      const single = authors.length === 1 && authors[0]?.email;
      if (single || authors.some(({ corresponding }) => corresponding)) return;
      yield {
        message: message('corresponding-author-missing'),
        at: key('authors'),
      };
    },
  },
  {
    name: 'author-deceased-corresponding',
    receivers: ['readers'],
    ...ICMJE,
    *find({ article: { authors }, key }) {
      for (const [index, { deceased, corresponding }] of authors.entries())
        if (deceased && corresponding)
          yield {
            message: message('author-deceased-corresponding'),
            at: key(`authors.${index}.corresponding`),
          };
    },
  },
  {
    name: 'credit-roles-incomplete',
    receivers: ['readers', 'pmc'],
    ...JATS4R,
    *find({ article: { authors }, key, reported }) {
      if (!authors.some(({ roles }) => roles.length > 0)) return;
      // An unknown role is reported where it stands.
      if (reported.some(({ rule }) => rule === 'credit-role-unknown')) return;
      for (const [index, { roles, collective }] of authors.entries())
        if (roles.length === 0 && !collective)
          yield {
            message: message('credit-roles-incomplete'),
            at: key(`authors.${index}`),
          };
    },
  },
  {
    name: 'orcid-missing',
    severity: 'info',
    optional: true,
    receivers: ['crossref', 'doaj'],
    source: 'ORCID in publication workflows; DOAJ best practice',
    date: '2023',
    *find({ article, key, isReported }) {
      if (!isResearch(article)) return;
      for (const [index, { corresponding, orcid }] of article.authors.entries())
        if (corresponding && !orcid && !isReported(key(`authors.${index}.orcid`)))
          yield {
            message: message('orcid-missing'),
            at: key(`authors.${index}`),
          };
    },
  },
];

/** Types of articles whose letters the editors answer. */
const WITHOUT_CORRESPONDENCE = new Set<Article['type']>([
  'editorial',
  'book-review',
  'correction',
  'retraction',
  'expression-of-concern',
  'addendum',
  'other',
]);
