/**
 * Pages of PDFs as pictures, drawn off the main thread: authors who write for LaTeX send their figures as
 * PDFs, which no browser shows in a page. The last ones are kept: who asks for their size asks for the
 * picture next.
 */
import pLimit from 'p-limit';
import type { PagePicture, PageQuestion } from './pdf-page-picture.ts';
import { openThread } from './thread.ts';
import { digestOf } from './trace/digests.ts';

const thread = openThread<PageQuestion, PagePicture>('draw-pdf-page-worker');
/** One by one: the patience with each begins when it is drawn. */
const inTurn = pLimit(1);
/** In ms, with all pages of a file: a scatter plot of seventy thousand points takes five seconds. */
const PATIENCE = 60_000;
/** How long each page of a file took, by the file's digest. */
const spent = new Map<string, Map<number, number>>();
/** An article's figures; 0.3 MB each. */
const KEPT = 24;
const kept = new Map<string, Promise<PagePicture>>();

/**
 * @param patience in ms, with all pages of the file that are asked for
 * @throws where the bytes are no PDF that can be read, have a password, or take longer
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
  const times = spent.get(file) ?? new Map<number, number>();
  spent.set(file, times);
  const left = patience - [...times.values()].reduce((sum, time) => sum + time, 0);
  if (left <= 0) throw new Error('pages that take too long to draw');
  const timer = setTimeout(() => void thread.end(), left);
  const start = performance.now();
  try {
    return await thread.ask(question);
  } finally {
    clearTimeout(timer);
    times.set(question.page, performance.now() - start);
  }
}
