/** check ▸ build with the new versions ▸ check what was built ▸ keep the sources ▸ write the records. */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Article, IsoDate, VersionKind } from '../article.ts';
import { type BuildResult, build, type Progress } from '../build.ts';
import { check } from '../check.ts';
import { checksFor } from '../check-command.ts';
import type { CheckFinding, ReceiverName } from '../checks/index.ts';
import type { Format } from '../formats/format.ts';
import { callOf, openTraces } from '../rebuild.ts';
import { nextVersion } from '../record/next-version.ts';
import {
  type IssueRecord,
  lastDate,
  type NoticeAddress,
  recordedFacts,
  type Version,
  withVersion,
} from '../record/record.ts';
import type { ArticleFolder } from '../shell/folders.ts';
import type { JointChanges } from '../shell/joint-changes.ts';
import { digestOfSources, keepSources } from '../shell/kept-sources.ts';
import { backUpOutputs } from '../shell/output-backup.ts';
import { recordFileText, writeRecordFile } from '../shell/record-file.ts';
import { SurroundingsError } from '../shell/surroundings.ts';
import { digestOf } from '../shell/trace/digests.ts';
import { version as toolVersion } from '../shell/version.ts';

/** A version that is to be published. */
export interface NewVersion {
  folder: ArticleFolder;
  article: Article;
  kind: VersionKind;
  reason?: string;
  notice?: NoticeAddress;
  reviewed?: true;
}
export interface RecordOptions {
  out: string;
  formats: readonly Format[];
  /** Whose objections refuse. */
  receivers: readonly ReceiverName[];
  /** Day of publication. */
  date: IsoDate;
  progress: Progress;
}
export interface Recorded {
  /** Empty where something refused. */
  versions: { article: string; version: Version }[];
  /** Errors that `check` found: they refuse. */
  findings: CheckFinding[];
  /** Absent where `check` refused before it. */
  built?: BuildResult;
}

/**
 * Publishes versions of articles. To be called in `publishAlone`.
 *
 * @throws SurroundingsError where an article stands in no issue, or the clock is behind the record
 */
export async function putOnRecord(
  wanted: readonly NewVersion[],
  changes: JointChanges,
  options: RecordOptions,
): Promise<Recorded> {
  for (const { folder } of wanted) assertInOrder(folder, options.date);
  const drafts = await Promise.all(wanted.map((each) => draftOf(each, options)));
  const records = recordsWith(drafts);
  const objections = () => errorsIn(drafts, records, options);
  const before = await objections();
  if (before.length > 0) return { versions: [], findings: before };
  const issues = [...new Set(drafts.map(({ folder }) => dirname(folder.output)))];
  const backup = await backUpOutputs(options.out, issues);
  try {
    const built = await buildIssues(drafts, options, records);
    const findings = failedIn(built, drafts) ? [] : await objections();
    if (failedIn(built, drafts) || findings.length > 0) {
      backup.restore();
      return { versions: [], findings, built };
    }
    const done = await Promise.all(drafts.map((draft) => completed(draft, built, options)));
    await write(done, changes);
    const versions = done.map(({ folder, version }) => ({ article: folder.output, version }));
    return { versions, findings: [], built };
  } catch (error) {
    backup.restore();
    throw error;
  } finally {
    backup.discard();
  }
}

/** A version as it will stand in the record. */
interface Draft {
  folder: ArticleFolder;
  issue: string;
  record?: IssueRecord;
  version: Version;
}

function assertInOrder({ issue, shown }: ArticleFolder, date: IsoDate): void {
  if (!issue?.file)
    throw new SurroundingsError(
      `${shown} stands in no issue with an issue.yaml, beside which the record of publication is kept. Write one (docs/journal.md).`,
    );
  const last = lastDate(issue.record);
  if (last !== undefined && date < last)
    throw new SurroundingsError(
      `The clock says ${date}, but the last entry of the record of issue ${issue.name} is of ${last}. Set the clock right, or name the day with --date.`,
    );
}

async function draftOf(
  { folder, article, ...version }: NewVersion,
  { date }: RecordOptions,
): Promise<Draft> {
  const last = folder.versions?.at(-1)?.version;
  return {
    folder,
    issue: dirname(folder.folder),
    ...(folder.issue?.record && { record: folder.issue.record }),
    version: {
      version: nextVersion(last, version.kind),
      date: version.kind === 'publication' ? firstDay(article, date) : date,
      ...version,
      ...recordedFacts(article),
      tool: `offprint ${toolVersion()}`,
      sources: await digestOfSources(folder),
      outputs: {},
    },
  };
}

/** An article says itself when it was published; what lies ahead is not published yet. */
function firstDay({ dates: { published } }: Article, today: IsoDate): IsoDate {
  const isDay = published !== undefined && /^\d{4}-\d\d-\d\d$/.test(published);
  return isDay && published <= today ? published : today;
}

/** The records as they will be, by issue folder. */
function recordsWith(drafts: readonly Draft[]): Map<string, IssueRecord> {
  const records = new Map<string, IssueRecord>();
  for (const { folder, issue, record, version } of drafts)
    records.set(issue, withVersion(records.get(issue) ?? record, folder.name, version));
  return records;
}

async function errorsIn(
  drafts: readonly Draft[],
  records: Map<string, IssueRecord>,
  { receivers, out }: RecordOptions,
): Promise<CheckFinding[]> {
  const { findings } = await check({
    paths: drafts.map(({ folder }) => folder.folder),
    checks: checksFor(receivers, false),
    receivers,
    out,
    print: false,
    records,
  });
  return findings.filter(({ severity }) => severity === 'error');
}

/** Whole issues: their contents pages and PDFs show the new versions. */
async function buildIssues(
  drafts: readonly Draft[],
  { out, formats, progress }: RecordOptions,
  records: Map<string, IssueRecord>,
): Promise<BuildResult> {
  const paths = [...new Set(drafts.map(({ issue }) => issue))];
  const traces = await openTraces(callOf({ paths, formats, out }), '');
  return build({ paths, formats, out, traces, records }, progress);
}

function failedIn({ articles }: BuildResult, drafts: readonly Draft[]): boolean {
  const built = new Set(
    articles.filter(({ status }) => status === 'built').map(({ name }) => name),
  );
  return drafts.some(({ folder }) => !built.has(folder.output));
}

async function completed(draft: Draft, built: BuildResult, { out }: RecordOptions): Promise<Draft> {
  const { folder, version } = draft;
  const folderOut = join(out, folder.output);
  const { written = [], pages } = built.articles.find(({ name }) => name === folder.output) ?? {};
  const outputs = await Promise.all(
    written.map(
      async (path) => [relative(folderOut, path), digestOf(await readFile(path))] as const,
    ),
  );
  return {
    ...draft,
    version: { ...version, ...(pages && { pages }), outputs: Object.fromEntries(outputs.sort()) },
  };
}

/** Sources first: what is on record is always kept. */
async function write(drafts: readonly Draft[], changes: JointChanges): Promise<void> {
  for (const { folder } of drafts) await assertUnchanged(folder);
  for (const { folder, version } of drafts) await keepSources(folder, version.version, changes);
  for (const [issue, record] of recordsWith(drafts)) writeRecordFile(issue, record, changes);
  changes.keep();
}

/** Someone else may have changed it, or put back an older one. */
async function assertUnchanged({ issue }: ArticleFolder): Promise<void> {
  if (!issue) return;
  const before = issue.recordFile && String(issue.recordFile);
  if ((await recordFileText(issue.folder)) === before) return;
  throw new SurroundingsError(
    `The record of issue ${issue.name} was changed meanwhile, by another command. Nothing was put on record; call again.`,
  );
}
