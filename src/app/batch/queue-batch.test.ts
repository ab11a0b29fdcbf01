/** Which parts of journals are queued, by what the queue knows of them. */
import { cp, mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JobRow, NewJob } from '../../io/queue/queue.ts';
import type { BatchQueue } from './do-job.ts';
import type { BatchJob, JobOutcome, PartFinding } from './job.ts';
import { type BatchOptions, queueBatch } from './queue-batch.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-queue-'));
  await cp('test/clean-journal', join(folder, 'coast'), { recursive: true });
  await cp('test/clean-journal/1-2', join(folder, 'coast/2-1'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What would be queued, if the queue has these jobs. */
async function queued(
  rows: JobRow<BatchJob, JobOutcome>[],
  options: Partial<BatchOptions> = {},
): Promise<BatchJob[]> {
  const added: NewJob[] = [];
  const queue = {
    async *rows() {
      yield* rows;
    },
    add: async (jobs: readonly NewJob[]) => added.push(...jobs),
  } as unknown as BatchQueue;
  const all = { paths: [folder], out: join(folder, 'out'), formats: ['html'], receivers: [] };
  await queueBatch(queue, { ...all, site: false, retryFailed: false, ...options });
  return added.map(({ data }) => data as BatchJob);
}

const done = (data: BatchJob, output: Partial<JobOutcome> = {}): JobRow<BatchJob, JobOutcome> => ({
  key: JSON.stringify([data.out, data.journal, data.part]),
  state: 'done',
  attempts: 0,
  data,
  output: { stamp: data.stamp, took: 1, ...output },
});
const partsOf = (jobs: BatchJob[]) => jobs.map(({ part }) => part);

test('a new batch queues every issue, and the site behind them', async () => {
  const jobs = await queued([], { site: true });
  expect(jobs.map(({ journal, kind, part }) => [journal, kind, part])).toEqual([
    ['coast', 'issue', '1-2'],
    ['coast', 'issue', '2-1'],
    ['coast', 'site', 'site'],
  ]);
});

test('what is done or queued with the same sources and options is not queued again', async () => {
  const [first, second] = (await queued([])) as [BatchJob, BatchJob];
  const { output: _, ...waiting } = done(second);
  expect(await queued([done(first), { ...waiting, state: 'queued' }])).toEqual([]);
  expect(partsOf(await queued([done(first), done(second)], { formats: ['jats'] }))).toHaveLength(2);
  await utimes(join(folder, 'coast/2-1/tides/article.md'), 1, 1);
  expect(partsOf(await queued([done(first), done(second)]))).toEqual(['2-1']);
  await utimes(join(folder, 'coast/journal.yaml'), 1, 1);
  expect(partsOf(await queued([done(first), done(second)]))).toEqual(['1-2', '2-1']);
});

test('what failed is queued again if that is wanted, and so is what has a finding', async () => {
  const [first, second] = (await queued([])) as [BatchJob, BatchJob];
  const finding: PartFinding = { rule: 'issn', severity: 'info', message: '', places: [] };
  const rows = [done(first, { failed: ['1-2/tides'] }), done(second, { findings: [finding] })];
  expect(await queued(rows)).toEqual([]);
  expect(partsOf(await queued(rows, { retryFailed: true }))).toEqual(['1-2']);
  expect(partsOf(await queued(rows, { rule: 'issn' }))).toEqual(['2-1']);
});
