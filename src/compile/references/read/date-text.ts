/** Reads dates in the formats of people and programs, for example EDTF, BibTeX and PubMed. */
import type { CslDate } from '../../../article/article.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { dateFromParts } from './date-parts.ts';

/** Texts for a missing date. Styles print words of their own for it. */
const NO_DATE =
  /^\[?(?:|(?:n\.?\s?d|s\.?\s?[adf]|o\.?\s?j|b\.?\s?[dr]|t\.?\s?y|б\.?\s?[гд])\.?|no date|undated|nodate|\\?bibstring\{?nodate\}?|\?+)\]?$/iu;

/** Reads a date. Text that is not a date becomes `literal`; text for a missing date gives undefined. */
export function dateFromText(source: string): CslDate | undefined {
  // Better BibTeX repeats the year. Example: "2020-04-21, 2020"
  const text = collapseWhiteSpace(source.normalize('NFC'))
    .replace(/^(\d{4})(-\d\d-\d\d), \1$/, '$1$2')
    // Library catalogues write the year of the copyright.
    .replace(/^\[?(?:c|©|cop\.)\s*(?=(?:19|20)\d\d\]?$)/i, '');
  if (NO_DATE.test(text)) return undefined;
  const bare = text.replace(/^(?:c\.|ca\.?|circa)\s*(?=\d)|(?<=\d)[~?%]+(?=$|\/)/gi, '').trim();
  const date = yearsFromText(bare) ?? seasonFromText(bare);
  if (!date) return { literal: text };
  return bare === text ? date : { ...date, circa: true };
}

/** One date, or two dates with a slash or dash between them. */
function yearsFromText(text: string): CslDate | undefined {
  const unspecified = /^(\d{2,3})([XU]{1,2})$/i.exec(text);
  if (unspecified) return decadeOrCentury(Number(unspecified[1]), unspecified[2]?.length ?? 1);
  const isDay = /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text);
  const range = isDay
    ? [text]
    : text.split(/(?:(?<!\s)\s+)?(?:\/|–|--)\s*(?=-?\d{4}\b|(?:\.\.)?$)/);
  if (range.length > 2) return undefined;
  const [start, end] = range.map((each) => (/^(?:\.\.)?$/.test(each) ? [] : partsFromText(each)));
  // CSL has no date without a start, so it becomes a literal.
  if (start?.length === 0 && end?.[0]) return { literal: `–${end[0]}` };
  if (!start || start.length === 0) return yearAndDays(text);
  if (range.length === 1) return dateFromParts([start]);
  if (!end) return yearAndDays(text);
  // In CSL, the year 0 is an unknown end.
  return end.length > 0 ? dateFromParts([start, end]) : { 'date-parts': [start.slice(0, 1), [0]] };
}

/** All years of a decade or a century. Examples: "199X" of EDTF, "199u" of its draft */
function decadeOrCentury(start: number, digits: number): CslDate {
  const size = 10 ** digits;
  return { 'date-parts': [[start * size], [start * size + size - 1]] };
}

const MONTHS = [
  'january|jan|janvier|janv|januar|jänner|enero|ene|gennaio|gen|janeiro|januari|ocak|stycznia|января',
  'february|feb|février|févr?|februar|febrero|febbraio|fevereiro|fev|februari|şubat|lutego|февраля',
  'march|mar|mars|märz|mrz|marzo|março|maart|mart|marca|марта',
  'april|apr|avril|avr|abril|abr|aprile|nisan|kwietnia|апреля',
  'may|mai|mayo|maggio|mag|maio|mei|mayıs|maja|мая',
  'june|jun|juin|juni|junio|giugno|giu|junho|haziran|czerwca|июня',
  'july|jul|juillet|juil|juli|julio|luglio|lug|julho|temmuz|lipca|июля',
  'august|aug|août|agosto|ago|augustus|ağustos|sierpnia|августа',
  'september|sept|sep|septembre|septiembre|settembre|setembro|set|eylül|września|сентября',
  'october|oct|octobre|oktober|okt|octubre|ottobre|ott|outubro|out|ekim|października|октября',
  'november|nov|novembre|noviembre|novembro|kasım|listopada|ноября',
  'december|dec|décembre|déc|dezember|dez|diciembre|dic|dicembre|dezembro|aralık|grudnia|декабря',
].map(wordsOf);

/** In CSL's order, from spring. */
const SEASONS = [
  'spring|printemps|frühling|frühjahr|primavera|весна',
  'summer|été|sommer|verano|estate|verão|лето',
  'autumn|fall|automne|herbst|otoño|autunno|outono|осень',
  'winter|hiver|invierno|inverno|зима',
].map(wordsOf);

function wordsOf(names: string): RegExp {
  return new RegExp(`^(?:${names})\\.?$`, 'iu');
}

function indexOf(list: readonly RegExp[], word: string | undefined): number | undefined {
  const index = list.findIndex((each) => each.test(word ?? ''));
  return index < 0 ? undefined : index + 1;
}

/** Examples: `2019`, `2019-04-09`, `2019/04/09`, `9.4.2019`, `9 April 2019`, `April 9, 2019`, `April 2019`. */
function partsFromText(text: string): number[] | undefined {
  const iso =
    /^(-?\d{1,4})(?:[-/](\d{1,2}|XX|UU)(?:[-/](\d{1,2}|XX|UU))?)?[-/]*(?:T[\d:.Z+-]*)?$/i.exec(
      text,
    );
  // "1957/58" is two years, not a year and a month.
  if (iso)
    return Number(iso[2]) > 24 ? undefined : fromEdtfYear(numbers(iso[1], iso[2], iso[3]), text);
  const inChinese =
    /^(\d{4})\s?[年년]\s?(?:(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일号])?)?$/u.exec(text);
  if (inChinese) return numbers(...inChinese.slice(1).filter((part) => part !== undefined));
  const yearFirst = /^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?$/.exec(text);
  if (yearFirst && Number(yearFirst[2]) <= 12)
    return numbers(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  if (dotted && Number(dotted[2]) <= 12) return numbers(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (slashed) return dayAndMonth(Number(slashed[1]), Number(slashed[3]), Number(slashed[4]));
  const dayFirst =
    /^(\d{1,2})(?:\.|st|nd|rd|th|º|er)?[ -](?:de |of )?(\p{L}+\.?),?[ -](?:de )?(\d{4})$/iu.exec(
      text,
    );
  if (dayFirst) return worded(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}+\.?) (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/u.exec(text);
  return monthFirst ? worded(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
}

/** Converts years BC of EDTF, whose years have four digits: its year 0 is 1 BC. Example: "-0043" is 44 BC. */
function fromEdtfYear([year = 0, ...rest]: number[], text: string): number[] {
  return [/^-\d{4}/.test(text) ? year - 1 : year, ...rest];
}

/** Reads "25/12/2019" and "12/25/2019". A date like "3/4/2019" is ambiguous. */
function dayAndMonth(first: number, second: number, year: number): number[] | undefined {
  if (first > 12 && second <= 12) return [year, second, first];
  if (second > 12 && first <= 12) return [year, first, second];
  return first === second ? [year, first, second] : undefined;
}

function worded(year?: string, month?: string, day?: string): number[] | undefined {
  const number = indexOf(MONTHS, month);
  return number === undefined ? undefined : numbers(year, String(number), day);
}

/** Numbers up to the first unknown part. Example: "1999-XX" is a year. */
function numbers(...parts: (string | undefined)[]): number[] {
  const unknown = parts.findIndex((part) => part === undefined || /[xu]/i.test(part));
  return (unknown < 0 ? parts : parts.slice(0, unknown)).map(Number);
}

/** Months and days of one year. Examples: "Jul-Aug 2005", "2005 Jul 12-15" (PubMed), "June 30/July 2, 2005" */
function yearAndDays(text: string): CslDate | undefined {
  const [rest, year] = withoutYear(text) ?? [];
  if (rest === undefined || year === undefined) return undefined;
  const halves = rest.split(/(?:(?<!\s)\s+)?(?:-{1,3}|–|\/)\s*/).map(monthAndDay);
  const [first, last = first] = halves;
  if (halves.length > 2 || !first || !last) return undefined;
  const months = [first.month ?? last.month, last.month ?? first.month];
  const parts = [first, last].map(({ day }, index) =>
    numbers(year, months[index]?.toString(), day),
  );
  return months.includes(undefined)
    ? undefined
    : dateFromParts(halves.length > 1 ? parts : parts.slice(0, 1));
}

/** Example: "Spring 2003" */
function seasonFromText(text: string): CslDate | undefined {
  const [word, year] = withoutYear(text) ?? [];
  const season = indexOf(SEASONS, word);
  return season && year ? { 'date-parts': [[Number(year)]], season } : undefined;
}

/** Splits off the year, which is first or last. */
function withoutYear(text: string): [rest: string, year: string] | undefined {
  const [, before, words] = /^(\d{4}(?!$))?[ ,]*(?![ ,])(.+)$/.exec(text) ?? [];
  const after = /(?<=.)\d{4}$/.exec(words ?? '')?.[0];
  const year = before ?? after;
  if (words === undefined || year === undefined || (before && after)) return undefined;
  const rest = after ? words.slice(0, -after.length) : words;
  return [rest.replace(/(?<![ ,])[ ,]+$/, ''), year];
}

/** Examples: "Jul", "12 July", "July 12", "12" */
function monthAndDay(text: string): { month?: number; day?: string } | undefined {
  const [whole, before, word, after] =
    /^(?:(\d{1,2})(?:\.|st|nd|rd|th)?)?\s{0,100}(?:de )?(\p{L}+\.?)?\s*(?:(\d{1,2})(?:st|nd|rd|th)?)?$/u.exec(
      text.trim(),
    ) ?? [];
  const month = indexOf(MONTHS, word);
  if (!whole || (word !== undefined && month === undefined)) return undefined;
  const day = before ?? after;
  return { ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}
