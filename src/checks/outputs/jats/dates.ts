/** What PMC's style checker demands of the dates in the JATS. */
import type { Element } from 'xast';
import { nodeText } from '../../../markup/node-text.ts';
import type { ArticleCheck } from '../../check.ts';
import { NLM } from '../../sources.ts';
import { repeated } from './front.ts';
import { childElements, type Demand, failing, having, jatsRule, type Wrong } from './rule.ts';

export const JATS_DATES: readonly ArticleCheck[] = [
  jatsRule({
    ...NLM,
    name: 'jats-date-malformed',
    wrong: ({ named }, { article }) => [
      ...(article.dates.published && !named('pub-date').some(isElectronic) ? [NOT_PUBLISHED] : []),
      ...failing(named('pub-date', 'date'), OF_DATES),
      ...failing(named('pub-date'), OF_PUBLICATION),
      ...repeated(named('pub-date').filter(isElectronic), 'second day of electronic publication'),
    ],
  }),
];

const NOT_PUBLISHED: Wrong = [
  'Unexpected JATS without a day of electronic publication, expected the one of the article',
];

const OF_DATES: readonly Demand[] = [
  ['without a year of four digits', (date) => /^\d{4}$/.test(partOf(date, 'year') ?? '')],
  ['with a month that is none', (date) => isWithin(partOf(date, 'month'), 12)],
  ['with a day that is none', (date) => isWithin(partOf(date, 'day'), 31)],
  [
    'with a day and no month',
    (date) => partOf(date, 'day') === undefined || partOf(date, 'month') !== undefined,
  ],
];

const OF_PUBLICATION: readonly Demand[] = [
  ['without its format or kind', having('publication-format', 'date-type')],
  ['marked as in old versions of JATS', ({ attributes }) => attributes['pub-type'] === undefined],
];

function isElectronic({ attributes }: Element): boolean {
  return attributes['publication-format'] === 'electronic' && attributes['date-type'] === 'pub';
}

function partOf(date: Element, part: string): string | undefined {
  const [found] = childElements(date, part);
  return found && nodeText(found);
}

/** Absent, or 1 to a limit. */
function isWithin(part: string | undefined, limit: number): boolean {
  return (
    part === undefined || (/^\d{1,2}$/.test(part) && Number(part) >= 1 && Number(part) <= limit)
  );
}
