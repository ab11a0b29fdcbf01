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

export function statusText({ journals, ...total }: BatchStatus): string {
  const rows = [...journals, { journal: 'all', ...total }].map(
    ({ journal, queued, active, done, failed }) => [journal, queued, active, done, failed],
  );
  const table = [['journal', 'queued', 'active', 'done', 'failed'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...table.map((row) => String(row[column]).length)),
  );
  const lines = table.map((row) =>
    row
      .map((cell, column) =>
        column === 0
          ? String(cell).padEnd(widths[0] ?? 0)
          : String(cell).padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  const { rate, left, oldest } = total;
  const time = left === undefined ? '' : `, about ${left} min left`;
  const age = oldest > 0 ? `; the oldest part has waited ${Math.round(oldest / 60)} min` : '';
  return `${lines.join('\n')}\n${rate.toFixed(1)} parts a minute${time}${age}\n`;
}
