/** Dates in the editor's locale. */

/** @param date ISO: "2026-12-03" */
export function dateWords(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const time = new Date(year, month - 1, day);
  const isThisYear = year === new Date().getFullYear();
  return time.toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  });
}

/** @param time ISO */
export function momentWords(time: string): string {
  return new Date(time).toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' });
}

/** The ISO date of a day that is so many days from now. */
export function dateAfter(days: number): string {
  const time = new Date();
  time.setDate(time.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
