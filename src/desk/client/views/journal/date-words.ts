/** A day, a month or a year in words. */
import { language } from '../../words.ts';

/** The language of the page, as the user's country writes it. */
const LOCALE = navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;

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
