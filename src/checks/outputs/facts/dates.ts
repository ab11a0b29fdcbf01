/** Dates in every output. */

import { isDay } from '../../../article/article.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { formatDate, word } from '../../../words/languages/index.ts';
import { within } from '../page-index.ts';
import {
  containerValues,
  dayOf,
  type Outputs,
  type OutputValues,
  optionalValues,
  outputValues,
  pdfValues,
  stringsIn,
  xmpProperty,
} from './output-values.ts';
import { type FactRule, singleFact } from './rule.ts';

export const DATE_FACTS: readonly FactRule[] = [
  singleFact(
    'facts-publication-date-differs',
    'facts-publication-date-differs/missing',
    'dates',
    ({ dates }) => dates.published,
    ({ meta, json, jats, pdf }) => [
      outputValues(
        'web page (citation_publication_date)',
        meta('citation_publication_date').map((date) => date.replaceAll('/', '-')),
      ),
      outputValues('web page (structured data)', stringsIn(json.datePublished)),
      ...optionalValues('web page (DC.date)', meta('DC.date')),
      ...optionalValues(
        'web page (citation_online_date)',
        meta('citation_online_date').map((date) => date.replaceAll('/', '-')),
      ),
      ...optionalValues('web page (article:published_time)', meta('article:published_time')),
      ...jats
        .named('pub-date')
        .filter((date) => date.attributes['date-type'] === 'pub')
        .flatMap((date): OutputValues[] => [
          outputValues('JATS (iso-8601-date)', [date.attributes['iso-8601-date'] ?? '']),
          outputValues('JATS', [dayOf(date)]),
        ]),
      ...pdfValues(pdf, xmpProperty(pdf, 'prism:publicationDate')),
    ],
  ),
  singleFact(
    'facts-issue-date-differs',
    'facts-issue-date-differs/missing',
    'dates',
    // The date of a collection has no day.
    ({ issue }) => issue.date?.slice(0, 7),
    ({ json, jats }, { issue, dates: { published } }) => [
      ...optionalValues(
        'web page (structured data)',
        containerValues(json, 'datePublished'),
        [issue.date ?? ''].filter(Boolean),
      ),
      ...collectionDates(jats, published),
    ],
  ),
  {
    differs: 'facts-history-differs',
    missing: 'facts-history-differs/missing',
    key: 'dates',
    expected: ({ dates: { received, revised, accepted } }) =>
      [received, revised, accepted].filter((date) => date !== undefined),
    valuesIn: ({ page, jats }, { dates, language }) => {
      const { received, revised, accepted, published } = dates;
      const days = [received, revised, accepted, published].filter((date) => date !== undefined);
      const times = within(page.withClass('dates'), 'time');
      const history = jats
        .named('date')
        .filter(
          (date) => HISTORY.has(date.attributes['date-type'] ?? '') && jats.isIn(date, 'history'),
        );
      return [
        outputValues(
          'JATS (iso-8601-date)',
          history.map((date) => date.attributes['iso-8601-date'] ?? ''),
        ),
        outputValues('JATS', history.map(dayOf)),
        ...optionalValues(
          'web page (dates, datetime)',
          times.map(({ properties }) => String(properties.dateTime)),
          days,
        ),
        ...optionalValues(
          'web page (dates)',
          times.map(nodeText),
          days.map((day) => formatDate(language, day)),
        ),
        ...optionalValues(
          'web page (labels of the dates)',
          within(page.withClass('dates'), 'dt').map(nodeText),
          LABELS.flatMap(([date, label]) => (dates[date] ? [word(language, label)] : [])),
        ),
      ];
    },
  },
];

/** PMC accepts the date of a collection only together with a full date of electronic publication. */
function collectionDates(
  { named }: Outputs['jats'],
  published: string | undefined,
): OutputValues[] {
  const dates = named('pub-date').filter(
    ({ attributes }) => attributes['date-type'] === 'collection',
  );
  if (dates.length === 0) return isDay(published) ? [outputValues('JATS', [])] : [];
  return dates.flatMap((date) => [
    outputValues('JATS (iso-8601-date)', [date.attributes['iso-8601-date'] ?? '']),
    outputValues('JATS', [dayOf(date)]),
  ]);
}

/** The labels that are printed before the dates. */
const LABELS = [
  ['received', 'received'],
  ['revised', 'revised'],
  ['accepted', 'accepted'],
  ['published', 'availableOnline'],
] as const;

/** Kinds of dates before publication, in JATS. */
const HISTORY = new Set(['received', 'rev-recd', 'accepted']);
