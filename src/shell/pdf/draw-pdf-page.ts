/**
 * Pages of PDFs as pictures, drawn off the main thread: authors who write for LaTeX send their figures as
 * PDFs, which no browser shows in a page. The last ones are kept: who asks for their size asks for the
 * picture next.
 */
import pLimit from 'p-limit';
import { keptIn } from '../../values/kept-in.ts';
import { processorTime } from '../bounded.ts';
import { type Activity, openStallWatch, Stalled } from '../stall-watch.ts';
import { openThread } from '../thread.ts';
import { digestOf } from '../trace/digests.ts';
import type { PagePicture, PageQuestion } from './pdf-page-picture.ts';

const thread = openThread<PageQuestion, PagePicture>('pdf/draw-pdf-page-worker');
/** One by one: the patience with each begins when it is drawn. */
const inTurn = pLimit(1);
/**
 * In ms of processor time, with all pages of a file: a scatter plot of seventy thousand points takes
 * five seconds. The time is that of the whole process, which does other work too.
 */
const PATIENCE = 20_000;

/** What is drawn without end, or nearly so. */
export class EndlessDrawing extends Error {
  override name = 'EndlessDrawing';
  /** After which it was broken off. */
  readonly seconds: number;
  constructor(patience: number) {
    const seconds = Math.round(patience / 1000);
    super(
      `Unexpected work of more than ${seconds} seconds on the drawing of a page, expected less`,
    );
    this.seconds = seconds;
  }
}
/** How much each page of a file took, by the file's digest. */
const spent = new Map<string, Map<number, number>>();
/** An article's figures; 0.3 MB each. */
const KEPT = 24;
const kept = new Map<string, Promise<PagePicture>>();

/**
 * @param patience in ms of processor time, with all pages of the file that are asked for
 * @throws EndlessDrawing where it takes more
 * @throws where the bytes are no PDF that can be read, or have a password
 */
export function drawPdfPage(
  bytes: Uint8Array,
  page: number,
  patience = PATIENCE,
): Promise<PagePicture> {
  const file = digestOf(bytes);
  const key = `${file} ${page}`;
  const known = kept.get(key) ?? inTurn(() => drawnInTime(file, { bytes, page }, patience));
  kept.delete(key);
  kept.set(key, known);
  for (const [oldest] of [...kept].slice(0, -KEPT)) kept.delete(oldest);
  return known;
}

/** Whatever draws for ever is ended with its thread; the next question starts another. */
async function drawnInTime(
  file: string,
  question: PageQuestion,
  patience: number,
): Promise<PagePicture> {
  const times = keptIn(spent, file, () => new Map<number, number>());
  const left = patience - [...times.values()].reduce((sum, time) => sum + time, 0);
  if (left <= 0) throw new EndlessDrawing(patience);
  const watch = openStallWatch(ownActivity, { processorTime: left, idle: left });
  const start = processorTime();
  try {
    return await watch.wait('draw the page', thread.ask(question));
  } catch (error) {
    if (!(error instanceof Stalled)) throw error;
    await thread.end();
    throw new EndlessDrawing(patience);
  } finally {
    times.set(question.page, processorTime() - start);
  }
}

/** A thread that waits for nothing is busy as long as this process is. */
function ownActivity(): Activity {
  return { processorTime: processorTime(), isBusy: false };
}
