/**
 * The timestamp of a deposit: date and time in UTC with milliseconds, as one number of 17 digits.
 * Crossref refuses a record whose timestamp is not larger than its last one. OJS writes the same
 * form, so that a journal may come from there; and two exports of one millisecond, of a clock that
 * was set back or of one SOURCE_DATE_EPOCH still grow, since the last export's is looked at.
 *
 * @param last of the export that is replaced
 */
export function risingTimestamp(now: Date, last: string | undefined): string {
  const stamp = now.toISOString().replace(/\D/g, '');
  if (last === undefined || BigInt(last) < BigInt(stamp)) return stamp;
  return String(BigInt(last) + 1n);
}

/** SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), else the clock. */
export function timeOf(environment: NodeJS.ProcessEnv): Date {
  const epoch = environment.SOURCE_DATE_EPOCH;
  return epoch !== undefined && /^\d{1,11}$/.test(epoch)
    ? new Date(Number(epoch) * 1000)
    : new Date();
}

/** "2023-01-15" */
export function dayOf(timestamp: string): string {
  return timestamp.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
}
