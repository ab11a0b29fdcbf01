/** Converts numbers of years, months and days to CSL's date-parts. */
import type { CslDate } from '../../../article/article.ts';

/**
 * A date from one or two lists of numbers. An end with the year 0 is unknown ("1996–").
 *
 * @param source `[year, month, day]`, or up to two of these
 */
export function dateFromParts(source: unknown[]): CslDate | undefined {
  const listed = source.some(Array.isArray) ? source : [source];
  const parts = listed.map((entry) => (Array.isArray(entry) ? validParts(entry) : []));
  const [start = []] = parts;
  if (start.length === 0) return undefined;
  const [, month] = start;
  // Months above 12 are seasons in EDTF (21–24) and in old CSL data (13–16).
  const season =
    month === undefined || month <= 12 ? undefined : month > 20 ? month - 20 : month - 12;
  if (season !== undefined) return { 'date-parts': [start.slice(0, 1)], season };
  return { 'date-parts': toSamePrecision(parts.slice(0, 2).filter((entry) => entry.length > 0)) };
}

/** Shortens both dates of a range to the same precision, because citeproc needs that. */
function toSamePrecision(parts: number[][]): number[][] {
  const shortest = Math.min(...parts.map((entry) => entry.length));
  return parts.map((entry) => entry.slice(0, shortest));
}

/** A larger year is a mistake: all formats write years with four digits. */
const LAST_YEAR = 9999;

/** Year, month and day, up to the first that is not valid. */
function validParts(source: unknown[]): number[] {
  const [year, month, day] = source.map((part) =>
    typeof part === 'number' || (typeof part === 'string' && part !== '')
      ? Number(part)
      : Number.NaN,
  );
  if (year === undefined || !Number.isInteger(year) || Math.abs(year) > LAST_YEAR) return [];
  if (month === undefined || !isSeasonOrMonth(month)) return [year];
  return day !== undefined && day >= 1 && day <= 31 ? [year, month, day] : [year, month];
}

function isSeasonOrMonth(month: number): boolean {
  return (month >= 1 && month <= 16) || (month >= 21 && month <= 24);
}
