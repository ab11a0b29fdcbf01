/** Rules about corrections, retractions and expressions of concern: the notices, and what they are about. */
import type { Article } from '../../article/article.ts';
import {
  articlesAbout,
  isRelatedOtherwise,
  relationOf,
} from '../../compile/record/notice-relations.ts';
import { hasRetractedPrefix } from '../../compile/record/retracted-title.ts';
import { standingOf } from '../../compile/record/standing.ts';
import type { Check } from '../check.ts';
import { shown, words } from '../nodes.ts';
import { CREC, CROSSREF, NLM } from '../sources.ts';

export const RECORD_RULES: readonly Check[] = [
  {
    name: 'notice-relation',
    severity: 'error',
    receivers: ['pmc'],
    ...NLM,
    *find({ article, key }) {
      // One that names nothing is told where it is built.
      if (!isRelatedOtherwise(article)) return;
      yield {
        reason: `Unexpected ${article.type} without a related ${relationOf(article)}, expected the article that it is about`,
        at: key('related'),
      };
    },
  },
  {
    name: 'notice-abstract',
    receivers: ['pmc', 'pubmed'],
    ...NLM,
    *find({ article, key }) {
      if (relationOf(article) && article.abstract.length > 0)
        yield {
          reason: `Unexpected abstract of a notice (${article.type}), expected its words in the text`,
          at: key('abstract'),
        };
    },
  },
  {
    name: 'notice-without-policy',
    receivers: ['crossref'],
    ...CROSSREF,
    *find({ article, settings, setting }) {
      const policy = settings.receivers?.crossref?.['crossmark-policy'];
      if (policy || !article.doi || articlesAbout(article).every(({ doi }) => !doi)) return;
      yield {
        reason: `Unexpected ${article.type} in a journal without Crossmark policy, expected the DOI of its page about corrections`,
        at: setting('crossref'),
      };
    },
  },
  {
    name: 'retracted-title',
    receivers: ['readers', 'crossref', 'scholar'],
    ...CREC,
    *find({ article, key }) {
      const title = words(article.title, article);
      if (!isRetracted(article) || hasRetractedPrefix(title, article.language)) return;
      yield {
        reason: `Unexpected title ${shown(title)} of a retracted article, expected “RETRACTED:” before it`,
        at: key('title'),
      };
    },
  },
  {
    name: 'retraction-without-notice',
    receivers: ['readers', 'pmc', 'pubmed'],
    ...CREC,
    *find({ article, key }) {
      const { related, record } = article;
      const leads = related.some(({ type }) => type === 'retraction-forward');
      const noticed = record?.notices.some(({ kind }) => kind === 'retraction');
      if (!isRetracted(article) || leads || noticed) return;
      yield {
        reason: 'Unexpected retracted article without a notice, expected the way to one',
        at: key('dates.retracted'),
      };
    },
  },
];

function isRetracted(article: Article): boolean {
  return article.dates.retracted !== undefined || standingOf(article)?.isRetracted === true;
}
