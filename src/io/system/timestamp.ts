import { SurroundingsError } from './surroundings.ts';

/**
 * The timestamp of a deposit: date and time in UTC with milliseconds, as one number of 17 digits.
 * Crossref refuses a record whose timestamp is not larger than the last one. OJS writes the same form,
 * so a journal can come from OJS. The timestamp of the last export is compared, so that timestamps also
 * grow in the same millisecond, with the same SOURCE_DATE_EPOCH, and after a clock was set back.
 *
 * @param last the timestamp of the export that is replaced
 */
export function risingTimestamp(now: Date, last: string | undefined): string {
  const stamp = now.toISOString().replace(/\D/g, '');
  if (last === undefined || BigInt(last) < BigInt(stamp)) return stamp;
  return String(BigInt(last) + 1n);
}

/**
 * SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), else the clock.
 *
 * @throws SurroundingsError if it is not a number of seconds, or if the year does not have four digits,
 *   as in records and deposits
 */
export function timeOf(environment: NodeJS.ProcessEnv): Date {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch && !/^\d{1,11}$/.test(epoch))
    throw new SurroundingsError(
      `The variable SOURCE_DATE_EPOCH is ${JSON.stringify(epoch)}, but it must be seconds since 1970, like 1673775000. Correct it or unset it.`,
    );
  const time = epoch ? new Date(Number(epoch) * 1000) : new Date();
  if (!/^\d{4}-/.test(time.toISOString()))
    throw new SurroundingsError(
      `The clock says ${time.toISOString()}, but a year has four digits. Set the clock.`,
    );
  return time;
}

/** "2023-01-15" */
export function dayOf(timestamp: string): string {
  return timestamp.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
}
