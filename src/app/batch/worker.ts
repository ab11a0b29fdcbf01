/** Does the jobs of a queue, one in each of its slots. */
import { setTimeout as delay } from 'node:timers/promises';
import { sharedKey } from '../../io/files/sealed-files.ts';
import type { Claim } from '../../io/queue/queue.ts';
import { openOutputs, openSources } from '../../io/storage/open-storage.ts';
import type { Outputs, Sources } from '../../io/storage/storage.ts';
import { type BatchQueue, doJob, type JobStorage, type WorkerEvent } from './do-job.ts';
import type { BatchJob } from './job.ts';
import { openPartRunner, type PartLimits } from './run-part.ts';

export interface WorkerOptions {
  queue: BatchQueue;
  /** Jobs at the same time. */
  slots: number;
  limits: PartLimits;
  /** Whether the batch is of this machine alone: the worker ends with the last job, and the same call goes on. */
  isLocal: boolean;
  /** When it is aborted, running jobs are finished within the grace, or handed back. */
  signal: AbortSignal;
  /** In ms. */
  grace: number;
  report(event: WorkerEvent): void;
}

/** In ms. */
const LOOK_AGAIN = 1000;
const LOOK_AGAIN_HERE = 200;
const BEAT = 5000;

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

async function runSlot({
  queue,
  signal,
  isLocal,
  limits,
  grace,
  report,
}: WorkerOptions): Promise<void> {
  const runner = openPartRunner(limits);
  const storage = openStorage();
  const pause = isLocal ? LOOK_AGAIN_HERE : LOOK_AGAIN;
  let stopTimer: NodeJS.Timeout | undefined;
  const onAbort = () => {
    stopTimer = setTimeout(runner.stop, grace);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    while (!signal.aborted) {
      const claim = await queue.claim();
      if (claim)
        await holding(claim, queue, () =>
          doJob(claim, { queue, runner, isLocal, report, storageOf: storage.of }),
        );
      else if (isLocal && (await queue.isEmpty())) return;
      else await delay(pause, undefined, { signal }).catch(() => {});
    }
  } finally {
    clearTimeout(stopTimer);
    await runner.close();
    storage.close();
  }
}

/** The storages of a slot, which does one job at a time. What cannot be opened is opened again for the next job. */
function openStorage() {
  const outputs = new Map<string, Outputs>();
  const sources = new Map<string, Sources>();
  return {
    of: async ({ out, base }: BatchJob): Promise<JobStorage> => {
      const ours = outputs.get(out) ?? (await openOutputs(out));
      outputs.set(out, ours);
      const theirs = sources.get(base) ?? (await openSources(base));
      sources.set(base, theirs);
      return { outputs: ours, sources: theirs };
    },
    close: () => {
      for (const opened of sources.values()) opened.close();
    },
  };
}

/** A heartbeat that is lost changes nothing here: before anything is published, the claim is held once more. */
async function holding(
  claim: Claim<BatchJob>,
  queue: BatchQueue,
  work: () => Promise<void>,
): Promise<void> {
  const beat = setInterval(() => void queue.hold(claim).catch(() => {}), BEAT);
  try {
    await work();
  } finally {
    clearInterval(beat);
  }
}
