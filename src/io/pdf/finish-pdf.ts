/** Finishes PDFs in a thread while the browser prints the next ones. */
import type { Finished, FinishJob } from '../../formats/print/finish-job.ts';
import { openThread } from '../processes/thread.ts';

const thread = openThread<FinishJob, Finished>('io/pdf/finish-pdf-worker.js');

export function finishPdf(job: FinishJob): Promise<Finished> {
  return thread.ask(job);
}

/** Loads the modules of the thread, which takes 0.2 s, before the first print is ready. */
export function start(): void {
  thread.start();
}
