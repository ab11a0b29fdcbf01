import { digestOf } from '../../io/files/digests.ts';
import type { Sources } from '../../io/storage/storage.ts';
import { version } from '../../io/system/version.ts';
import type { BatchJob } from './job.ts';

/** A digest of everything that the outputs of a job depend on. It is made from times of files, without reading them. */
export async function stampOf(job: Omit<BatchJob, 'stamp'>, sources: Sources): Promise<string> {
  const { source, kind, part, formats, theme, receivers } = job;
  const state = await sources.stampOf(source, kind === 'site' ? '' : part);
  return digestOf(JSON.stringify([state, formats, theme, receivers, version()]));
}
