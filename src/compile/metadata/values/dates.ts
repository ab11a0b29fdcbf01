/** Reads dates in common forms as ISO 8601: "2023-01-15", "2023-01" or "2023". */
import type { IsoDate } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import { LANGUAGES } from '../../../words/languages/index.ts';
import { once } from '../../../words/memoize/once.ts';
import type { Outcome } from './outcome.ts';

/** Reads a day, a month or a year. A date that can be read in two ways is refused. */
export function readDate(text: string): Outcome<IsoDate> {
  const written = plainDigits(text).trim();
  const form = FORMS.find(({ pattern }) => pattern.test(written));
  const found = form?.read(form.pattern.exec(written)?.groups ?? {});
  if (!found) return { fault: message('date-invalid/not-a-date', { text }) };
  if (found === 'two readings') return { fault: message('date-invalid/two-readings', { text }) };
  return checkedDate(text, found);
}

interface Parts {
  year: number;
  month?: number;
  day?: number;
}
interface Form {
  pattern: RegExp;
  /** The parts of the date; undefined if the text is not a date. */
  read(groups: Record<string, string | undefined>): Parts | 'two readings' | undefined;
}

const FORMS: Form[] = [
  {
    // 2023-01-15, 2023/1/15, 2023.01.15, also with a time: the year comes first
    pattern:
      /^(?<year>\d{4})([-/.](?<month>\d{1,2})([-/.](?<day>\d{1,2}))?)?([T ]\d{1,2}:\d{2}.*)?$/,
    read: ({ year, month, day }) => numbers(year, month, day),
  },
  {
    // 2022年10月19日, 2022년 10월 19일
    pattern:
      /^(?<year>\d{4})\s*[年년]\s*((?<month>\d{1,2})\s*[月월]\s*((?<day>\d{1,2})\s*[日일])?)?$/,
    read: ({ year, month, day }) => numbers(year, month, day),
  },
  {
    // 19 tháng 10, 2022 · ngày 19 tháng 10 năm 2022 · tháng 10 năm 2022
    pattern:
      /^(?:(?:ngày\s+)?(?<day>\d{1,2})\s+)?tháng\s+(?<month>\d{1,2})(?:,|\s+năm)?\s+(?<year>\d{4})$/iu,
    read: ({ year, month, day }) => numbers(year, month, day),
  },
  {
    // 19/10/2022, 10/19/2022, 19.10.2022, 19 10 2022: only if there is one reading
    pattern: /^(?<first>\d{1,2})(?<sign>[-/. ]|\. )(?<second>\d{1,2})\k<sign>(?<year>\d{4})$/,
    read: ({ first, second, year }) => dayAndMonth(Number(first), Number(second), Number(year)),
  },
  {
    // 10/2022
    pattern: /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
    read: ({ year, month }) => numbers(year, month),
  },
  {
    // Wed, 19th of October, 2022 · 19. Oktober 2022 · 19 de octubre de 2022 · 1er janvier 2023 · 19 באוקטובר 2022
    pattern:
      /^(\p{L}{2,10}\.?,?\s+)?(?<day>\d{1,2})(st|nd|rd|th|er|º|\.)?[\s-]*((of|de)\s+)?ב?(?<name>[\p{L}\p{M}]+)\.?,?،?[\s-]*((de|del)\s+)?(?<year>\d{4})\s*([гр]\.?|ء|م)?$/u,
    read: ({ year, name, day }) => withName(year, name, day),
  },
  {
    // October 19th, 2022
    pattern:
      /^(\p{L}{2,10}\.?,\s+)?(?<name>[\p{L}\p{M}]+)\.?\s+(?<day>\d{1,2})(st|nd|rd|th)?,?\s+(?<year>\d{4})$/u,
    read: ({ year, name, day }) => withName(year, name, day),
  },
  {
    // October 2022, octubre de 2022
    pattern: /^(?<name>[\p{L}\p{M}]+)\.?,?\s+(de\s+|del\s+)?(?<year>\d{4})\s*([гр]\.?)?$/u,
    read: ({ year, name }) => withName(year, name),
  },
];

/** Replaces digits of Arabic, Persian and Devanagari by 0 to 9. */
function plainDigits(text: string): string {
  const zeros = [0x660, 0x6f0, 0x966];
  return text.replace(/[٠-٩۰-۹०-९]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.find((start) => code >= start && code < start + 10) ?? code;
    return String(code - zero);
  });
}

function numbers(year?: string, month?: string, day?: string): Parts {
  return {
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}

function dayAndMonth(first: number, second: number, year: number): Parts | 'two readings' {
  if (first > 12 || first === second) return { year, month: second, day: first };
  if (second > 12) return { year, month: first, day: second };
  return 'two readings';
}

function withName(year?: string, name?: string, day?: string): Parts | undefined {
  const month = monthNumbers().get(folded(name ?? ''));
  return month === undefined ? undefined : numbers(year, String(month), day);
}

/** Names of months in all supported languages, with the English abbreviations. */
const monthNumbers = once(() => {
  const short = [3, 4].map((length) => LANGUAGES.en?.months.map((name) => name.slice(0, length)));
  const whole = Object.values(LANGUAGES).flatMap(({ months, monthsAlone }) => [
    months,
    monthsAlone,
  ]);
  const lists = [...short, ...whole].filter((names) => names !== undefined);
  return new Map(
    lists.flatMap((names) => names.map((name, at): [string, number] => [folded(name), at + 1])),
  );
});

function folded(name: string): string {
  return name.toLocaleLowerCase('en').normalize('NFC');
}

/** Scholarly journals exist since 1665, so earlier years belong to another calendar. */
function checkedDate(text: string, { year, month, day }: Parts): Outcome<IsoDate> {
  if (year < 1600 || year > 2199)
    return { fault: message('date-invalid/other-calendar', { text }) };
  if (month !== undefined && (month < 1 || month > 12))
    return { fault: message('date-invalid/impossible-month', { text }) };
  const days = month === undefined ? 0 : daysOf(year, month);
  if (month !== undefined && day !== undefined && (day < 1 || day > days))
    return { fault: message('date-invalid/impossible-day', { text, days }) };
  const parts = [month, day].filter((part) => part !== undefined);
  return { value: [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-') };
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Whether a date is certainly later than another. They are compared only as far as both are given: a month is not
 * later than a day in it.
 */
export function isLater(date: IsoDate, than: IsoDate): boolean {
  const length = Math.min(date.length, than.length);
  return date.slice(0, length) > than.slice(0, length);
}
