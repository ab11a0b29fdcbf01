/** Queues the parts of all journals that were not built, or were changed since. */
import { sharedKey } from '../../io/files/sealed-files.ts';
import { planBuild } from '../../io/journal/folders.ts';
import type { NewJob } from '../../io/queue/queue.ts';
import { type FoundJournal, findJournals } from '../../io/storage/find-journals.ts';
import { openSources } from '../../io/storage/open-storage.ts';
import { relative } from '../../io/system/paths.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import type { BatchQueue } from './do-job.ts';
import { type BatchJob, type JobOutcome, keyOf, priorityOf } from './job.ts';
import { stampsOf } from './stamp.ts';

export interface BatchOptions extends Pick<BatchJob, 'out' | 'formats' | 'theme' | 'receivers'> {
  /** Folders or addresses in S3 with journals below, or text files that list them. */
  paths: readonly string[];
  /** Whether the site of each journal is made, too. */
  site: boolean;
  /** Whether parts that failed are done again, even if nothing has changed. */
  retryFailed: boolean;
  /** Do again only the parts that have this finding. */
  rule?: string;
}

export interface QueuedBatch {
  /** Names. */
  journals: string[];
  parts: number;
  queued: number;
  /** Journals that cannot be read. */
  refused: RefusedJournal[];
}

export interface RefusedJournal {
  journal: string;
  reason: string;
}

/** @throws SurroundingsError if there is no journal, or the database cannot be used */
export async function queueBatch(queue: BatchQueue, options: BatchOptions): Promise<QueuedBatch> {
  // A secret that is too short is refused once, and not for each journal.
  sharedKey();
  const found = await findJournals(options.paths);
  try {
    return await queueJournals(queue, found.journals, options);
  } finally {
    found.close();
  }
}

async function queueJournals(
  queue: BatchQueue,
  journals: readonly FoundJournal[],
  options: BatchOptions,
): Promise<QueuedBatch> {
  const earlier = await earlierOutcomes(queue, options);
  const batch: QueuedBatch = {
    journals: journals.map(({ name }) => name),
    parts: 0,
    queued: 0,
    refused: [],
  };
  for (const journal of journals) {
    try {
      const jobs = await jobsOf(journal, options);
      const wanted = jobs.filter((job) => isWanted(job, earlier.get(keyOf(job)), options));
      batch.parts += jobs.length;
      batch.queued += await queue.add(wanted.map(newJob));
    } catch (error) {
      if (!(error instanceof SurroundingsError)) throw error;
      batch.refused.push({ journal: journal.name, reason: error.message });
    }
  }
  return batch;
}

function newJob(job: BatchJob): NewJob {
  return { key: keyOf(job), data: job, priority: priorityOf(job) };
}

async function jobsOf(
  { name, source, base, folder }: FoundJournal,
  { out, formats, theme, receivers, site }: BatchOptions,
): Promise<BatchJob[]> {
  const { articles } = await planBuild([folder]);
  const parts = new Map<string, BatchJob['kind']>();
  for (const { issue } of articles) if (issue) parts.set(relative(folder, issue.folder), 'issue');
  if (site) parts.set('site', 'site');
  const jobs = [...parts].map(([part, kind]) => ({
    journal: name,
    source,
    base,
    kind,
    part,
    out,
    formats,
    receivers,
    ...(theme !== undefined && { theme }),
  }));
  const sources = await openSources(base);
  try {
    const stamps = await stampsOf(source, jobs, sources);
    return jobs.map((job, index) => ({ ...job, stamp: stamps[index] ?? '' }));
  } finally {
    sources.close();
  }
}

interface Earlier {
  stamp: string;
  isFailed: boolean;
  hasRule: boolean;
}

async function earlierOutcomes(
  queue: BatchQueue,
  { rule }: BatchOptions,
): Promise<Map<string, Earlier>> {
  const earlier = new Map<string, Earlier>();
  // What is queued or active comes after what is finished.
  for await (const { key, state, output, data } of queue.rows())
    earlier.set(key, {
      stamp: output?.stamp ?? data.stamp,
      isFailed: state === 'failed' || isFailed(output),
      hasRule: output?.findings?.some((finding) => finding.rule === rule) === true,
    });
  return earlier;
}

function isFailed({
  reason,
  failed = [],
  aside = [],
  omitted = [],
  obstacle,
}: Partial<JobOutcome> = {}): boolean {
  return (
    reason !== undefined ||
    obstacle !== undefined ||
    failed.length + aside.length + omitted.length > 0
  );
}

function isWanted(
  { stamp }: BatchJob,
  earlier: Earlier | undefined,
  { rule, retryFailed }: BatchOptions,
): boolean {
  if (rule !== undefined) return earlier?.hasRule === true;
  if (!earlier || earlier.stamp !== stamp) return true;
  return retryFailed && earlier.isFailed;
}
