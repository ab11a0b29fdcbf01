/** Dates that are read back from every output. */

import { isDay } from '../../../article/article.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { formatDate, word } from '../../../words/languages/index.ts';
import { within } from '../page-index.ts';
import {
  dayOf,
  given,
  type Outputs,
  partNumbers,
  pdfSays,
  type Said,
  says,
  strings,
  xmp,
} from './output-values.ts';
import { type FactRule, single } from './rule.ts';

export const DATE_FACTS: readonly FactRule[] = [
  single(
    'facts-publication-date-differs',
    'facts-publication-date-differs/missing',
    'dates',
    ({ dates }) => dates.published,
    ({ meta, json, jats, pdf }) => [
      says(
        'web page (citation_publication_date)',
        meta('citation_publication_date').map((date) => date.replaceAll('/', '-')),
      ),
      says('web page (structured data)', strings(json.datePublished)),
      ...given('web page (DC.date)', meta('DC.date')),
      ...given(
        'web page (citation_online_date)',
        meta('citation_online_date').map((date) => date.replaceAll('/', '-')),
      ),
      ...given('web page (article:published_time)', meta('article:published_time')),
      ...jats
        .named('pub-date')
        .filter((date) => date.attributes['date-type'] === 'pub')
        .flatMap((date): Said[] => [
          says('JATS (iso-8601-date)', [date.attributes['iso-8601-date'] ?? '']),
          says('JATS', [dayOf(date)]),
        ]),
      ...pdfSays(pdf, xmp(pdf, 'prism:publicationDate')),
    ],
  ),
  single(
    'facts-issue-date-differs',
    'facts-issue-date-differs/missing',
    'dates',
    // A collection has no day.
    ({ issue }) => issue.date?.slice(0, 7),
    ({ json, jats }, { issue, dates: { published } }) => [
      ...given(
        'web page (structured data)',
        partNumbers(json, 'datePublished'),
        [issue.date ?? ''].filter(Boolean),
      ),
      ...collectionDates(jats, published),
    ],
  ),
  {
    differs: 'facts-history-differs',
    missing: 'facts-history-differs/missing',
    key: 'dates',
    wanted: ({ dates: { received, revised, accepted } }) =>
      [received, revised, accepted].filter((date) => date !== undefined),
    said: ({ page, jats }, { dates, language }) => {
      const { received, revised, accepted, published } = dates;
      const days = [received, revised, accepted, published].filter((date) => date !== undefined);
      const times = within(page.withClass('dates'), 'time');
      const history = jats
        .named('date')
        .filter(
          (date) => HISTORY.has(date.attributes['date-type'] ?? '') && jats.isIn(date, 'history'),
        );
      return [
        says(
          'JATS (iso-8601-date)',
          history.map((date) => date.attributes['iso-8601-date'] ?? ''),
        ),
        says('JATS', history.map(dayOf)),
        ...given(
          'web page (dates, datetime)',
          times.map(({ properties }) => String(properties.dateTime)),
          days,
        ),
        ...given(
          'web page (dates)',
          times.map(nodeText),
          days.map((day) => formatDate(language, day)),
        ),
        ...given(
          'web page (labels of the dates)',
          within(page.withClass('dates'), 'dt').map(nodeText),
          LABELS.flatMap(([date, label]) => (dates[date] ? [word(language, label)] : [])),
        ),
      ];
    },
  },
];

/** PMC takes one only beside a whole day of electronic publication. */
function collectionDates({ named }: Outputs['jats'], published: string | undefined): Said[] {
  const dates = named('pub-date').filter(
    ({ attributes }) => attributes['date-type'] === 'collection',
  );
  if (dates.length === 0) return isDay(published) ? [says('JATS', [])] : [];
  return dates.flatMap((date) => [
    says('JATS (iso-8601-date)', [date.attributes['iso-8601-date'] ?? '']),
    says('JATS', [dayOf(date)]),
  ]);
}

/** As readers are told which date it is. */
const LABELS = [
  ['received', 'received'],
  ['revised', 'revised'],
  ['accepted', 'accepted'],
  ['published', 'availableOnline'],
] as const;

/** Kinds of dates before publication, in JATS. */
const HISTORY = new Set(['received', 'rev-recd', 'accepted']);
