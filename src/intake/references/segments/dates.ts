import type { CslDate } from '../../../article/article.ts';
import { latinDigits } from '../../../words/digits.ts';
import { matchesOf } from '../../../words/matches.ts';
import { COMING_SOURCE } from '../../../words/publication-states.ts';
import { monthOf, seasonOf } from '../../months.ts';

/** A parsed date. */
export interface ReadDate {
  date: CslDate;
  /** "1899" in "1975 [1899]". */
  original?: CslDate;
  /** "a" in "2008a". The style generates its own, but citations in the text use this one. */
  suffix?: string;
}

const YEAR = /(?<![\p{L}\p{N}])(1[0-9]\d\d|20\d\d)\s?([a-z](?![\p{L}\p{N}]))?(?![\p{N}])/gu;

const COMING = new RegExp(COMING_SOURCE, 'iu');

/** Parses a printed date: "(2019, April 09)", "21.7.1986", "Spring 2010", "n.d.", "2019年3月12日". */
export function readDate(printed: string): ReadDate | undefined {
  const text = latinDigits(printed).normalize('NFC').replace(/\s+/g, ' ');
  const bare = trim(text, '([{,.;:–—- ', ')]},;:–—- ');
  const bound = trim(bare, '', ').] ');
  for (const read of READERS) {
    const found = read(bound);
    if (found) return found;
  }
  const coming = COMING.exec(bare);
  return coming ? { date: { literal: coming[0] } } : undefined;
}

function trim(text: string, before: string, after: string): string {
  let [from, to] = [0, text.length];
  while (from < to && before.includes(text[from] ?? '')) from++;
  while (to > from && after.includes(text[to - 1] ?? '')) to--;
  return text.slice(from, to);
}

type Reader = (text: string) => ReadDate | undefined;

const READERS: Reader[] = [
  readNumeric,
  readIdeographic,
  readOriginal,
  readWithWords,
  readShortYear,
];

const parts = (...numbers: number[]): ReadDate => ({ date: { 'date-parts': [numbers] } });

/**
 * "2019-03-12", "12.03.2019", "2019/3/12"; if the year is last, the day comes first unless the second number exceeds
 * 12.
 */
function readNumeric(text: string): ReadDate | undefined {
  // GB/T 7714 prints the access date in brackets: "1989[1995-05-17]"
  const read = /^((?:1[89]|20)\d\d)[[［]\d{4}-\d{1,2}-\d{1,2}$/.exec(text);
  if (read) return parts(Number(read[1]));
  const iso = /(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d\d)(?!\d)/.exec(text);
  if (local) {
    const [first, second] = [Number(local[1]), Number(local[3])];
    const year = Number(local[4]);
    return second > 12 ? dayOf(year, first, second) : dayOf(year, second, first);
  }
  const month = /(?<!\d)(\d{1,2})[/.]((?:19|20)\d\d)(?!\d)/.exec(text);
  if (month && Number(month[1]) <= 12) return parts(Number(month[2]), Number(month[1]));
  return undefined;
}

function dayOf(year: number, month: number, day: number): ReadDate | undefined {
  const real = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return real ? parts(year, month, day) : undefined;
}

/** Example: "2019年3月12日". */
function readIdeographic(text: string): ReadDate | undefined {
  const match = /(\d{4})\s?年\s?(?:(\d{1,2})\s?月\s?)?(?:(\d{1,2})\s?日)?/.exec(text);
  if (!match) return undefined;
  return parts(...[match[1], match[2], match[3]].filter(Boolean).map(Number));
}

/** The edition used and the first edition. Examples: "1975 [1899]", "[1899] 1975", "1899/1975". */
function readOriginal(text: string): ReadDate | undefined {
  const before = /^[([]?(1\d{3}|20\d\d)[)\]]\s?[([]?(1\d{3}|20\d\d)[)\]]?$/.exec(text);
  if (before) return editions(Number(before[2]), Number(before[1]));
  const slashed = /^[([]?(1\d{3}|20\d\d)\s?\/\s?(1\d{3}|20\d\d)[)\]]?$/.exec(text);
  // "2008/2009" is one volume; a longer range is not.
  if (slashed && Number(slashed[2]) - Number(slashed[1]) > 5)
    return editions(Number(slashed[2]), Number(slashed[1]));
  const after =
    /^[([]?(1\d{3}|20\d\d)\s?[[(](?:orig\w*\.? ?|zuerst |first published |\d\. ?Aufl\. ?)?(1\d{3}|20\d\d)[)\]]?[)\]]?$/i.exec(
      text,
    );
  return after ? editions(Number(after[1]), Number(after[2])) : undefined;
}

function editions(used: number, first: number): ReadDate | undefined {
  const [later, earlier] = used >= first ? [used, first] : [first, used];
  if (later === earlier) return parts(later);
  return { ...parts(later), original: { 'date-parts': [[earlier]] } };
}

/** Years with months, days and seasons in any order; ranges. */
function readWithWords(text: string): ReadDate | undefined {
  const years = matchesOf(YEAR, text);
  const first = years[0];
  if (!first) return undefined;
  const year = Number(first[1]);
  const range = rangeEnd(text, first.index + first[0].length, year);
  const suffix = first[2];
  const rest = text.slice(0, first.index) + text.slice(first.index + first[0].length);
  const circa = /(?:^|[\s(])(?:ca?\.|circa|um|c)\s*$/i.test(text.slice(0, first.index));
  const season = words(rest)
    .map(seasonOf)
    .find((found) => found !== undefined);
  const days = range ? [[], []] : season === undefined ? monthsAndDays(rest) : [[]];
  const date: CslDate = {
    'date-parts': days.map((day, index) => [index > 0 && range ? range : year, ...day]),
  };
  if (season !== undefined && !range) date.season = season;
  if (circa) date.circa = true;
  return { date, ...(suffix && { suffix }) };
}

/** The last year of a range. Examples: "2008–2010", "2008/09". */
function rangeEnd(text: string, from: number, year: number): number | undefined {
  const match = /^\s?[-–—/]\s?((?:1\d|20)?\d\d)(?!\d)/.exec(text.slice(from));
  if (!match) return undefined;
  const digits = match[1] ?? '';
  const end = digits.length === 4 ? Number(digits) : Math.floor(year / 100) * 100 + Number(digits);
  return end > year && end - year < 150 ? end : undefined;
}

const words = (text: string): string[] => text.match(/[\p{L}\p{M}]+\.?/gu) ?? [];

const DATE_WORD = /[\p{L}\p{M}‌]+/gu;

/** One month and day, or the two months of a range: [[7], [8]]. */
function monthsAndDays(text: string): number[][] {
  const months = matchesOf(DATE_WORD, text).flatMap((match) => {
    const month = monthOf(match[0]);
    return month === undefined
      ? []
      : [{ month, start: match.index, end: match.index + match[0].length }];
  });
  const [first, second] = months;
  if (!first) return [[]];
  if (second && second.month > first.month) return [[first.month], [second.month]];
  const before = /(\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.,]?\s*(?:de\s+|of\s+|d[’'])?$/i.exec(
    text.slice(0, first.start),
  );
  const after = /^[.,]?\s*[([]?(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(text.slice(first.end));
  const day = Number((after ?? before)?.[1] ?? 0);
  return [day >= 1 && day <= 31 ? [first.month, day] : [first.month]];
}

/** Two digits are a year only after a month or an apostrophe. Examples: "October 94", "’94". */
function readShortYear(text: string): ReadDate | undefined {
  const match = /^(?:([\p{L}]{3,9})\.?,?\s+|[’'])(\d\d)$/u.exec(text);
  if (!match) return undefined;
  const month = match[1] === undefined ? undefined : monthOf(match[1]);
  if (match[1] !== undefined && month === undefined) return undefined;
  // "March 11" is a day.
  if (month !== undefined && Number(match[2]) <= 31) return undefined;
  const year = Number(match[2]) + (Number(match[2]) > 30 ? 1900 : 2000);
  return parts(year, ...(month === undefined ? [] : [month]));
}
