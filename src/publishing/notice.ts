/**
 * `offprint correct`, `retract`, `concern`: a notice as an article of its own, and the article that
 * it is about marked in every output. Both come on record together, or neither.
 */
import { basename, dirname, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { parseDocument } from 'yaml';
import type { NoticeKind } from '../article.ts';
import { hasError, report } from '../diagnostics.ts';
import type { Change } from '../diff/index.ts';
import { word } from '../languages/index.ts';
import { issueWithNotice } from '../record/issue-with-notice.ts';
import {
  frontMatterOf,
  type NoticeSource,
  noticeFolder,
  noticeManuscript,
} from '../record/notice-manuscript.ts';
import { planBuild } from '../shell/folders.ts';
import {
  manuscriptText,
  namesIn,
  noticeText,
  type WrittenNotice,
  writeNoticeFolder,
} from '../shell/notice-folder.ts';
import { SurroundingsError } from '../shell/surroundings.ts';
import { type CompiledFolder, compileFolder, openWorkshop, type Workshop } from '../workshop.ts';
import type { Compared } from './changes-since.ts';
import { filesRead, oneArticle } from './one-article.ts';
import { putOnRecord, type Recorded, type RecordOptions } from './put-on-record.ts';
import { reportRecordState } from './report-record-state.ts';
import { placeOf } from './report-unrecorded.ts';

export interface Notice {
  kind: NoticeKind;
  /** Path of the text of the notice. */
  text: string;
  /** Folder of the issue in which it is published; that of the article where it is not given. */
  issue?: string;
  /** What is said of the new version: "Table 2 was recalculated". */
  reason?: string;
}
export interface Noticed extends Recorded {
  files: VFile[];
  changes: Change[];
  /** Folder of the notice; absent where something refused. */
  notice?: string;
  /** Of the article that it is about. */
  doi?: string;
}

/** @throws SurroundingsError for what is wrong with the call or the machine */
export async function publishNotice(
  path: string,
  notice: Notice,
  options: RecordOptions,
): Promise<Noticed> {
  const folder = await oneArticle(path);
  const text = await noticeText(notice.text);
  const workshop = openWorkshop();
  try {
    const read = await compileFolder(folder, workshop);
    const compared = await reportRecordState(read, workshop);
    if (compared) reportUnfit(read, compared, notice.kind);
    const files = filesRead(read);
    const changes = compared?.changes ?? [];
    if (!compared || files.some(hasError)) return { versions: [], findings: [], files, changes };
    const original = compared.after;
    const source = { kind: notice.kind, original, text, date: options.date };
    const written = await writeNotice(read, source, notice.issue);
    const recorded = await recordBoth(read, written, notice, workshop, options).catch(
      undoing(written),
    );
    if (recorded.versions.length === 0) await written.undo();
    return {
      ...recorded,
      files: [...files, ...recorded.files],
      changes,
      ...(original.doi !== undefined && { doi: original.doi }),
      ...(recorded.versions.length > 0 && { notice: written.folder }),
    };
  } finally {
    await workshop.close();
  }
}

function undoing(written: WrittenNotice) {
  return async (error: unknown): Promise<never> => {
    await written.undo();
    throw error;
  };
}

async function writeNotice(
  read: CompiledFolder,
  source: NoticeSource,
  issue: string | undefined,
): Promise<WrittenNotice> {
  const { folder } = read;
  const issueFolder = issue === undefined ? dirname(folder.folder) : resolve(issue);
  const { language } = source.original.journal;
  const name = noticeFolder(
    folder.name,
    source.kind,
    await namesIn(issueFolder).catch(noIssue(issueFolder)),
  );
  const manuscript = composed({ ...source, ...(await titleOf(read)) });
  return writeNoticeFolder(issueFolder, name, manuscript, (yaml) =>
    issueWithNotice(yaml, name, word(language, 'corrections')),
  ).catch(noIssue(issueFolder));
}

function composed(source: NoticeSource): string {
  try {
    return noticeManuscript(source);
  } catch (error) {
    throw new SurroundingsError(
      `The front matter of the notice cannot be read (${error instanceof Error ? error.message : error}). Correct it, or leave it out.`,
    );
  }
}

function noIssue(folder: string) {
  return (error: unknown): never => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new SurroundingsError(
        `${folder} is no issue: it has no issue.yaml. Name with --in the folder of the issue in which the notice is published.`,
      );
    throw error;
  };
}

/** With the Markdown that stands in its manuscript. */
async function titleOf({
  folder: { folder, manuscript },
}: CompiledFolder): Promise<Pick<NoticeSource, 'originalTitle'>> {
  if (typeof manuscript !== 'string') return {};
  const title: unknown = parseDocument(frontMatterOf(await manuscriptText(folder, manuscript))).get(
    'title',
  );
  return typeof title === 'string' ? { originalTitle: title.trim() } : {};
}

async function recordBoth(
  { folder, compiled }: CompiledFolder,
  written: WrittenNotice,
  { kind, reason, text }: Notice,
  workshop: Workshop,
  options: RecordOptions,
): Promise<Recorded & { files: VFile[] }> {
  // Read again: its issue.yaml lists the notice now.
  const plan = await planBuild([folder.folder, written.folder]);
  const original = plan.articles.find((each) => each.folder === folder.folder);
  const noticed = plan.articles.find((each) => each.folder === written.folder);
  if (!original || !noticed || !compiled) return { versions: [], findings: [], files: [] };
  const read = await compileFolder(noticed, workshop);
  for (const file of read.files) file.path = text;
  if (!read.compiled) return { versions: [], findings: [], files: read.files };
  const address = { issue: basename(dirname(written.folder)), name: noticed.name };
  const marked = { folder: original, article: compiled.article, kind, notice: address };
  const recorded = await putOnRecord(
    [
      { ...marked, ...(reason !== undefined && { reason }) },
      { folder: noticed, article: read.compiled.article, kind: 'publication' },
    ],
    options,
  );
  return { ...recorded, files: read.files };
}

/** A retraction and a concern are about the words as they were published. */
function reportUnfit(
  { sources, folder }: CompiledFolder,
  { changes: [first] }: Compared,
  kind: NoticeKind,
): void {
  if (!sources || !first || kind === 'correction') return;
  report(
    sources.manuscript,
    'record-differs',
    `Unexpected change of the article, expected it as it was published: a ${kind} leaves its words`,
    placeOf(first),
    `See the change: offprint diff ${folder.shown}. Undo it, or correct the article first.`,
  );
}
