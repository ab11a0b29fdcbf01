/** Does a job of a batch: builds its part, publishes the outputs, and finishes it in the queue. */
import type { Claim, Queue } from '../../io/queue/queue.ts';
import {
  type BroughtSources,
  type Outputs,
  type Sources,
  StorageUnusable,
} from '../../io/storage/storage.ts';
import { isSystemError, SurroundingsError } from '../../io/system/surroundings.ts';
import { crashText } from '../build/crash-text.ts';
import { TaskError } from '../tasks/client.ts';
import { type BatchJob, type BuiltPart, type JobOutcome, partRead, priorityOf } from './job.ts';
import { PartFailed, type PartRunner, PartStopped } from './run-part.ts';
import { stampOf } from './stamp.ts';

export type BatchQueue = Queue<BatchJob, JobOutcome>;

export interface JobContext {
  queue: BatchQueue;
  /** Opens the storages of a job, if they are not open yet. */
  storageOf(job: BatchJob): Promise<JobStorage>;
  runner: PartRunner;
  /** Whether the same call goes on with a job that is stopped. */
  isLocal: boolean;
  report(event: WorkerEvent): void;
}

export interface JobStorage {
  sources: Sources;
  outputs: Outputs;
}

export type WorkerEvent = { job: BatchJob } & (
  | { event: 'started'; attempt: number }
  | { event: 'done'; outcome: JobOutcome }
  /** The job goes to another worker, or is done again later. */
  | { event: 'handed-back'; reason: string }
);

/** How an attempt has ended. */
type Ending =
  | { outcome: Omit<JobOutcome, 'took'> }
  /** The attempt does not count. `error` ends the worker, too. */
  | { handBack: string; error?: unknown }
  | { retry: string };

/** Attempts of a job that the surroundings prevent. */
const ATTEMPTS = 3;
/** In seconds. */
const SITE_DELAY = 3;

/** @throws SurroundingsError if this machine cannot do any job. This one is handed back before */
export async function doJob(claim: Claim<BatchJob>, context: JobContext): Promise<void> {
  const { queue, report } = context;
  const job = claim.data;
  if (job.kind === 'site' && (await queue.hasOthers(claim)))
    return handBack(claim, context, 'the site waits for the issues of its journal', SITE_DELAY);
  report({ event: 'started', job, attempt: claim.attempt });
  const start = performance.now();
  const ending = await attempt(claim, context).catch((error: unknown) => endingOf(error, claim));
  if ('outcome' in ending) {
    const took = Math.round(performance.now() - start) / 1000;
    const outcome = { ...ending.outcome, took };
    if (await queue.finish(claim, outcome)) report({ event: 'done', job, outcome });
  } else if ('retry' in ending) {
    report({ event: 'handed-back', job, reason: ending.retry });
    await queue.retry(claim, ending.retry);
  } else {
    await handBack(claim, context, ending.handBack);
    if (ending.error) throw ending.error;
  }
}

/** @param delay in seconds */
async function handBack(
  claim: Claim<BatchJob>,
  { queue, report }: JobContext,
  reason: string,
  delay = 0,
): Promise<void> {
  const job = claim.data;
  report({ event: 'handed-back', job, reason });
  // If another worker has the job, it is not queued again.
  if (!(await queue.hold(claim))) return;
  await queue.handBack(claim, priorityOf(job), delay);
}

function endingOf(error: unknown, { attempt, data }: Claim<BatchJob>): Ending {
  const reason = crashText(error);
  if (error instanceof PartStopped) return { handBack: 'the worker was stopped' };
  if (isOfMachine(error)) return { handBack: reason, error };
  const isLasting = error instanceof PartFailed || !(error instanceof SurroundingsError);
  if (isLasting || attempt + 1 >= ATTEMPTS) return { outcome: { stamp: data.stamp, reason } };
  return { retry: reason };
}

/** Builds and publishes. */
async function attempt(claim: Claim<BatchJob>, context: JobContext): Promise<Ending> {
  const job = claim.data;
  const { sources, outputs } = await context.storageOf(job);
  const stamp = await stampOf(job, sources);
  const brought = await outputs.bring(job.journal, job.part, stamp);
  let isKept = false;
  try {
    const folders = await sources.bring(job.source, partRead(job));
    const built = await build(claim, { ...folders, out: brought.folder }, context);
    if ((await stampOf(job, sources)) !== stamp)
      return { handBack: 'its sources were changed meanwhile' };
    if (!(await context.queue.hold(claim)))
      return { handBack: 'it went to another worker, because this one was silent' };
    if (!(await outputs.publish(brought)))
      return { handBack: 'its outputs were published meanwhile' };
    return { outcome: { ...built, stamp } };
  } catch (error) {
    isKept = context.isLocal && error instanceof PartStopped;
    throw error;
  } finally {
    if (!isKept) outputs.discard(brought);
  }
}

async function build(
  claim: Claim<BatchJob>,
  folders: BroughtSources & { out: string },
  { runner, queue }: JobContext,
): Promise<BuiltPart> {
  const job = claim.data;
  // An article that stopped the process of its issue would also stop that of the site.
  const omitted = job.kind === 'site' ? await setAside(claim, queue) : [];
  const built = await runner.run({ ...job, ...folders, omitted });
  return omitted.length > 0 ? { ...built, omitted } : built;
}

/** The articles of the journal that its issues were built without. */
async function setAside(claim: Claim<BatchJob>, queue: BatchQueue): Promise<string[]> {
  const others = await queue.finishedOthers(claim);
  return others
    .filter(({ data }) => data.out === claim.data.out)
    .flatMap(({ output }) => output?.aside?.map(({ article }) => article) ?? []);
}

/** Whether every job on this machine would fail. */
function isOfMachine(error: unknown): boolean {
  if (error instanceof TaskError || isSystemError(error)) return OF_MACHINE.has(error.code ?? '');
  return error instanceof StorageUnusable;
}

const OF_MACHINE: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE']);
