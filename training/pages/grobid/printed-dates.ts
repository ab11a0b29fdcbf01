/** Reads printed English dates of an article's history. */
import type { PageTruth } from '../labelled-page.ts';

type Dates = NonNullable<PageTruth['dates']>;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const EVENT =
  /\b(received|revised|accepted|published)\b(?: (?:online|for publication|in final form))?/gi;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\.?,? (\d{4})\b/;
const MONTH_FIRST = /\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?, (\d{4})\b/;

/** An event with two dates, or with a date in digits, is left out. */
export function parseDates(text: string): Dates {
  const dates: Dates = {};
  const events = [...text.matchAll(EVENT)];
  const names = events.map(([, name = '']) => name.toLowerCase() as keyof Dates);
  for (const [index, name] of names.entries()) {
    const start = events[index]?.index ?? 0;
    const date = isoDate(text.slice(start, events[index + 1]?.index));
    if (date && names.indexOf(name) === names.lastIndexOf(name)) dates[name] = date;
  }
  return dates;
}

function isoDate(words: string): string | undefined {
  const dayFirst = DAY_FIRST.exec(words);
  const monthFirst = MONTH_FIRST.exec(words);
  if (dayFirst) return iso(dayFirst[3], dayFirst[2], dayFirst[1]);
  return monthFirst ? iso(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
}

function iso(year = '', month = '', day = ''): string | undefined {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number > 0
    ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined;
}
