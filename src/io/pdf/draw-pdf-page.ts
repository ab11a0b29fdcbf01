/**
 * Draws pages of PDFs as pictures in a thread. Authors who use LaTeX send figures as PDFs, which browsers do not
 * show in a page. The latest pictures are cached, because the size of a picture is needed before the picture.
 */
import pLimit from 'p-limit';
import type { Allowance } from '../../article/budget.ts';
import { keepLatest } from '../../words/memoize/keep-latest.ts';
import { digestOf } from '../files/digests.ts';
import { processorTime } from '../processes/bounded.ts';
import { type Activity, openStallWatch, Stalled } from '../processes/stall-watch.ts';
import { openThread } from '../processes/thread.ts';
import type { PagePicture, PageQuestion } from './pdf-page-picture.ts';

const thread = openThread<PageQuestion, PagePicture>('io/pdf/draw-pdf-page-worker.js', {
  // V8's heap. A scatter plot with 70,000 points needs a fifth of it.
  maxOldGenerationSizeMb: 512,
});
/** One at a time, because the cost of each page is measured. It is the time of the whole process, which also does other work. */
const inTurn = pLimit(1);
/** The drawing needs more time than the allowance of its article. */
export class EndlessDrawing extends Error {
  override name = 'EndlessDrawing';
}
/** Number of cached pictures: the figures of an article, with 0.3 MB each. */
const CACHE_SIZE = 24;
const cache = new Map<string, Promise<PagePicture>>();

/**
 * @param name of the file
 * @throws EndlessDrawing if it takes more time than the allowance has left
 * @throws Error if the bytes are not a readable PDF, or have a password
 */
export function drawPdfPage(
  bytes: Uint8Array,
  page: number,
  name: string,
  allowance: Allowance,
): Promise<PagePicture> {
  const key = `${digestOf(bytes)} ${page}`;
  const known = cache.get(key) ?? inTurn(() => drawnInTime({ bytes, page }, name, allowance));
  // Another article, or the same one in another build, may have a larger allowance.
  known.catch(() => cache.get(key) === known && cache.delete(key));
  return keepLatest(cache, key, known, CACHE_SIZE);
}

/** An endless drawing is ended with its thread. The next question starts a new thread. */
async function drawnInTime(
  question: PageQuestion,
  name: string,
  allowance: Allowance,
): Promise<PagePicture> {
  const left = allowance.left();
  if (left <= 0) throw new EndlessDrawing();
  const watch = openStallWatch(ownActivity, { processorTime: left, idle: left });
  const start = processorTime();
  try {
    return await watch.wait('draw the page', thread.ask(question));
  } catch (error) {
    if (isOutOfMemory(error)) throw new EndlessDrawing();
    if (!(error instanceof Stalled)) throw error;
    await thread.end();
    throw new EndlessDrawing();
  } finally {
    allowance.take(processorTime() - start, name);
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** The thread does not wait for anything, so its activity is that of this process. */
function ownActivity(): Activity {
  return { processorTime: processorTime(), isBusy: false };
}
