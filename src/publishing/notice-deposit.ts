import { dirname } from 'node:path';
import { exportIssues } from '../export.ts';
import { crossref } from '../exports/crossref/index.ts';
import { type SendAgain, sendAgain } from '../record/send-again.ts';
import { noJournal } from '../shell/folders.ts';
import { type Notice, type Noticed, publishNotice } from './notice.ts';
import { oneArticle } from './one-article.ts';
import type { RecordOptions } from './put-on-record.ts';

export interface Deposited extends Noticed {
  notes: string[];
  sendAgain: SendAgain[];
}

/** A notice, Crossref's deposit of it and of the article, and who else has to be told. */
export async function publishNoticeAndDeposit(
  path: string,
  notice: Notice,
  options: RecordOptions & { now: Date },
): Promise<Deposited> {
  const { doi, ...noticed } = await publishNotice(path, notice, options);
  if (noticed.notice === undefined) return { ...noticed, notes: [], sendAgain: [] };
  const folder = await oneArticle(path);
  const issues = [...new Set([dirname(noticed.notice), dirname(folder.folder)])];
  const { issues: exported } = await exportIssues({
    paths: issues,
    exports: [crossref],
    out: options.out,
    now: options.now,
  });
  const settings = folder.journal?.settings ?? noJournal();
  const lacking = exported.flatMap(({ deliveries }) =>
    deliveries.flatMap(({ to, made }) =>
      [...made.leftOut, ...(made.remarks ?? [])].map(
        ({ article, field, reason, advice }) =>
          `${to.title}: ${article ?? 'issue'}, ${field}: ${reason}. ${advice}`,
      ),
    ),
  );
  return {
    ...noticed,
    notes: [
      ...exported.flatMap(({ written }) => written.map((file) => `written: ${file}`)),
      ...lacking,
    ],
    sendAgain: sendAgain(notice.kind, options.date, folder.output, doi !== undefined, settings),
  };
}
