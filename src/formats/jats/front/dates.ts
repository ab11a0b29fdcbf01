/** The known parts of dates. */
import type { Element } from 'xast';
import type { Article, ArticleDates, IsoDate } from '../../../article/article.ts';
import { type Child, element, elementIf } from '../../../markup/xml.ts';

interface DateParts {
  year: string;
  month?: string;
  day?: string;
}

/** A date as "2023", "2023-01" or "2023-01-15"; undefined for anything else. */
function dateParts(date: IsoDate | undefined): DateParts | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date ?? '');
  const [, year, month, day] = match ?? [];
  return year === undefined ? undefined : { year, month, day };
}

/** `day`, `month`, `year`, in the order of JATS. */
function dateElements({ year, month, day }: DateParts): Child[] {
  return [
    day && element('day', {}, day),
    month && element('month', {}, month),
    element('year', {}, year),
  ];
}

export function dateElement(
  name: 'date' | 'pub-date',
  type: string,
  date: IsoDate | undefined,
  attributes: Record<string, string> = {},
): Element | undefined {
  const parts = dateParts(date);
  if (!parts) return undefined;
  return element(
    name,
    { ...attributes, 'date-type': type, 'iso-8601-date': date },
    dateElements(parts),
  );
}

/**
 * The day of the version of record, and the issue's date as the date of the collection. PMC accepts a collection date
 * only next to an electronic one with day and month.
 */
export function renderPublicationDates({ dates, issue }: Article): Child {
  const electronic = { 'publication-format': 'electronic' };
  const published = dateElement('pub-date', 'pub', dates.published, electronic);
  const parts = dateParts(issue.date);
  const month = parts?.month ? `-${parts.month}` : '';
  const collection =
    (!published || dateParts(dates.published)?.day) && parts
      ? dateElement('pub-date', 'collection', `${parts.year}${month}`, electronic)
      : undefined;
  if (!published && !collection) return element('pub-date-not-available', {});
  return [published, collection];
}

/** Values of `date/@date-type` in chronological order. */
const EVENTS: [date: keyof ArticleDates, type: string][] = [
  ['received', 'received'],
  ['revised', 'rev-recd'],
  ['accepted', 'accepted'],
  ['corrected', 'corrected'],
  ['retracted', 'retracted'],
];

export function renderHistory({ dates }: Article): Child {
  return elementIf(
    'history',
    {},
    EVENTS.map(([date, type]) => dateElement('date', type, dates[date])),
  );
}
