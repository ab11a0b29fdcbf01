/** check ▸ build with the new versions ▸ check what was built ▸ keep the sources ▸ write the records. */
import type { IsoDate } from '../../article/article.ts';
import type { CheckFinding, ReceiverName } from '../../checks/index.ts';
import type { IssueRecord, Version } from '../../compile/record/record.ts';
import type { Format } from '../../formats/format.ts';
import { flushOutputs } from '../../io/files/durable.ts';
import type { ArticleFolder } from '../../io/journal/folders.ts';
import type { JointChanges } from '../../io/output/joint-changes.ts';
import { backUpOutputs } from '../../io/output/output-backup.ts';
import { keepSources } from '../../io/record/kept-sources.ts';
import { recordFileText, writeRecordFile } from '../../io/record/record-file.ts';
import { dirname } from '../../io/system/paths.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { type BuildResult, build, type Progress } from '../build/build.ts';
import { callOf, openTraces } from '../build/rebuild.ts';
import { check } from '../check/check.ts';
import { completed, type Draft, draftOf, type NewVersion, recordsWith } from './draft.ts';
import { renewed, renewingOf } from './renewals.ts';

export interface RecordOptions {
  out: string;
  formats: readonly Format[];
  /** The receivers whose objections refuse the publication. */
  receivers?: readonly ReceiverName[];
  /** Day of publication. */
  date: IsoDate;
  progress: Progress;
}
export interface Recorded {
  /** Empty if the publication was refused. */
  versions: { article: string; version: Version }[];
  /** Articles whose outputs show a new version of their notice. */
  renewed?: string[];
  /** Errors that `check` found, which refuse the publication. */
  findings: CheckFinding[];
  /** Absent if `check` refused before the build. */
  built?: BuildResult;
}

/**
 * Publishes versions of articles. Must be called in `publishAlone`.
 *
 * @throws SurroundingsError if an article has no issue, or the clock is behind the record
 */
export async function putOnRecord(
  wanted: readonly NewVersion[],
  changes: JointChanges,
  options: RecordOptions,
): Promise<Recorded> {
  const { out, date } = options;
  const drafts = await Promise.all(wanted.map((each) => draftOf(each, date)));
  const renewing = await renewingOf(drafts);
  const records = recordsWith(drafts);
  const objections = () => errorsIn(drafts, records, options);
  const before = await objections();
  if (before.length > 0) return { versions: [], findings: before };
  const folders = [...drafts, ...renewing].map(({ folder }) => folder);
  const outputs = unique(folders.map(({ output }) => dirname(output)));
  const backup = await backUpOutputs(out, outputs);
  try {
    const built = await buildIssues(folders, options, records);
    const findings = failedIn(built, folders) ? [] : await objections();
    if (failedIn(built, folders) || findings.length > 0) {
      backup.restore();
      return { versions: [], findings, built };
    }
    flushOutputs(out, outputs);
    const done = await Promise.all(drafts.map((draft) => completed(draft, built, out)));
    const again = await renewed(renewing, built, date, out);
    await write(done, again, changes);
    const versions = done.map(({ folder, version }) => ({ article: folder.output, version }));
    return { versions, renewed: again.map(({ folder }) => folder.output), findings: [], built };
  } catch (error) {
    backup.restore();
    throw error;
  } finally {
    backup.discard();
  }
}

async function errorsIn(
  drafts: readonly Draft[],
  records: Map<string, IssueRecord>,
  { receivers, out }: RecordOptions,
): Promise<CheckFinding[]> {
  const { findings } = await check({
    paths: drafts.map(({ folder }) => folder.folder),
    advice: false,
    ...(receivers && { receivers }),
    out,
    print: false,
    records,
  });
  return findings.filter(({ severity }) => severity === 'error');
}

/** Builds whole issues, because their contents pages and PDFs show the new versions. */
async function buildIssues(
  folders: readonly ArticleFolder[],
  { out, formats, progress }: RecordOptions,
  records: Map<string, IssueRecord>,
): Promise<BuildResult> {
  const paths = unique(folders.map(({ folder }) => dirname(folder)));
  const traces = await openTraces(callOf({ paths, formats, out }), '');
  return build({ paths, formats, out, traces, records }, progress);
}

function failedIn({ articles }: BuildResult, folders: readonly ArticleFolder[]): boolean {
  const built = new Set(
    articles.filter(({ status }) => status === 'built').map(({ name }) => name),
  );
  return folders.some(({ output }) => !built.has(output));
}

/** Keeps the sources first, so that every version on record has its sources. */
async function write(
  drafts: readonly Draft[],
  again: readonly Draft[],
  changes: JointChanges,
): Promise<void> {
  const all = [...drafts, ...again];
  for (const { folder } of all) await assertUnchanged(folder);
  for (const { folder, version } of drafts) await keepSources(folder, version.version, changes);
  for (const [issue, record] of recordsWith(all)) writeRecordFile(issue, record, changes);
  changes.keep();
}

/** Somebody may have changed the record meanwhile, or restored an older one. */
async function assertUnchanged({ issue }: ArticleFolder): Promise<void> {
  if (!issue) return;
  const before = issue.recordFile && String(issue.recordFile);
  if ((await recordFileText(issue.folder)) === before) return;
  throw new SurroundingsError(
    `The record of issue ${issue.name} was changed meanwhile, by another command. Nothing was put on record; call again.`,
  );
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
