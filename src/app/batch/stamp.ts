import { digestOf } from '../../io/files/digests.ts';
import type { Sources } from '../../io/storage/storage.ts';
import { version } from '../../io/system/version.ts';
import { type BatchJob, partRead } from './job.ts';

/**
 * Digests of everything that the outputs of jobs depend on, in the order of the jobs. They are made from states of
 * files, without reading them.
 *
 * @param source address of the journal of all these jobs
 */
export async function stampsOf(
  source: string,
  jobs: readonly Omit<BatchJob, 'stamp'>[],
  sources: Sources,
): Promise<string[]> {
  const states = await sources.stampsOf(source, jobs.map(partRead));
  return jobs.map(({ formats, theme, receivers }, index) =>
    digestOf(JSON.stringify([states[index], formats, theme, receivers, version()])),
  );
}

export async function stampOf(job: BatchJob, sources: Sources): Promise<string> {
  const [stamp = ''] = await stampsOf(job.source, [job], sources);
  return stamp;
}
