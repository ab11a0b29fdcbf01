/** Compares what a disturbed batch has made with what was ordered, and with a quiet batch. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchJob, JobOutcome } from '../../../src/app/batch/job.ts';
import type { JobRow } from '../../../src/io/queue/queue.ts';
import { filesBelow } from '../../../src/io/storage/outputs-in.ts';

export type FinishedJob = JobRow<BatchJob, JobOutcome>;

/** Articles that are not exactly once built, failed or set aside, and keys that have two jobs. */
export function strayArticles(ordered: readonly string[], jobs: readonly FinishedJob[]): string[] {
  const counts = new Map(ordered.map((article) => [article, 0]));
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { data, output } of jobs) {
    const aside = output?.aside?.map(({ article }) => article) ?? [];
    for (const each of [...(output?.built ?? []), ...(output?.failed ?? []), ...aside])
      add(`${data.journal}/${each}`);
  }
  const stray = [...counts].filter(([, count]) => count !== 1);
  const keys = jobs.map(({ key }) => key);
  return [
    ...stray.map(([name, count]) => `${name}: ${count} times`),
    ...keys.filter((key, at) => keys.indexOf(key) !== at),
  ];
}

/** Paths of outputs that are in one folder only, or whose bytes differ. The records of builds are left out. */
export function changedFiles(one: string, other: string): string[] {
  const paths = new Set([...outputsIn(one), ...outputsIn(other)]);
  return [...paths].filter((path) => !isSame(join(one, path), join(other, path)));
}

function outputsIn(folder: string): string[] {
  return filesBelow(folder)
    .map((path) => path.slice(folder.length + 1))
    .filter((path) => !path.split('/').includes('.offprint') && !path.startsWith('batch-report.'));
}

function isSame(one: string, other: string): boolean {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
}
