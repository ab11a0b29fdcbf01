/** Rules about the dates of an article. */
import { type ArticleDates, expectsFact, isDay } from '../../article/article.ts';
import { told } from '../../messages/message-template.ts';
import { enumerated } from '../../words/enumerated.ts';
import type { Check } from '../check.ts';
import { isResearch } from '../nodes.ts';
import { COPE, NLM, PRACTICE } from '../sources.ts';
import { daysBetween } from './days.ts';

const WANTED = ['received', 'accepted'] as const satisfies (keyof ArticleDates)[];

export const DATES: readonly Check[] = [
  {
    name: 'publication-date-missing',
    severity: 'error',
    receivers: ['crossref', 'pmc', 'scholar'],
    source: 'PMC style checker 5.47; Crossref schema 5.4.0',
    date: '2025',
    sentence: 'An article has the full date on which it was published.',
    advice:
      'Add `published: YYYY-MM-DD` to `dates:` in the front matter; or, where all appeared with the issue, a whole day as `date:` to issue.yaml.',
    *find({ article, key }) {
      if (article.dates.published !== undefined) return;
      const { date } = article.issue;
      if (!isDay(date))
        yield {
          reason: 'Unexpected article without a date of publication, expected day, month and year',
          at: key('dates'),
        };
      else
        yield {
          reason: `Unexpected article without a date of publication, expected one: it cannot be ${date}, the day of its issue, which is before its own dates`,
          at: key('dates'),
          advice:
            'Correct the one that is wrong, `date:` in issue.yaml or `dates:` in the front matter; or add `published: YYYY-MM-DD` to `dates:`.',
        };
    },
  },
  {
    name: 'history-incomplete',
    receivers: ['readers', 'pmc'],
    source: 'COPE Core Practices; JATS4R article publication and history dates 1.0',
    date: '2022',
    sentence: 'A research article says when it was received and accepted.',
    advice: 'Add the date to `dates:` in the front matter.',
    *find({ article, key }) {
      if (!expectsFact(article.type, 'history')) return;
      const missing = WANTED.filter((name) => article.dates[name] === undefined);
      if (missing.length === 0) return;
      yield {
        reason: {
          text: `Unexpected dates without ${enumerated(missing.map((step) => `\`${step}\``))}, expected the day for the record`,
          facts: { step: enumerated(missing) },
        },
        at: key('dates'),
      };
    },
  },
  {
    name: 'publication-date-incomplete',
    refused: true,
    receivers: ['pmc'],
    ...NLM,
    sentence: 'The date of an electronic publication has a day and a month.',
    advice: 'Write `published:` as year, month and day: 2023-01-15.',
    *find({ article: { dates }, key }) {
      if (!dates.published || isDay(dates.published)) return;
      yield {
        reason: `Unexpected date of publication ${dates.published}, expected it with month and day`,
        at: key('dates.published'),
      };
    },
  },
  {
    name: 'review-without-time',
    receivers: ['doaj', 'readers'],
    ...COPE,
    sentence: 'A research article is not accepted on the day on which it was received.',
    advice: 'Correct `received:` or `accepted:`: between the two the article was reviewed.',
    *find({ article, key }) {
      const { received, accepted } = article.dates;
      if (!isResearch(article) || !isDay(received) || received !== accepted) return;
      yield {
        reason: `Unexpected acceptance on the day of receipt (${accepted}), expected time for a review`,
        at: key('dates.accepted'),
      };
    },
  },
  {
    name: 'dates-far-apart',
    receivers: ['readers'],
    ...PRACTICE,
    sentence: 'No more than five years lie between two steps of an article’s history.',
    advice: 'A digit of the year may be wrong: correct it.',
    *find({ article: { dates, issue }, key }) {
      const year = (date: string) => Number(date.slice(0, 4));
      const isOfIssue = (step: string, date: string) =>
        step !== 'published' || !issue.date || Math.abs(year(issue.date) - year(date)) <= 1;
      // Years from that of its issue: `issue-date-contradicts` says it.
      const steps = HISTORY.filter((step) => isOfIssue(step, dates[step] ?? '') && dates[step]);
      for (const [index, step] of steps.entries()) {
        const before = steps[index - 1];
        const [from, to] = [before && dates[before], dates[step]];
        if (!before || !from || !to || daysBetween(from, to) <= FIVE_YEARS) continue;
        yield {
          reason: told`Unexpected date ${{ date: to }} for \`${{ step }}\`, expected one within five years of ${{ earlier: from }} (\`${{ before }}\`)`,
          at: key(`dates.${step}`),
        };
      }
    },
  },
];

const HISTORY = ['received', 'revised', 'accepted', 'published'] as const;
const FIVE_YEARS = 5 * 366;
