/**
 * Pages of PDFs as pictures, drawn off the main thread: authors who write for LaTeX send their figures as
 * PDFs, which no browser shows in a page. The last ones are kept: who asks for their size asks for the
 * picture next.
 */
import pLimit from 'p-limit';
import type { Allowance } from '../../article/budget.ts';
import { keepLatest } from '../../words/memoize/keep-latest.ts';
import { digestOf } from '../files/digests.ts';
import { processorTime } from '../processes/bounded.ts';
import { type Activity, openStallWatch, Stalled } from '../processes/stall-watch.ts';
import { openThread } from '../processes/thread.ts';
import type { PagePicture, PageQuestion } from './pdf-page-picture.ts';

const thread = openThread<PageQuestion, PagePicture>('io/pdf/draw-pdf-page-worker', {
  // Of V8's heap: a scatter plot of seventy thousand points takes a fifth.
  maxOldGenerationSizeMb: 512,
});
/** One by one: what each costs is measured while it is drawn. The time is that of the whole process, which does other work too. */
const inTurn = pLimit(1);
/** A drawing for which the allowance of its article does not suffice. */
export class EndlessDrawing extends Error {
  override name = 'EndlessDrawing';
}
/** An article's figures; 0.3 MB each. */
const KEPT = 24;
const kept = new Map<string, Promise<PagePicture>>();

/**
 * @param name of the file
 * @throws EndlessDrawing where it takes more than the allowance has left
 * @throws where the bytes are no PDF that can be read, or have a password
 */
export function drawPdfPage(
  bytes: Uint8Array,
  page: number,
  name: string,
  allowance: Allowance,
): Promise<PagePicture> {
  const key = `${digestOf(bytes)} ${page}`;
  const known = kept.get(key) ?? inTurn(() => drawnInTime({ bytes, page }, name, allowance));
  // Another article, or the same one in another build, may have more to spend.
  known.catch(() => kept.get(key) === known && kept.delete(key));
  return keepLatest(kept, key, known, KEPT);
}

/** Whatever draws for ever is ended with its thread; the next question starts another. */
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

/** A thread that waits for nothing is busy as long as this process is. */
function ownActivity(): Activity {
  return { processorTime: processorTime(), isBusy: false };
}
