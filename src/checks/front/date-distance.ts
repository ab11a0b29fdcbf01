/** Distances between dates that may have no day or month. */
import type { IsoDate } from '../../article/article.ts';

/** Whole months between two dates. A date without day or month counts as the middle of its month or year. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  return Math.trunc(daysBetween(from, to) / 30.44);
}

/** Days between two dates; negative if `to` is before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((timestamp(to) - timestamp(from)) / 86_400_000);
}

function timestamp(date: IsoDate): number {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year ?? 0, 6, 1);
  return Date.UTC(year ?? 0, month - 1, day ?? 15);
}
