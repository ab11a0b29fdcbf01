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
/** A scatter plot of seventy thousand points takes five seconds. */
const PATIENCE = 60_000;
/** An article's figures; 0.3 MB each. */
const KEPT = 24;
const kept = new Map<string, Promise<PagePicture>>();

/** @throws where the bytes are no PDF that can be read, have a password, or take more than a minute */
export function drawPdfPage(bytes: Uint8Array, page: number): Promise<PagePicture> {
  const key = `${digestOf(bytes)} ${page}`;
  const known = kept.get(key) ?? inTurn(() => drawnInTime({ bytes, page }));
  kept.delete(key);
  kept.set(key, known);
  for (const [oldest] of [...kept].slice(0, -KEPT)) kept.delete(oldest);
  return known;
}

/** Whatever draws for ever is ended with its thread; the next question starts another. */
async function drawnInTime(question: PageQuestion): Promise<PagePicture> {
  const timer = setTimeout(() => void thread.end(), PATIENCE);
  try {
    return await thread.ask(question);
  } finally {
    clearTimeout(timer);
  }
}
