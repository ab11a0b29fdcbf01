/** The options of everything that is put on record. */
import { type IsoDate, isDay } from '../../article/article.ts';
import { RECEIVER_NAMES, type ReceiverName } from '../../checks/index.ts';
import { FORMATS } from '../../formats/index.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import type { Progress } from '../build/build.ts';
import type { RecordOptions } from './put-on-record.ts';

export { RECEIVER_NAMES };

export interface RecordRequest {
  /** Output folder. */
  out: string;
  /** The receivers whose objections refuse the publication. By default, those of the journal. */
  receivers?: readonly ReceiverName[] | undefined;
  /** Day of publication. By default, the day of `now` in UTC. */
  date?: string | undefined;
  now: Date;
  progress: Progress;
}

/** @throws SurroundingsError if `date` is not a day */
export function recordOptions(request: RecordRequest): RecordOptions & { now: Date } {
  const { out, receivers, date, now, progress } = request;
  return {
    out,
    formats: FORMATS,
    ...(receivers && { receivers }),
    date: date === undefined ? now.toISOString().slice(0, 10) : dayGiven(date),
    now,
    progress,
  };
}

function dayGiven(date: string): IsoDate {
  const time = new Date(`${date}T00:00:00Z`);
  const isReal = !Number.isNaN(time.valueOf()) && time.toISOString().startsWith(date);
  if (isDay(date) && isReal) return date;
  throw new SurroundingsError(`"${date}" is not a day. Write it like 2026-11-25.`);
}
