/** Distances between dates that may lack day or month. */
import type { IsoDate } from '../../article/article.ts';

/** Whole months from one date to the other; what is not said counts as the middle of the year or month. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  return Math.trunc(daysBetween(from, to) / 30.44);
}

/** Days from one date to the other; negative where it goes back. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((moment(to) - moment(from)) / 86_400_000);
}

function moment(date: IsoDate): number {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year ?? 0, 6, 1);
  return Date.UTC(year ?? 0, month - 1, day ?? 15);
}
