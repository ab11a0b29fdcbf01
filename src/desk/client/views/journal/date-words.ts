/** A day, a month or a year in words. */

/**
 * @param date "2027-03-15", "2027-03" or "2027"
 * @param language tag
 */
export function dateWords(date: string, language: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
}
