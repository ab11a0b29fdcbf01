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
} from './read-back.ts';
import { type FactRule, single } from './rule.ts';

export const DATE_FACTS: readonly FactRule[] = [
  single(
    'publication-date',
    'date of publication',
    'dates',
    ({ dates }) => dates.published,
    ({ meta, json, jats, pdf }) => [
      says(
        'citation_publication_date of the web page',
        meta('citation_publication_date').map((date) => date.replaceAll('/', '-')),
      ),
      says('structured data of the web page', strings(json.datePublished)),
      ...given('DC.date of the web page', meta('DC.date')),
      ...given(
        'citation_online_date of the web page',
        meta('citation_online_date').map((date) => date.replaceAll('/', '-')),
      ),
      ...given('article:published_time of the web page', meta('article:published_time')),
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
    'issue-date',
    'date of the issue',
    'dates',
    // A collection has no day.
    ({ issue }) => issue.date?.slice(0, 7),
    ({ json, jats }, { issue, dates: { published } }) => [
      ...given(
        'structured data of the web page',
        partNumbers(json, 'datePublished'),
        [issue.date ?? ''].filter(Boolean),
      ),
      ...collectionDates(jats, published),
    ],
  ),
  {
    name: 'facts-history-differs',
    fact: 'days of receipt, revision and acceptance',
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
          'dates of the web page (datetime)',
          times.map(({ properties }) => String(properties.dateTime)),
          days,
        ),
        ...given(
          'dates of the web page',
          times.map(nodeText),
          days.map((day) => formatDate(language, day)),
        ),
        ...given(
          'labels of the dates of the web page',
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
