/** Rules about the dates of an article. */
import { type ArticleDates, expectsFact, isDay } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { isResearch } from '../nodes.ts';
import { COPE, NLM, PRACTICE } from '../sources.ts';
import { daysBetween } from './date-distance.ts';

const REQUIRED_STEPS = ['received', 'accepted'] as const satisfies (keyof ArticleDates)[];

export const DATES: readonly Check[] = [
  {
    name: 'publication-date-missing',
    severity: 'error',
    receivers: ['crossref', 'pmc', 'scholar'],
    source: 'PMC style checker 5.47; Crossref schema 5.4.0',
    date: '2025',
    *find({ article, key }) {
      if (article.dates.published !== undefined) return;
      const { date } = article.issue;
      yield {
        message: isDay(date)
          ? message('publication-date-missing/issue-date-too-early', { date })
          : message('publication-date-missing'),
        at: key('dates'),
      };
    },
  },
  {
    name: 'history-incomplete',
    receivers: ['readers', 'pmc'],
    source: 'COPE Core Practices; JATS4R article publication and history dates 1.0',
    date: '2022',
    *find({ article, key }) {
      if (!expectsFact(article.type, 'history')) return;
      const steps = REQUIRED_STEPS.filter((name) => article.dates[name] === undefined);
      if (steps.length === 0) return;
      yield { message: message('history-incomplete', { steps }), at: key('dates') };
    },
  },
  {
    name: 'publication-date-incomplete',
    refused: true,
    receivers: ['pmc'],
    ...NLM,
    *find({ article: { dates }, key }) {
      if (!dates.published || isDay(dates.published)) return;
      yield {
        message: message('publication-date-incomplete', { date: dates.published }),
        at: key('dates.published'),
      };
    },
  },
  {
    name: 'review-without-time',
    receivers: ['doaj', 'readers'],
    ...COPE,
    *find({ article, key }) {
      const { received, accepted } = article.dates;
      if (!isResearch(article) || !isDay(received) || received !== accepted) return;
      yield {
        message: message('review-without-time', { date: accepted }),
        at: key('dates.accepted'),
      };
    },
  },
  {
    name: 'dates-far-apart',
    receivers: ['readers'],
    ...PRACTICE,
    *find({ article: { dates, issue }, key }) {
      const year = (date: string) => Number(date.slice(0, 4));
      const isNearIssue = (step: string, date: string) =>
        step !== 'published' || !issue.date || Math.abs(year(issue.date) - year(date)) <= 1;
      // A date years away from its issue is reported by `issue-date-contradicts`.
      const steps = HISTORY.filter((step) => isNearIssue(step, dates[step] ?? '') && dates[step]);
      for (const [index, step] of steps.entries()) {
        const before = steps[index - 1];
        const [from, to] = [before && dates[before], dates[step]];
        if (!before || !from || !to || daysBetween(from, to) <= FIVE_YEARS) continue;
        yield {
          message: message('dates-far-apart', { before, earlier: from, step, date: to }),
          at: key(`dates.${step}`),
        };
      }
    },
  },
];

const HISTORY = ['received', 'revised', 'accepted', 'published'] as const;
const FIVE_YEARS = 5 * 366;
