import { SurroundingsError } from './surroundings.ts';

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

/**
 * SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), else the clock.
 *
 * @throws SurroundingsError where it is no number of seconds, as that page asks for, or the clock
 *   has left the years that records and deposits can write
 */
export function timeOf(environment: NodeJS.ProcessEnv): Date {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch && !/^\d{1,11}$/.test(epoch))
    throw new SurroundingsError(
      `Unexpected SOURCE_DATE_EPOCH ${JSON.stringify(epoch)}, expected seconds since 1970, as 1673775000. Set it right, or unset it.`,
    );
  const time = epoch ? new Date(Number(epoch) * 1000) : new Date();
  if (!/^\d{4}-/.test(time.toISOString()))
    throw new SurroundingsError(
      `Unexpected clock at ${time.toISOString()}, expected a year of four digits. Set the clock right.`,
    );
  return time;
}

/** "2023-01-15" */
export function dayOf(timestamp: string): string {
  return timestamp.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
}
