/** Rules about corrections, retractions and expressions of concern: the notices, and what they are about. */
import type { Article } from '../../article/article.ts';
import {
  articlesAbout,
  isRelatedOtherwise,
  relationOf,
} from '../../compile/record/notice-relations.ts';
import { hasRetractedPrefix } from '../../compile/record/retracted-title.ts';
import { standingOf } from '../../compile/record/standing.ts';
import { inArticle, inJournal, inLetter, inRecord } from '../changes.ts';
import type { Check } from '../check.ts';
import { shown, words } from '../nodes.ts';
import { CREC, CROSSREF, NLM } from '../sources.ts';

/** The letter of the clean journal, as a notice about its article. */
const LETTER = 'type: letter\n';
const ABOUT = 'related: {type: corrected-article, doi: 10.5555/jcs.2023.57}\n';
const NOTICE = inLetter(LETTER, `type: correction\n${ABOUT}`);
const DATES = 'accepted: 2023-03-01, published: 2023-03-15}\n';
const TITLE = 'title: Tides and the moon at two harbours\n';

export const RECORD_RULES: readonly Check[] = [
  {
    name: 'notice-relation',
    severity: 'error',
    receivers: ['pmc'],
    ...NLM,
    sentence: 'A notice is related to its article by the relation of its kind.',
    advice:
      'Write `related: {type: corrected-article, doi: …}` in a correction, `retracted-article` in a retraction, `object-of-concern` in an expression of concern, `addended-article` in an addendum.',
    examples: {
      breaks: [
        inLetter(
          LETTER,
          'type: correction\nrelated: {type: companion, doi: 10.5555/jcs.2023.57}\n',
        ),
      ],
      keeps: [NOTICE, inLetter(LETTER, `${LETTER}related: {type: companion, doi: 10.5555/x.1}\n`)],
    },
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
    examples: {
      breaks: [
        inLetter(
          LETTER,
          `type: correction\n${ABOUT}abstract: The name of an author was wrong in the article.\n`,
        ),
      ],
      keeps: [NOTICE],
    },
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
    examples: {
      breaks: [
        {
          ...inJournal(', crossmark-policy: 10.5555/jcs.corrections', ''),
          and: [NOTICE],
        },
      ],
      keeps: [NOTICE, inJournal(', crossmark-policy: 10.5555/jcs.corrections', '')],
    },
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
    examples: {
      breaks: [
        {
          ...inArticle(DATES, DATES.replace('}', ', retracted: 2024-01-15}')),
          alongside: ['retraction-without-notice'],
        },
      ],
      keeps: [
        inRecord(['publication', 'retraction']),
        inArticle(TITLE, 'title: Retracted tides at two harbours\n'),
      ],
    },
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
    examples: {
      breaks: [
        {
          ...inArticle(DATES, DATES.replace('}', ', retracted: 2024-01-15}')),
          alongside: ['retracted-title'],
        },
      ],
      keeps: [
        inRecord(['publication', 'correction', 'retraction']),
        inRecord(['publication', 'expression-of-concern', 'correction']),
      ],
    },
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
