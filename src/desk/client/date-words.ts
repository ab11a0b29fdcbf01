/** Dates and times in words, in the language of the page as the user's country writes it. */
import { language } from './words.ts';

/** `navigator.languages` may have tags that are invalid. */
const own = new Intl.DateTimeFormat().resolvedOptions().locale;
const LOCALE = own.split('-')[0] === language ? own : language;

const TIME = new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short' });
const MOMENT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short' });

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

/** Example: "14:05". @param time ISO time */
export function timeWords(time: string): string {
  return TIME.format(new Date(time));
}

/** Example: "3 December 2026 at 14:05". @param time ISO time */
export function momentWords(time: string): string {
  return MOMENT.format(new Date(time));
}

/** The ISO date of a moment in the user's time zone. */
export function dayOf(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
