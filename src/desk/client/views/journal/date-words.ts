/** A day, a month or a year in words. */
import { language } from '../../words.ts';

/** The language of the page, as the user's country writes it. `navigator.languages` may have tags that are invalid. */
const own = new Intl.DateTimeFormat().resolvedOptions().locale;
const LOCALE = own.split('-')[0] === language ? own : language;

/** @param date "2027-03-15", "2027-03" or "2027" */
export function dateWords(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const format = new Intl.DateTimeFormat(LOCALE, {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
}
