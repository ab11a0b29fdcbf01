/** What the queue of a database is doing. */
import type { JobCount } from '../../io/queue/queue.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';

export interface BatchStatus {
  journals: JournalStatus[];
  queued: number;
  active: number;
  done: number;
  failed: number;
  /** Parts in a minute, in the last ten minutes. */
  rate: number;
  /** In minutes, at this rate; absent if nothing was done in the last ten minutes. */
  left?: number;
  /** How long the oldest part that is not done has been in the queue, in seconds. */
  oldest: number;
}

export interface JournalStatus {
  journal: string;
  queued: number;
  active: number;
  done: number;
  failed: number;
}

const WINDOW = 10;

export function batchStatus(counts: readonly JobCount[]): BatchStatus {
  const journals = new Map<string, JournalStatus>();
  const total = { queued: 0, active: 0, done: 0, failed: 0 };
  for (const { journal, state, count } of counts) {
    const row = getOrInsert(journals, journal, () => ({
      journal,
      queued: 0,
      active: 0,
      done: 0,
      failed: 0,
    }));
    row[state] += count;
    total[state] += count;
  }
  const rate = counts.reduce((sum, { recent }) => sum + recent, 0) / WINDOW;
  const open = counts.filter(({ state }) => state === 'queued' || state === 'active');
  return {
    ...total,
    journals: [...journals.values()],
    rate,
    ...(rate > 0 && { left: Math.round((total.queued + total.active) / rate) }),
    oldest: Math.max(0, ...open.map(({ oldest }) => oldest)),
  };
}
