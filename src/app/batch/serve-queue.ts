/** A worker of a database: it works, writes a log, and counts what it did for Prometheus. */
import { openMetrics } from '../../io/metrics.ts';
import type { WorkerEvent } from './do-job.ts';
import { withQueue } from './run-batch.ts';
import { batchStatus } from './status.ts';
import { runWorker, type WorkerOptions } from './worker.ts';

export interface ServeOptions extends Pick<WorkerOptions, 'slots' | 'limits' | 'signal'> {
  /** Address of the database. */
  address: string;
  /** Writes a line of the log. */
  log(line: string): void;
  metricsPort?: number;
}

/** Time for running jobs to end after a signal, in ms. Kubernetes kills after 30 s. */
const GRACE = 20_000;

/** @throws SurroundingsError if the database or this machine cannot be used */
export async function serveQueue(options: ServeOptions): Promise<void> {
  const { address, log, metricsPort, ...worker } = options;
  const say = (fields: object) =>
    log(JSON.stringify({ time: new Date().toISOString(), ...fields }));
  const waiting = (sentence: string) => say({ event: 'waiting', reason: sentence });
  await withQueue(address, waiting, async (queue) => {
    const metrics = await openMetrics(metricsPort, async () => batchStatus(await queue.counts()));
    say({ event: 'ready', slots: worker.slots });
    const report = (event: WorkerEvent) => {
      say(logFields(event));
      if (event.event === 'handed-back') metrics.count('handed-back', 0, 0, 0);
      if (event.event !== 'done') return;
      const { built = [], failed = [], aside = [], took, reason } = event.outcome;
      const end = reason === undefined ? 'done' : 'failed';
      metrics.count(end, took, built.length, failed.length + aside.length);
    };
    try {
      await runWorker({ ...worker, queue, isLocal: false, grace: GRACE, report });
      say({ event: 'ended' });
    } finally {
      metrics.close();
    }
  });
}

function logFields(event: WorkerEvent): object {
  const { journal, part } = event.job;
  const subject = { event: event.event, journal, part };
  if (event.event === 'started') return { ...subject, attempt: event.attempt };
  if (event.event === 'handed-back') return { ...subject, reason: event.reason };
  const { built = [], failed = [], aside = [], took, reason } = event.outcome;
  return {
    ...subject,
    seconds: took,
    built: built.length,
    failed: failed.length,
    aside: aside.map(({ article }) => article),
    ...(reason !== undefined && { reason }),
  };
}
