/** Does the jobs of a queue, one in each of its slots. */
import { setTimeout as delay } from 'node:timers/promises';
import { sharedKey } from '../../io/files/sealed-files.ts';
import type { Claim, Queue } from '../../io/queue/queue.ts';
import { openOutputs, openSources } from '../../io/storage/open-storage.ts';
import { type Outputs, type Sources, StorageUnusable } from '../../io/storage/storage.ts';
import { isSystemError, SurroundingsError } from '../../io/system/surroundings.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import { crashText } from '../build/crash-text.ts';
import { TaskError } from '../tasks/client.ts';
import { type BatchJob, type BuiltPart, type JobOutcome, partRead } from './job.ts';
import {
  openPartRunner,
  PartFailed,
  type PartLimits,
  type PartRunner,
  PartStopped,
} from './run-part.ts';
import { stampOf } from './stamp.ts';

export type BatchQueue = Queue<BatchJob, JobOutcome>;

export interface WorkerOptions {
  queue: BatchQueue;
  /** Jobs at the same time. */
  slots: number;
  limits: PartLimits;
  /** Whether the worker ends when no job is queued or active. */
  untilEmpty: boolean;
  /** When it is aborted, running jobs are finished within the grace, or handed back. */
  signal: AbortSignal;
  /** In ms. */
  grace: number;
  report(event: WorkerEvent): void;
}

export type WorkerEvent = { job: BatchJob } & (
  | { event: 'started'; attempt: number }
  | { event: 'done'; outcome: JobOutcome }
  /** The job goes to another worker, or is done again later. */
  | { event: 'handed-back'; reason: string }
);

/** In ms. */
const LOOK_AGAIN = 1000;
const LOOK_AGAIN_UNTIL_EMPTY = 200;
const BEAT = 5000;
/** Attempts of a job that the surroundings prevent. */
const ATTEMPTS = 3;
/** In seconds. */
const SITE_DELAY = 3;

/**
 * @throws SurroundingsError if this machine cannot do any job, such as with a full disk. Its job is handed back
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  // A secret that is too short is refused before a job is claimed.
  sharedKey();
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const slots = Array.from({ length: options.slots }, () =>
    runSlot({ ...options, signal }).catch((error: unknown) => {
      failure.abort();
      throw error;
    }),
  );
  const ended = await Promise.allSettled(slots);
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}

async function runSlot(options: WorkerOptions): Promise<void> {
  const { queue, signal, untilEmpty, limits, grace } = options;
  const runner = openPartRunner(limits);
  const outputs = new Map<string, Promise<Outputs>>();
  const sources = new Map<string, Promise<Sources>>();
  let stopTimer: NodeJS.Timeout | undefined;
  const onAbort = () => {
    stopTimer = setTimeout(runner.stop, grace);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    while (!signal.aborted) {
      const claim = await queue.claim();
      if (claim) await work(claim);
      else if (untilEmpty && (await queue.isEmpty())) return;
      else
        await delay(untilEmpty ? LOOK_AGAIN_UNTIL_EMPTY : LOOK_AGAIN, undefined, { signal }).catch(
          () => {},
        );
    }
  } finally {
    clearTimeout(stopTimer);
    await runner.close();
    for (const opened of sources.values()) (await opened).close();
  }

  async function work(claim: Claim<BatchJob>): Promise<void> {
    const { out, base } = claim.data;
    const ended = new AbortController();
    void keepHolding(claim, queue, ended.signal);
    try {
      const storage = {
        outputs: await getOrInsert(outputs, out, () => openOutputs(out)),
        sources: await getOrInsert(sources, base, () => openSources(base)),
      };
      await doJob(claim, storage, runner, options);
    } finally {
      ended.abort();
    }
  }
}

/** A heartbeat that is lost changes nothing here: before anything is published, the claim is held once more. */
async function keepHolding(
  claim: Claim<BatchJob>,
  queue: BatchQueue,
  ended: AbortSignal,
): Promise<void> {
  while (!ended.aborted) {
    await delay(BEAT, undefined, { signal: ended, ref: false }).catch(() => {});
    if (!ended.aborted) await queue.hold(claim).catch(() => {});
  }
}

async function doJob(
  claim: Claim<BatchJob>,
  { sources, outputs }: { sources: Sources; outputs: Outputs },
  runner: PartRunner,
  { queue, report }: WorkerOptions,
): Promise<void> {
  const job = claim.data;
  const handBack = async (reason: string, delay = 0) => {
    report({ event: 'handed-back', job, reason });
    // If another worker has the job, it is not queued again.
    if (!(await queue.hold(claim))) return;
    await queue.handBack(claim, job.kind === 'site' ? -1 : 0, delay);
  };
  if (job.kind === 'site' && (await queue.hasOthers(claim)))
    return handBack('the site waits for the issues of its journal', SITE_DELAY);
  report({ event: 'started', job, attempt: claim.attempt });
  const start = performance.now();
  try {
    const stamp = await stampOf(job, sources);
    const done = await publish(stamp);
    if (typeof done === 'string') return handBack(done);
    await finish({ ...done, stamp });
  } catch (error) {
    if (error instanceof PartStopped) return handBack('the worker was stopped');
    if (isOfMachine(error)) {
      await handBack(crashText(error));
      throw error;
    }
    const isLasting = error instanceof PartFailed || !(error instanceof SurroundingsError);
    if (isLasting || claim.attempt + 1 >= ATTEMPTS)
      return finish({ stamp: job.stamp, reason: crashText(error) });
    report({ event: 'handed-back', job, reason: crashText(error) });
    await queue.retry(claim, crashText(error));
  }

  async function finish(result: Omit<JobOutcome, 'took'>): Promise<void> {
    const outcome = { ...result, took: Math.round(performance.now() - start) / 1000 };
    if (await queue.finish(claim, outcome)) report({ event: 'done', job, outcome });
  }

  /** Returns why the job has to be done again, if so. */
  async function publish(stamp: string): Promise<BuiltPart | string> {
    const brought = await outputs.bring(job.journal, job.part);
    try {
      const folders = await sources.bring(job.source, partRead(job));
      const built = await runner.run({ ...job, ...folders, out: brought.folder });
      if ((await stampOf(job, sources)) !== stamp) return 'its sources were changed meanwhile';
      if (!(await queue.hold(claim)))
        return 'it went to another worker, because this one was silent';
      if (!(await outputs.publish(brought))) return 'its outputs were published meanwhile';
      return built;
    } finally {
      outputs.discard(brought);
    }
  }
}

/** Whether every job on this machine would fail. */
function isOfMachine(error: unknown): boolean {
  if (error instanceof TaskError || isSystemError(error)) return OF_MACHINE.has(error.code ?? '');
  return error instanceof StorageUnusable;
}

const OF_MACHINE: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE']);
