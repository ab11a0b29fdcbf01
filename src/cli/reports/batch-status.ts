import type { BatchStatus } from '../../app/batch/status.ts';
import { padded, textWidth } from './text-width.ts';

/** A line for each journal, one for all, and how long it will take. */
export function statusText({ journals, rate, left, oldest, ...all }: BatchStatus): string {
  const rows = [...journals, { journal: 'all', ...all }].map(
    ({ journal, queued, active, done, failed }) =>
      [journal, queued, active, done, failed].map(String),
  );
  const table = [['journal', 'queued', 'active', 'done', 'failed'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...table.map((row) => textWidth(row[column] ?? ''))),
  );
  const lines = table.map(([journal = '', ...counts]) =>
    [
      padded(journal, widths[0] ?? 0),
      ...counts.map((count, column) => count.padStart(widths[column + 1] ?? 0)),
    ].join('  '),
  );
  const time = left === undefined ? '' : `, about ${left} min left`;
  const age = oldest > 0 ? `; the oldest part has waited ${Math.round(oldest / 60)} min` : '';
  return `${lines.join('\n')}\n${rate.toFixed(1)} parts a minute${time}${age}\n`;
}
