/** Dates of bibliographic data, read into CSL's date-parts. */
import type { CslDate } from '../article.ts';

/** A date of any spelling; `undefined` where it says nothing. */
export function cleanDate(source: unknown): CslDate | undefined {
  if (typeof source === 'number') return dateFromText(String(source));
  if (typeof source === 'string') return dateFromText(source);
  if (Array.isArray(source)) return dateFromList(source);
  if (typeof source !== 'object' || source === null) return undefined;
  return dateFromRecord(new Map(Object.entries(source)));
}

/** Date-parts without their name, or pandoc's list of one or two records. */
function dateFromList(source: unknown[]): CslDate | undefined {
  return (
    dateFromParts(source.map(partsOfRecord)) ??
    (isRecord(source[0]) ? cleanDate(source[0]) : undefined)
  );
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dateFromRecord(record: ReadonlyMap<string, unknown>): CslDate | undefined {
  const text = record.get('raw') ?? record.get('literal');
  const parts = record.get('date-parts');
  const date =
    (Array.isArray(parts) ? dateFromParts(parts) : undefined) ??
    (record.has('year') ? dateFromParts([partsOfRecord(Object.fromEntries(record))]) : undefined) ??
    (typeof text === 'string' || typeof text === 'number' ? dateFromText(String(text)) : undefined);
  if (!date) return undefined;
  const season = Number(record.get('season'));
  if (season >= 1 && season <= 4) date.season = season;
  if (!/^(?:|false|0|undefined|null)$/.test(String(record.get('circa')))) date.circa = true;
  return date;
}

/** `{year, month, day}`, as pandoc's YAML has it, or an array already. */
function partsOfRecord(source: unknown): unknown {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) return source;
  const record = new Map(Object.entries(source));
  return [record.get('year'), record.get('month') ?? record.get('season'), record.get('day')];
}

function dateFromParts(source: unknown[]): CslDate | undefined {
  const listed = source.some(Array.isArray) ? source : [source];
  const parts = listed.map((entry) => (Array.isArray(entry) ? validParts(entry) : []));
  const [start = []] = parts;
  if (start.length === 0) return undefined;
  const [, month] = start;
  // Months above 12 are seasons in EDTF (21–24) and in old CSL data (13–16).
  const season =
    month === undefined || month <= 12 ? undefined : month > 20 ? month - 20 : month - 12;
  if (season !== undefined) return { 'date-parts': [start.slice(0, 1)], season };
  return { 'date-parts': equallyLong(parts.slice(0, 2).filter((entry) => entry.length > 0)) };
}

/** The processor reads no range from a day to a month, or from a month to a year. */
function equallyLong(parts: number[][]): number[][] {
  const shortest = Math.min(...parts.map((entry) => entry.length));
  return parts.map((entry) => entry.slice(0, shortest));
}

/** Year, month and day as far as they are numbers of a calendar. */
function validParts(source: unknown[]): number[] {
  const [year, month, day] = source.map((part) =>
    typeof part === 'number' || (typeof part === 'string' && part !== '')
      ? Number(part)
      : Number.NaN,
  );
  if (year === undefined || !Number.isInteger(year)) return [];
  if (month === undefined || !isSeasonOrMonth(month)) return [year];
  return day !== undefined && day >= 1 && day <= 31 ? [year, month, day] : [year, month];
}

function isSeasonOrMonth(month: number): boolean {
  return (month >= 1 && month <= 16) || (month >= 21 && month <= 24);
}

/** The styles print their own words for these. */
const NOTHING = /^(?:|n\.?\s?d\.?|no date|undated|nodate|\\?bibstring\{?nodate\}?|\?+)$/i;

/** Reads a date as people and machines write it; what is none stays as it is, as `literal`. */
export function dateFromText(source: string): CslDate | undefined {
  const text = source.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (NOTHING.test(text)) return undefined;
  const circa = /^(?:c\.|ca\.?|circa)\s*(?=\d)|[~?]$/i;
  const bare = text.replace(circa, '').trim();
  const isDay = /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(bare);
  const range = isDay ? [bare] : bare.split(/\s*(?:\/|–|--)\s*(?=\d{4}\b)/);
  const parts = range.length <= 2 ? range.map(partsFromText) : [];
  const [start, end] = parts;
  if (!start || (parts.length === 2 && !end)) return { literal: text };
  const date = dateFromParts(end ? [start, end] : [start]);
  return date && bare !== text ? { ...date, circa: true } : date;
}

const MONTHS = [
  'january|jan|janvier|januar|enero|gennaio|janeiro',
  'february|feb|février|februar|febrero|febbraio|fevereiro',
  'march|mar|mars|märz|marzo|março',
  'april|apr|avril|abril|aprile',
  'may|mai|mayo|maggio|maio',
  'june|jun|juin|juni|junio|giugno|junho',
  'july|jul|juillet|juli|julio|luglio|julho',
  'august|aug|août|agosto',
  'september|sept|sep|septembre|septiembre|settembre|setembro',
  'october|oct|octobre|oktober|octubre|ottobre|outubro',
  'november|nov|novembre|noviembre|novembro',
  'december|dec|décembre|dezember|diciembre|dicembre|dezembro',
].map((names) => new RegExp(`^(?:${names})\\.?$`, 'i'));

function monthOf(word: string | undefined): number | undefined {
  const index = MONTHS.findIndex((month) => month.test(word ?? ''));
  return index < 0 ? undefined : index + 1;
}

/** `2019`, `2019-04-09`, `2019/04/09`, `9.4.2019`, `9 April 2019`, `April 9, 2019`, `April 2019`. */
function partsFromText(text: string): number[] | undefined {
  const iso = /^(-?\d{1,4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?[-/]*(?:T[\d:.Z+-]*)?$/.exec(text);
  // "1957/58" is no month, but two years.
  if (iso) return Number(iso[2]) > 24 ? undefined : numbers(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  if (dotted && Number(dotted[2]) <= 12) return numbers(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (slashed) return dayAndMonth(Number(slashed[1]), Number(slashed[3]), Number(slashed[4]));
  const dayFirst =
    /^(\d{1,2})(?:\.|st|nd|rd|th)?[ -](?:de )?(\p{L}+\.?),?[ -](?:de )?(\d{4})$/u.exec(text);
  if (dayFirst) return worded(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}+\.?) (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/u.exec(text);
  return monthFirst ? worded(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
}

/** "25/12/2019" and "12/25/2019"; which of 3 and 4 is the month nobody can know. */
function dayAndMonth(first: number, second: number, year: number): number[] | undefined {
  if (first > 12 && second <= 12) return [year, second, first];
  if (second > 12 && first <= 12) return [year, first, second];
  return first === second ? [year, first, second] : undefined;
}

function worded(year?: string, month?: string, day?: string): number[] | undefined {
  const number = monthOf(month);
  return number === undefined ? undefined : numbers(year, String(number), day);
}

function numbers(...parts: (string | undefined)[]): number[] {
  return parts.filter((part) => part !== undefined).map(Number);
}
