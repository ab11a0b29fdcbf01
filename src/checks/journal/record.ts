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
    sentence: 'A notice is related to its article by the relation of its kind.',
    advice:
      'Write `related: {type: corrected-article, doi: …}` in a correction, `retracted-article` in a retraction, `object-of-concern` in an expression of concern, `addended-article` in an addendum.',
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
    sentence: 'What a notice says stands in its text, not in an abstract.',
    advice: 'Move the words from `abstract:` below the front matter.',
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
    sentence:
      'A journal that publishes notices has a page about corrections, with a DOI: without it Crossref takes no update.',
    advice:
      'Register a DOI for that page and write `crossref: {crossmark-policy: 10.…}` in journal.yaml.',
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
    sentence: 'The title of a retracted article begins with “RETRACTED:”.',
    advice:
      'Run `offprint retract`, which puts it there in every language and makes the notice; or write it into `title:`.',
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
    sentence: 'A retracted article leads to the notice that says who retracted it, and why.',
    advice:
      'Run `offprint retract`; or add `related: {type: retraction-forward, doi: …}` with the DOI of the notice.',
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
