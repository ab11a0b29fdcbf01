/** Dates that are read back from every output. */

import { formatDate } from '../../../languages/index.ts';
import { inHtml, inJats, inPdf } from '../../changes.ts';
import { textOf } from '../jats/rule.ts';
import { within } from '../page-index.ts';
import { dayOf, given, partNumbers, pdfSays, type Said, says, strings, xmp } from './read-back.ts';
import { type FactRule, single } from './rule.ts';

export const DATE_FACTS: readonly FactRule[] = [
  single(
    'publication-date',
    'date of publication',
    'dates',
    ({ dates }) => dates.published,
    {
      breaks: [
        inHtml(
          'name="citation_publication_date" content="2023/03/15"',
          'name="citation_publication_date" content="2023/03/16"',
        ),
        inJats('iso-8601-date="2023-03-15"', 'iso-8601-date="2023-03-16"'),
        inJats('<day>15</day>', '<day>16</day>'),
        inHtml('name="DC.date" content="2023-03-15"', 'name="DC.date" content="2023-03-16"'),
        inPdf('<prism:publicationDate>2023-03-15', '<prism:publicationDate>2023-03-16'),
      ],
      keeps: [inHtml('<meta name="citation_online_date" content="2023/03/15">', '')],
    },
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
    {
      breaks: [
        inJats(
          'date-type="collection" iso-8601-date="2023-03',
          'date-type="collection" iso-8601-date="2023-04',
        ),
        inJats(
          '<month>03</month>\n        <year>2023</year>\n      </pub-date>\n      <volume>',
          '<month>04</month>\n        <year>2023</year>\n      </pub-date>\n      <volume>',
        ),
      ],
      keeps: [
        inJats(
          '<volume>1</volume>\n      <issue>2</issue>\n      <fpage>',
          '<volume>1</volume><issue>2</issue>\n      <fpage>',
        ),
      ],
    },
    ({ json, jats }, { issue }) => [
      ...given(
        'structured data of the web page',
        partNumbers(json, 'datePublished'),
        [issue.date ?? ''].filter(Boolean),
      ),
      ...jats
        .named('pub-date')
        .filter((date) => date.attributes['date-type'] === 'collection')
        .flatMap((date): Said[] => [
          says('JATS (iso-8601-date)', [date.attributes['iso-8601-date'] ?? '']),
          says('JATS', [dayOf(date)]),
        ]),
    ],
  ),
  {
    name: 'facts-history-differs',
    fact: 'days of receipt, revision and acceptance',
    key: 'dates',
    examples: {
      breaks: [
        inJats('<day>10</day>', '<day>11</day>'),
        inJats(
          '<date date-type="accepted" iso-8601-date="2023-03-01">',
          '<date date-type="accepted" iso-8601-date="2023-03-02">',
        ),
        inHtml('>January 10, 2023<', '>January 11, 2023<'),
        inHtml('datetime="2023-02-20"', 'datetime="2023-02-21"'),
      ],
      keeps: [inJats('<day>10</day>', '<day>10</day> ')],
    },
    wanted: ({ dates: { received, revised, accepted } }) =>
      [received, revised, accepted].filter((date) => date !== undefined),
    said: ({ page, jats }, { dates: { received, revised, accepted, published }, language }) => {
      const days = [received, revised, accepted, published].filter((date) => date !== undefined);
      const times = within(page.withClass('dates'), 'time');
      const dates = jats
        .named('date')
        .filter(
          (date) => HISTORY.has(date.attributes['date-type'] ?? '') && jats.isIn(date, 'history'),
        );
      return [
        says(
          'JATS (iso-8601-date)',
          dates.map((date) => date.attributes['iso-8601-date'] ?? ''),
        ),
        says('JATS', dates.map(dayOf)),
        ...given(
          'dates of the web page (datetime)',
          times.map(({ properties }) => String(properties.dateTime)),
          days,
        ),
        ...given(
          'dates of the web page',
          times.map(textOf),
          days.map((day) => formatDate(language, day)),
        ),
      ];
    },
  },
];

/** Kinds of dates before publication, in JATS. */
const HISTORY = new Set(['received', 'rev-recd', 'accepted']);
