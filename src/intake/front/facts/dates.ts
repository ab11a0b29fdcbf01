/** Dates of an article's history: each event with the nearest date after it. */
import { latinDigits } from '../../../words/digits.ts';
import { once } from '../../../words/memoize/once.ts';
import { wordList } from '../../../words/word-list.ts';
import { monthOf } from '../../months.ts';
import { type PhraseAt, phrasesIn } from '../../phrases.ts';
import type { DateEvent } from '../front-matter.ts';

/** In the order in which they happen. */
const DATE_EVENTS: DateEvent[] = ['received', 'revised', 'accepted', 'published'];

export interface FoundDate {
  event: DateEvent;
  /** "2022-10-19"; "2019-03" where no day is given. */
  iso: string;
  /** Day and month could be the other way round. */
  ambiguous: boolean;
  /** The event's words and the date's. */
  start: number;
  end: number;
}

/** Languages whose months `monthOf` does not know, as they name them in dates and alone. */
const LOCALES = wordList('pl cs sk hr sr-Latn sl uk bg ro hu nl sv da nb fi lt lv et el');

/** The months that a name has, in one language or another: "listopad" is November in Warsaw and October in Zagreb. */
const monthNames = once((): Map<string, Set<number>> => {
  const names = new Map<string, Set<number>>();
  for (const locale of LOCALES)
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: 'long', day, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2001, month, 2));
        const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
        names.set(name, (names.get(name) ?? new Set()).add(month + 1));
      }
    }
  return names;
});

function monthNumber(name: string): number | undefined {
  const months = [...(monthNames().get(name.toLowerCase()) ?? [])];
  return months.length > 0 ? (months.length > 1 ? undefined : months[0]) : monthOf(name);
}

/** Months as Roman numerals: "12-III-2019". */
const ROMAN = wordList('I II III IV V VI VII VIII IX X XI XII');

const YEAR = String.raw`(?<y>(?:19|20)\d\d)(?!\d)`;
const DAY = String.raw`(?<!\d)(?<d>\d{1,2})(?:\s?(?:st|nd|rd|th|º|er)(?!\p{L}))?`;
// V8 needs 100 ms to compile `\p{L}{3,10}` in these patterns, and 2 ms for `\p{L}+`.
const MONTH = String.raw`(?<!\p{L})(?<m>\p{L}+)\.?`;
const NUMBER = String.raw`(?<m>\d{1,2})`;

/** The forms in which dates are written, tried in this order at each place. */
const FORMS = [
  String.raw`${DAY}[.\s/؍-]*(?:de\s+|of\s+)?${MONTH}[,،]?[\s/-]*(?:del?\s+)?${YEAR}`,
  String.raw`${MONTH}\s*${DAY}(?:\s*,)?\s*(?:del?\s+)?${YEAR}`,
  String.raw`(?<!\d)${YEAR}\.?[\s,]+${MONTH}\s*${DAY}(?!\d)`,
  String.raw`(?<!\d)${YEAR}\s?[年년]\s?${NUMBER}\s?[月월]\s?${DAY}\s?[日일]`,
  String.raw`(?<!\d)${YEAR}\s?([-./])\s?${NUMBER}\s?\2\s?${DAY}(?!\d)`,
  // Day and month may be the other way round, unless a dot parts them.
  String.raw`(?<!\d)(?<a>\d{1,2})\s?(?<sign>[./-])\s?(?<b>\d{1,2})\s?\2\s?${YEAR}`,
  String.raw`${DAY}[.\s/-]+(?<m>${ROMAN.join('|')})[.\s/-]+${YEAR}`,
  // No day before it: "31 April 2019" is no date.
  String.raw`(?<!\d[.\s/-]{1,2})${MONTH},?\s+(?:de\s+)?${YEAR}`,
].map((form) => new RegExp(form, 'giu'));

/** @param monthFirst another date of the text can only be month/day/year */
function dateOf(groups: Record<string, string | undefined>, monthFirst: boolean) {
  const { y = '', m = '', d, a, b, sign } = groups;
  if (a === undefined || b === undefined) return { iso: iso(y, monthIn(m), d), ambiguous: false };
  const canBeMonth = Number(a) <= 12;
  const isMonth = canBeMonth && (Number(b) > 12 || (monthFirst && sign !== '.'));
  if (isMonth) return { iso: iso(y, Number(a), b), ambiguous: false };
  return { iso: iso(y, Number(b), a), ambiguous: sign !== '.' && canBeMonth && a !== b };
}

function monthIn(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  return monthNumber(text) ?? ROMAN.indexOf(text.toUpperCase()) + 1;
}

function iso(year = '', month: number, day?: string): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return start;
  const length = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= length ? `${start}-${day.padStart(2, '0')}` : undefined;
}

type DateAt = Omit<FoundDate, 'event'>;

/** All dates of a text, in order. */
export function datesIn(text: string): DateAt[] {
  // Most lines of a page hold no year: nothing to look for.
  const ascii = latinDigits(text).replace(/[‐‑‒–]/g, '-');
  if (!/(?:19|20)\d\d/.test(ascii)) return [];
  const monthFirst = /(?<!\d)(?:0?[1-9]|1[0-2])[/-](?:1[3-9]|2\d|3[01])[/-](?:19|20)/.test(ascii);
  const found: DateAt[] = [];
  for (const form of FORMS)
    for (const { 0: words, index: start, groups = {} } of ascii.matchAll(form)) {
      const end = start + words.length;
      if (found.some((date) => date.start < end && start < date.end)) continue;
      const { iso: date, ambiguous } = dateOf(groups, monthFirst);
      if (date) found.push({ iso: date, ambiguous, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Most characters between an event and its date. "Submitted to the publisher … 2019" is not a date. */
const NEAR = 28;

export function historyDates(text: string): FoundDate[] {
  const dates = datesIn(text);
  if (dates.length === 0) return [];
  const events = eventsIn(text);
  const behind = bracketed(text, dates, events);
  if (behind.length > 0) return behind;
  const found: FoundDate[] = [];
  for (const [index, event] of events.entries()) {
    const limit = events[index + 1]?.start ?? text.length;
    const date = dates.find(({ start }) => start >= event.end && start < limit);
    if (!date || !isNear(text.slice(event.end, date.start))) continue;
    if (areInColumn(events[index - 1], event, text)) continue;
    const known = found.some((each) => each.event === event.meaning);
    if (!known) found.push({ ...date, event: event.meaning, start: event.start });
    found.push(...sharedDate(events[index - 1], event, date, text));
  }
  return found;
}

interface EventAt extends PhraseAt {
  meaning: DateEvent;
}

/** Words for events, in order. Indonesian "diterima" is received, or accepted if another word says that it was sent. */
function eventsIn(text: string): EventAt[] {
  const events = phrasesIn('history', text) as EventAt[];
  const received = events.filter(({ meaning }) => meaning === 'received');
  return events.map((event) => {
    const isAcceptance =
      received.length > 1 && /^diterima$/i.test(text.slice(event.start, event.end));
    return isAcceptance ? { ...event, meaning: 'accepted' } : event;
  });
}

const isNear = (between: string): boolean =>
  between.length <= NEAR && !/[.;]\s+\p{Lu}/u.test(between);

/** Events one below the other have their dates in a column of their own. */
const areInColumn = (above: EventAt | undefined, event: EventAt, text: string): boolean =>
  above !== undefined && /^[ :]*\n[ \n]*$/.test(text.slice(above.end, event.start));

/** "Revised and accepted 6 September 2019": both events have the date. */
function sharedDate(
  previous: EventAt | undefined,
  event: EventAt,
  date: DateAt,
  text: string,
): FoundDate[] {
  if (!previous || previous.meaning === event.meaning) return [];
  const isShared = /^\s*(?:and|&|,|\/)\s*$/i.test(text.slice(previous.end, event.start));
  return isShared ? [{ ...date, event: previous.meaning, start: previous.start }] : [];
}

/** "12 March 2019 (received)" */
function bracketed(text: string, dates: DateAt[], events: EventAt[]): FoundDate[] {
  return dates.flatMap((date) => {
    const event = events.find(({ start }) => start >= date.end);
    if (!event || !/^\s*[([]\s*$/.test(text.slice(date.end, event.start))) return [];
    const closing = /^[^)\]\d]{0,20}[)\]]/.exec(text.slice(event.end))?.[0].length;
    return closing ? [{ ...date, event: event.meaning, end: event.end + closing }] : [];
  });
}

/** Pairs of dates that violate received ≤ revised ≤ accepted ≤ published. */
export function wrongOrder(dates: Partial<Record<DateEvent, string>>): string[] {
  const known = DATE_EVENTS.flatMap((event) =>
    dates[event] ? [{ event, iso: dates[event] }] : [],
  );
  return known.flatMap(({ event, iso: date }, index) => {
    const next = known[index + 1];
    return next && next.iso < date ? [`${next.event} (${next.iso}) before ${event} (${date})`] : [];
  });
}
