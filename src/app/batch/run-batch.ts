/** A whole batch: queues its parts, has them built on this machine or leaves them to workers, and reports. */

import { makeFolder } from '../../io/files/make-folder.ts';
import { lockPath, traceFolder } from '../../io/files/sealed-files.ts';
import { takeLock } from '../../io/processes/lock.ts';
import { openQueue } from '../../io/queue/queue.ts';
import { openOutputs } from '../../io/storage/open-storage.ts';
import { isS3 } from '../../io/storage/s3-address.ts';
import { placeOfQueue } from '../../io/storage/work-folder.ts';
import { join } from '../../io/system/paths.ts';
import { type BatchReport, batchReport } from './batch-report.ts';
import type { BatchQueue } from './do-job.ts';
import type { BatchJob, JobOutcome } from './job.ts';
import {
  type BatchOptions,
  type QueuedBatch,
  queueBatch,
  type RefusedJournal,
} from './queue-batch.ts';
import { reportPage } from './report-page.ts';
import { reportText } from './report-text.ts';
import { runWorker, type WorkerOptions } from './worker.ts';

export interface LocalOptions
  extends Pick<WorkerOptions, 'slots' | 'limits' | 'signal' | 'report'> {
  queued(batch: QueuedBatch): void;
  waiting(sentence: string): void;
}

/** In ms. Who presses Ctrl-C does not wait for long. */
const GRACE = 2000;

/**
 * Builds everything on this machine. The queue is in the folder of the outputs, or in the cache if they are in S3, so
 * that the same call goes on where this one was ended.
 *
 * @throws SurroundingsError if there is no journal, or if this machine cannot build
 */
export async function runBatchHere(
  options: BatchOptions,
  local: LocalOptions,
): Promise<BatchReport> {
  const place = placeOfQueue(options.out);
  makeFolder(place);
  const locks = [await takeLock(lockPath(place), { waiting: local.waiting })];
  try {
    const queue: BatchQueue = await openQueue({ folder: join(traceFolder(place), 'queue') });
    try {
      await queue.reclaim();
      const batch = await queueBatch(queue, options);
      for (const path of locksOf(batch, options.out))
        locks.push(await takeLock(path, { waiting: local.waiting }));
      local.queued(batch);
      await runWorker({ ...local, queue, isLocal: true, grace: GRACE });
      return await writeReport(queue, options.out, batch.refused);
    } finally {
      await queue.close();
    }
  } finally {
    for (const { release } of locks) release();
  }
}

/**
 * No `offprint build` writes into the same outputs meanwhile. With a database, jobs are leases, and a lock of a machine
 * that is gone would stop all others.
 */
function locksOf({ journals, refused }: QueuedBatch, out: string): string[] {
  if (isS3(out)) return [];
  const unread = refused.map(({ journal }) => journal);
  const read = journals.filter((name) => !unread.includes(name));
  return read.map((name) => lockPath(join(out, name)));
}

/** Leaves the parts to the workers of a database. */
export async function queueOnServer(
  options: BatchOptions,
  address: string,
  waiting: LocalOptions['waiting'],
): Promise<QueuedBatch> {
  return withQueue(address, waiting, (queue) => queueBatch(queue, options));
}

export async function withQueue<Value>(
  address: string,
  waiting: LocalOptions['waiting'],
  work: (queue: BatchQueue) => Promise<Value>,
): Promise<Value> {
  const queue: BatchQueue = await openQueue<BatchJob, JobOutcome>({ address }, { waiting });
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}

/** Writes `batch-report.txt`, `.html` and `.json` beside the journals. */
export async function writeReport(
  queue: BatchQueue,
  out: string,
  refused: readonly RefusedJournal[] = [],
): Promise<BatchReport> {
  const outputs = await openOutputs(out);
  const report = await batchReport(queue.rows(), refused);
  await outputs.write('batch-report.txt', reportText(report));
  await outputs.write('batch-report.html', reportPage(report));
  await outputs.write('batch-report.json', `${JSON.stringify(report, null, 2)}\n`);
  return report;
}
