/** Finishes PDFs off the main thread, while the browser prints the next ones. */
import type { Finished, FinishJob } from '../formats/pdf/finish/job.ts';
import { openThread } from './thread.ts';

/**
 * What one article leaves behind, about 25 MB, fits into the young generation, three parts of which one
 * is filled at a time: it is cleared once an article instead of being moved on while it is worked on.
 */
const LIMITS = { maxYoungGenerationSizeMb: 144 };

const thread = openThread<FinishJob, Finished>('finish-pdf-worker', LIMITS);

export function finishPdf(job: FinishJob): Promise<Finished> {
  return thread.ask(job);
}

/** Loads what it needs, 0.2 s, before the first print is there. */
export function start(): void {
  thread.start();
}
