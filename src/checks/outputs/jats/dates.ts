/** What PMC's style checker demands of the dates in the JATS. */
import type { Element } from 'xast';
import { nodeText } from '../../../markup/node-text.ts';
import { message } from '../../../messages/message.ts';
import type { ArticleCheck } from '../../check.ts';
import { NLM } from '../../sources.ts';
import {
  afterFirst,
  childElements,
  type Demand,
  type Fault,
  having,
  jatsRule,
  unmetDemands,
} from './rule.ts';

export const JATS_DATES: readonly ArticleCheck[] = [
  jatsRule({
    ...NLM,
    name: 'jats-date-malformed',
    faults: ({ named }, { article }) => [
      ...(article.dates.published && !named('pub-date').some(isElectronic) ? [NOT_PUBLISHED] : []),
      ...unmetDemands(named('pub-date', 'date'), OF_DATES),
      ...unmetDemands(named('pub-date'), OF_PUBLICATION),
      ...afterFirst('jats-date-malformed/second', named('pub-date').filter(isElectronic)),
    ],
  }),
];

const NOT_PUBLISHED: Fault = [message('jats-date-malformed/not-published')];

const OF_DATES: readonly Demand[] = [
  ['jats-date-malformed/year', (date) => /^\d{4}$/.test(partOf(date, 'year') ?? '')],
  ['jats-date-malformed/month', (date) => isWithin(partOf(date, 'month'), 12)],
  ['jats-date-malformed/day', (date) => isWithin(partOf(date, 'day'), 31)],
  [
    'jats-date-malformed/month-missing',
    (date) => partOf(date, 'day') === undefined || partOf(date, 'month') !== undefined,
  ],
];

const OF_PUBLICATION: readonly Demand[] = [
  ['jats-date-malformed/format', having('publication-format', 'date-type')],
  ['jats-date-malformed/old-attribute', ({ attributes }) => attributes['pub-type'] === undefined],
];

function isElectronic({ attributes }: Element): boolean {
  return attributes['publication-format'] === 'electronic' && attributes['date-type'] === 'pub';
}

function partOf(date: Element, part: string): string | undefined {
  const [found] = childElements(date, part);
  return found && nodeText(found);
}

/** Whether a part of a date is missing, or a number from 1 to a limit. */
function isWithin(part: string | undefined, limit: number): boolean {
  return (
    part === undefined || (/^\d{1,2}$/.test(part) && Number(part) >= 1 && Number(part) <= limit)
  );
}
