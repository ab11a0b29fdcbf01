import { crossref } from '../../exports/crossref/index.ts';
import { type Problem, problemWording } from '../../exports/export.ts';
import { noJournal } from '../../io/journal/journal-files.ts';
import { dirname } from '../../io/system/paths.ts';
import { type SendAgain, sendNotice } from '../../revisions/record/send-again.ts';
import { endSentence } from '../../words/sentence.ts';
import { type ExportedIssue, exportIssues } from '../export/export.ts';
import { type Notice, type Noticed, publishNotice } from './notice.ts';
import { oneArticle } from './one-article.ts';
import type { RecordOptions } from './put-on-record.ts';

export interface Deposited extends Noticed {
  notes: string[];
  sendAgain: SendAgain[];
  /** The written deposits of Crossref. */
  deposits: string[];
  /** Articles that were left out of them, because they are not published. */
  unrecorded: string[];
  /** A sentence for each thing that Crossref does not get, and how to put that right. */
  lacking: string[];
}

/**
 * Publishes a notice, and writes the Crossref deposit of the notice, the article and everything else on record in
 * their issues, and the list of other receivers. Unpublished articles must not be registered with it.
 */
export async function publishNoticeAndDeposit(
  path: string,
  notice: Notice,
  options: RecordOptions & { now: Date },
): Promise<Deposited> {
  const { doi, ...noticed } = await publishNotice(path, notice, options);
  const { notice: written } = noticed;
  if (written === undefined)
    return { ...noticed, notes: [], sendAgain: [], deposits: [], unrecorded: [], lacking: [] };
  const original = await oneArticle(path);
  const own = await oneArticle(written);
  const { issues, unrecorded } = await exportIssues({
    paths: [...new Set([written, original.folder].map(dirname))],
    exports: [crossref],
    out: options.out,
    now: options.now,
    recorded: true,
  });
  const files = issues.flatMap((issue) => issue.written);
  const isLacking = ({ article }: Problem) => article === own.name;
  const leftOut = problemsOf(issues, ({ made }) => made.leftOut);
  const remarks = problemsOf(issues, ({ made }) => made.remarks ?? []);
  const lacking = [...leftOut, ...remarks]
    .filter((each) => each.article === undefined || isLacking(each))
    .map(sentence);
  const { receivers } = original.journal?.settings ?? noJournal();
  return {
    ...noticed,
    notes: [
      ...files.map((file) => `written: ${file}`),
      ...unrecorded.map((name) => `left out: ${name}, which is not published yet`),
      ...lacking,
    ],
    deposits: files,
    unrecorded,
    lacking,
    sendAgain: sendNotice({
      kind: notice.kind,
      date: options.date,
      article: original.output,
      folder: own.shown,
      deposits: doi === undefined ? [] : files.filter((file) => file.endsWith('crossref.xml')),
      deposited: !leftOut.some(isLacking),
      updated: !remarks.some(isLacking),
      inPmc: receivers?.pmc !== undefined,
    }),
  };
}

function problemsOf(
  issues: readonly ExportedIssue[],
  problems: (delivery: ExportedIssue['deliveries'][number]) => readonly Problem[],
): Problem[] {
  return issues.flatMap(({ deliveries }) => deliveries.flatMap(problems));
}

/** Problems of other articles in the issue are reported by `offprint export`. */
function sentence(problem: Problem): string {
  const { reason, advice } = problemWording(problem);
  return `Crossref: ${problem.article ?? 'issue'}, ${problem.field}: ${endSentence(reason)} ${advice}`;
}
