/** Rules about notices (corrections, retractions, expressions of concern) and about retracted articles. */
import type { Article } from '../../article/article.ts';
import {
  hasOtherRelation,
  noticeTargets,
  relationOf,
} from '../../compile/record/notice-relations.ts';
import { hasRetractedPrefix } from '../../compile/record/retracted-title.ts';
import { standingOf } from '../../compile/record/standing.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { truncateText, words } from '../nodes.ts';
import { CREC, CROSSREF, NLM } from '../sources.ts';

export const RECORD_RULES: readonly Check[] = [
  {
    name: 'notice-relation',
    severity: 'error',
    receivers: ['pmc'],
    ...NLM,
    *find({ article, key }) {
      // A notice without any related article is reported by `build`.
      const relation = relationOf(article);
      if (!relation || !hasOtherRelation(article)) return;
      yield {
        message: message('notice-relation', { type: article.type, relation }),
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
          message: message('notice-abstract', { type: article.type }),
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
      if (policy || !article.doi || noticeTargets(article).every(({ doi }) => !doi)) return;
      yield {
        message: message('notice-without-policy', { type: article.type }),
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
        message: message('retracted-title', { title: truncateText(title) }),
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
      const hasRelation = related.some(({ type }) => type === 'retraction-forward');
      const hasNotice = record?.notices.some(({ kind }) => kind === 'retraction');
      if (!isRetracted(article) || hasRelation || hasNotice) return;
      yield { message: message('retraction-without-notice'), at: key('dates.retracted') };
    },
  },
];

function isRetracted(article: Article): boolean {
  return article.dates.retracted !== undefined || standingOf(article)?.isRetracted === true;
}
