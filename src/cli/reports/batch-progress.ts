/** The progress of a batch: one line that is written again and again, or a line now and then in a log. */

import type { WorkerEvent } from '../../app/batch/do-job.ts';
import { counted } from '../../app/batch/report-page.ts';
import type { LocalOptions } from '../../app/batch/run-batch.ts';
import { printable } from '../../words/terminal-text.ts';

type Stream = NodeJS.WriteStream;
type Shown = Pick<LocalOptions, 'queued' | 'report' | 'waiting'> & { end(): void };

/** Between two lines of a log, in ms. */
const LOG_PAUSE = 10_000;
const BAR = 24;

export function showBatch(stream: Stream): Shown {
  const start = performance.now();
  const count = { total: 0, done: 0, articles: 0, failed: 0 };
  let written = start;
  return {
    queued: ({ journals, parts, queued, refused }) => {
      count.total = queued;
      stream.write(
        `${counted(journals.length, 'journal', 'journals')}, ${counted(parts, 'part', 'parts')}; ${queued} to build\n`,
      );
      for (const { journal, reason } of refused)
        stream.write(`${printable(`${journal}: ${reason}`)}\n`);
    },
    waiting: (sentence) => stream.write(`${sentence}\n`),
    report,
    end: () => {
      if (stream.isTTY && count.done > 0) stream.write('\n');
    },
  };

  function report(event: WorkerEvent): void {
    if (event.event !== 'done') return;
    const { built = [], failed = [], aside = [], reason } = event.outcome;
    count.done += 1;
    count.articles += built.length + failed.length + aside.length;
    count.failed += failed.length + aside.length + (reason === undefined ? 0 : 1);
    const isLast = count.done >= count.total;
    if (stream.isTTY) stream.write(`\r${barOf(count)}\u001B[K`);
    else if (isLast || performance.now() - written > LOG_PAUSE) {
      written = performance.now();
      stream.write(`${wordsOf(count)}\n`);
    }
  }

  function barOf(now: typeof count): string {
    const full = Math.min(BAR, Math.round((BAR * now.done) / Math.max(1, now.total)));
    return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}] ${wordsOf(now)}`;
  }

  function wordsOf({ total, done, articles, failed }: typeof count): string {
    const seconds = Math.max(0.1, (performance.now() - start) / 1000);
    const left = Math.round(((seconds / done) * Math.max(0, total - done)) / 60);
    return `${done} of ${total} parts, ${failed} failed, ${(articles / seconds).toFixed(1)} articles a second, ${left} min left`;
  }
}
