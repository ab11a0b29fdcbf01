/** Dates of an article's history: each event with the nearest date after it. */
import { latinDigits } from '../../../words/digits.ts';
import { wordList } from '../../../words/word-list.ts';
import { type DateEvent, eventsIn } from '../date-events.ts';

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

const MONTHS: [number, RegExp][] = [
  [1, /^(?:jan|janv|ene|gen|oca|sty|led(?:en|na)|siječ|ian|янв|січ|يناير|جنوری|ژانویه)/iu],
  [2, /^(?:feb|fév|fev|şub|lut[ye]|únor|velja|фев|лют|فبراير|فروری)/iu],
  [3, /^(?:mar|mär|már|mrz|maart|břez|ožuj|мар|берез|مارس|مارچ)/iu],
  [4, /^(?:apr|ápr|avr|abr|nis|kwie|dub(?:en|na)|trav|апр|квіт|أبريل|ابريل|اپریل)/iu],
  [5, /^(?:may|mai|maj|máj|mag|mei|květ|svib|мая|май|трав|مايو|مئی)/iu],
  [6, /^(?:jun|jún|juin|giu|haz|czerw|červ(?:en$|na)|lip(?:anj|nja)|iun|июн|черв|يونيو|جون)/iu],
  [
    7,
    /^(?:jul|júl|juil|lug|tem|lip(?:iec|ca)|červen(?:ec|ce)|srp(?:anj|nja)|iul|июл|лип|يوليو|جولائی)/iu,
  ],
  [8, /^(?:aug|aoû|aou|ago|ağu|agu|sierp|srp(?:en|na)$|kolov|авг|серп|أغسطس|اگست)/iu],
  [9, /^(?:sep|szept|set|eyl|wrze|zář|ruj(?:an|na)|сен|верес|سبتمبر|ستمبر)/iu],
  [10, /^(?:oct|okt|out|ott|eki|paźd|říj|окт|жовт|أكتوبر|اکتوبر)/iu],
  // "listopada" is November in Polish, and October in Croatian.
  [11, /^(?:nov|kas|noi|listopad(?:u)?$|studen(?:og|i)|ноя|листоп|نوفمبر|نومبر)/iu],
  [12, /^(?:dec|déc|dez|dic|des|ara|grud|prosin|дек|груд|ديسمبر|دسمبر)/iu],
];

/** Months as numbers of Rome: "12-III-2019". */
const ROMAN = wordList('I II III IV V VI VII VIII IX X XI XII');

const MONTH = '(?<!\\p{L})(\\p{L}{3,10})\\.?';
const YEAR = '((?:19|20)\\d\\d)(?!\\d)';
const DAY = '(?<!\\d)(\\d{1,2})(?:\\s?(?:st|nd|rd|th|º|er)(?!\\p{L}))?';

type Reader = (groups: string[], context: Context) => { iso?: string; ambiguous?: boolean };
interface Context {
  /** Another date of the page can only be month/day/year. */
  monthFirst: boolean;
}

/** The forms in which dates are written, tried in this order at each place. */
const FORMS: { pattern: RegExp; read: Reader }[] = [
  {
    pattern: new RegExp(
      `${DAY}[.\\s/؍-]*(?:de\\s+|of\\s+)?${MONTH}[,،]?[\\s/-]*(?:de(?:l)?\\s+)?${YEAR}`,
      'giu',
    ),
    read: ([d, m, y]) => named(y, m, d),
  },
  {
    pattern: new RegExp(
      `${MONTH}\\s*(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?\\s*,?\\s*(?:del?\\s+)?${YEAR}`,
      'giu',
    ),
    read: ([m, d, y]) => named(y, m, d),
  },
  {
    pattern: new RegExp(`(?<!\\d)${YEAR}\\.?[\\s,]+${MONTH}\\s*(\\d{1,2})(?!\\d)`, 'giu'),
    read: ([y, m, d]) => named(y, m, d),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)${YEAR}\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]`,
      'gu',
    ),
    read: ([y, m, d]) => ({ iso: iso(y, Number(m), d) }),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)${YEAR}\\s?([-./])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2})(?!\\d)`,
      'gu',
    ),
    read: ([y, , m, d]) => ({ iso: iso(y, Number(m), d) }),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?${YEAR}`, 'gu'),
    read: numeric,
  },
  {
    pattern: new RegExp(`${DAY}[.\\s/-]+(${ROMAN.join('|')})[.\\s/-]+${YEAR}`, 'gu'),
    read: ([d, m = '', y]) => ({ iso: iso(y, ROMAN.indexOf(m) + 1, d) }),
  },
  // No day before it: "31 April 2019" is no date.
  {
    pattern: new RegExp(`(?<!\\d[.\\s/-]{1,2})${MONTH},?\\s+(?:de\\s+)?${YEAR}`, 'giu'),
    read: ([m, y]) => named(y, m),
  },
];

function named(year = '', month = '', day?: string) {
  const number = MONTHS.find(([, pattern]) => pattern.test(month.replace(/İ/g, 'i')))?.[0];
  return number === undefined ? {} : { iso: iso(year, number, day) };
}

/** Day first, unless that cannot be or the page's other dates are month first. Dots are never ambiguous. */
function numeric([first = '', sign = '', second = '', year = '']: string[], context: Context) {
  const [a, b] = [Number(first), Number(second)];
  if (b > 12 && a <= 12) return { iso: iso(year, a, second) };
  const ambiguous = sign !== '.' && a <= 12 && a !== b && !context.monthFirst;
  return context.monthFirst && a <= 12 && sign !== '.'
    ? { iso: iso(year, a, second) }
    : { iso: iso(year, b, first), ambiguous };
}

function iso(year = '', month: number, day?: string): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return start;
  const length = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= length ? `${start}-${day.padStart(2, '0')}` : undefined;
}

interface DateAt {
  iso: string;
  ambiguous: boolean;
  start: number;
  end: number;
}

/** All dates of a text, in order. */
export function datesIn(text: string): DateAt[] {
  // Most lines of a page hold no year: nothing to look for.
  if (!/(?:19|20|١٩|٢٠|۱۹|۲۰)[\d٠-٩۰-۹]{2}/.test(text)) return [];
  const ascii = latinDigits(text).replace(/[‐‑‒–]/g, '-');
  const context = {
    monthFirst: /(?<!\d)(?:0?[1-9]|1[0-2])[/-](?:1[3-9]|2\d|3[01])[/-](?:19|20)\d\d/.test(ascii),
  };
  const found: DateAt[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of ascii.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const taken = found.some((date) => date.start < end && match.index < date.end);
      const value = taken ? {} : read(match.slice(1), context);
      if (value.iso)
        found.push({
          iso: value.iso,
          ambiguous: value.ambiguous ?? false,
          start: match.index,
          end,
        });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Maximum number of characters between an event and its date. "Submitted to the publisher … 2019" is not a date. */
const NEAR = 28;

export function historyDates(text: string): FoundDate[] {
  const dates = datesIn(text);
  if (dates.length === 0) return [];
  const behind = bracketed(text, dates);
  if (behind.length > 0) return behind;
  const events = eventsIn(text);
  const found: FoundDate[] = [];
  const used = new Set<DateAt>();
  for (const [index, event] of events.entries()) {
    const limit = events[index + 1]?.start ?? Number.MAX_SAFE_INTEGER;
    const date = dates.find(
      (candidate) => isNear(candidate, event, limit, text) && !used.has(candidate),
    );
    if (!date || found.some((known) => known.event === event.event)) continue;
    used.add(date);
    found.push({ ...date, event: event.event, start: event.start });
    found.push(...sharedDate(events, index, date, text));
  }
  return found;
}

function isNear(date: DateAt, event: { end: number }, limit: number, text: string): boolean {
  const gap = date.start - event.end;
  return (
    gap >= 0 &&
    gap <= NEAR &&
    date.start < limit &&
    !/[.;]\s+\p{Lu}/u.test(text.slice(event.end, date.start))
  );
}

/** "Revised and accepted 6 September 2019": both events have the date. */
function sharedDate(
  events: { event: DateEvent; start: number; end: number }[],
  index: number,
  date: DateAt,
  text: string,
): FoundDate[] {
  const previous = events[index - 1];
  const event = events[index];
  if (!previous || !event || previous.event === event.event) return [];
  const between = text.slice(previous.end, event.start);
  return /^\s*(?:and|&|,|\/)\s*$/i.test(between)
    ? [{ ...date, event: previous.event, start: previous.start }]
    : [];
}

/** "12 March 2019 (received)" */
function bracketed(text: string, dates: DateAt[]): FoundDate[] {
  return dates.flatMap((date) => {
    const match = /^\s*[([]\s*(received|accepted|revised|published)[^)\]\d]{0,20}[)\]]/i.exec(
      text.slice(date.end, date.end + 40),
    );
    return match?.[1]
      ? [{ ...date, event: match[1].toLowerCase() as DateEvent, end: date.end + match[0].length }]
      : [];
  });
}

/** Pairs of dates that violate received ≤ revised ≤ accepted ≤ published. */
export function wrongOrder(dates: Partial<Record<DateEvent, string>>): string[] {
  const order: DateEvent[] = ['received', 'revised', 'accepted', 'published'];
  const given = order.flatMap((event) => (dates[event] ? [{ event, iso: dates[event] }] : []));
  return given.flatMap(({ event, iso: date }, index) => {
    const next = given[index + 1];
    return next?.iso && date && next.iso < date
      ? [`${next.event} (${next.iso}) before ${event} (${date})`]
      : [];
  });
}
