/**
 * `offprint correct`, `retract`, `concern`: publishes a notice as an article of its own, and marks the article in
 * every output. Both are put on record together, or neither.
 */
import type { VFile } from 'vfile';
import type { Article, NoticeKind } from '../../article/article.ts';
import { namedArticleFacts } from '../../compile/metadata/index.ts';
import { YamlUnreadable } from '../../compile/yaml/write.ts';
import { type ArticleFolder, planBuild } from '../../io/journal/folders.ts';
import type { JointChanges } from '../../io/output/joint-changes.ts';
import {
  manuscriptText,
  namesIn,
  noticeText,
  writeNoticeFolder,
} from '../../io/record/notice-folder.ts';
import { basename, dirname, join, resolve } from '../../io/system/paths.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { message } from '../../messages/message.ts';
import { hasError, report } from '../../messages/report.ts';
import { type Change, sentenceOf } from '../../revisions/diff/index.ts';
import { issueWithArticle } from '../../revisions/record/issue-with-article.ts';
import {
  isNoticeOf,
  type NoticeSource,
  noticeFolder,
  noticeManuscript,
} from '../../revisions/record/notice-manuscript.ts';
import { frontMatterOf } from '../../words/front-matter.ts';
import { word } from '../../words/languages/index.ts';
import {
  type BuildContext,
  type CompiledFolder,
  compileFolder,
  withBuildContext,
} from '../articles/build-context.ts';
import type { Compared } from '../versions/changes-since.ts';
import { placeOf } from '../versions/report-unrecorded.ts';
import { atNoticeText } from './notice-places.ts';
import { filesRead, oneArticle } from './one-article.ts';
import { publishAlone } from './publish-alone.ts';
import { putOnRecord, type Recorded, type RecordOptions } from './put-on-record.ts';
import { reportRecordState } from './report-record-state.ts';

export interface Notice {
  kind: NoticeKind;
  /** The text of the notice, or the path of its file. */
  text: string | VFile;
  /** Folder of the issue that publishes it. By default, the issue of the article. */
  issue?: string;
  /** The reason for the new version. Example: "Table 2 was recalculated". */
  reason?: string;
}
export interface Noticed extends Recorded {
  files: VFile[];
  changes: Change[];
  /** Folder of the notice. Absent if it was refused. */
  notice?: string;
  /** The DOI of the article. */
  doi?: string;
}

/** @throws SurroundingsError for problems of the call or the machine */
export function publishNotice(
  path: string,
  notice: Notice,
  options: RecordOptions,
): Promise<Noticed> {
  return publishAlone([path], options, (changes) => publishBoth(path, notice, changes, options));
}

async function publishBoth(
  path: string,
  notice: Notice,
  joint: JointChanges,
  options: RecordOptions,
): Promise<Noticed> {
  const folder = await oneArticle(path);
  const text = typeof notice.text === 'string' ? await noticeText(notice.text) : notice.text;
  return withBuildContext(async (context) => {
    const read = await compileFolder(folder, context);
    const compared = await reportRecordState(read, context);
    if (compared) reportUnfit(read, compared, notice.kind);
    const files = [...filesRead(read), text];
    const changes = compared?.changes ?? [];
    if (!compared || files.some(hasError)) return { versions: [], findings: [], files, changes };
    if (changes.length === 0) await assertNotPublished(folder, notice.kind, text);
    const original = asPublished(compared.after, folder);
    const source = { kind: notice.kind, original, text: String(text), date: options.date };
    const written = await writeNotice(read, source, notice.issue, joint);
    const recorded = await recordBoth(read, written, { ...notice, text }, context, joint, options);
    return {
      ...recorded,
      files: [...files, ...recorded.files],
      changes,
      ...(original.doi !== undefined && { doi: original.doi }),
      ...(recorded.versions.length > 0 && { notice: written }),
    };
  });
}

/** Prevents that a repeated call publishes the same notice twice. A new change may have the same text. */
async function assertNotPublished(
  { folder, shown, versions = [] }: ArticleFolder,
  wanted: NoticeKind,
  text: VFile,
): Promise<void> {
  for (const { kind, notice: published } of versions) {
    if (!published || kind !== wanted) continue;
    const there = join(dirname(dirname(folder)), published.issue, published.name);
    const manuscript = await manuscriptText(there, 'article.md').catch(() => '');
    if (isNoticeOf(manuscript, String(text)))
      throw new SurroundingsError(
        `The notice ${published.issue}/${published.name} about ${shown}, which is on record, has the same text as ${text.path}. Nothing is published twice. Write another text for another notice.`,
      );
  }
}

/** The article with its last printed pages. */
function asPublished(article: Article, { versions }: ArticleFolder): Article {
  const pages = versions?.at(-1)?.pages;
  return pages ? { ...article, pages } : article;
}

/** @returns the folder of the notice */
async function writeNotice(
  read: CompiledFolder,
  source: NoticeSource,
  issue: string | undefined,
  joint: JointChanges,
): Promise<string> {
  const { folder } = read;
  const issueFolder = issue === undefined ? dirname(folder.folder) : resolve(issue);
  assertSameJournal(issueFolder, folder);
  const { language } = source.original.journal;
  const taken = await namesIn(issueFolder).catch(noIssue(issueFolder));
  const name = noticeFolder(folder.name, source.kind, taken);
  const title = await titleOf(read);
  const manuscript = fromYaml('The front matter of the notice', () =>
    noticeManuscript({ ...source, ...title }),
  );
  const listed = (yaml: string) =>
    fromYaml(join(issueFolder, 'issue.yaml'), () =>
      issueWithArticle(yaml, name, word(language, 'corrections')),
    );
  return writeNoticeFolder(issueFolder, name, manuscript, listed, joint).catch(
    noIssue(issueFolder),
  );
}

/** The record names a notice by its issue and its folder. */
function assertSameJournal(issue: string, { folder }: CompiledFolder['folder']): void {
  const journal = dirname(dirname(folder));
  if (dirname(issue) === journal) return;
  throw new SurroundingsError(
    `${issue} is not an issue of the article's journal. Name a folder in ${journal} with --in.`,
  );
}

/** @param what names the YAML that `make` reads. Example: "The front matter of the notice" */
function fromYaml<Made>(what: string, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof YamlUnreadable)) throw error;
    throw new SurroundingsError(`${what} cannot be read (${error.message}). Correct it.`);
  }
}

function noIssue(folder: string) {
  return (error: unknown): never => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new SurroundingsError(
        `${folder} is not an issue, because it has no issue.yaml. Name the issue that publishes the notice with --in.`,
      );
    throw error;
  };
}

/** The title with its Markdown. */
async function titleOf({
  folder: { folder, manuscript },
}: CompiledFolder): Promise<Pick<NoticeSource, 'originalTitle'>> {
  if (typeof manuscript !== 'string') return {};
  const { yaml = '' } = frontMatterOf(await manuscriptText(folder, manuscript)) ?? {};
  const { title } = namedArticleFacts(yaml);
  return title === undefined ? {} : { originalTitle: title.trim() };
}

async function recordBoth(
  { folder, compiled }: CompiledFolder,
  written: string,
  { kind, reason, text }: Omit<Notice, 'text'> & { text: VFile },
  context: BuildContext,
  joint: JointChanges,
  options: RecordOptions,
): Promise<Recorded & { files: VFile[] }> {
  // Planned again, because issue.yaml now lists the notice.
  const plan = await planBuild([folder.folder, written]);
  const original = plan.articles.find((each) => each.folder === folder.folder);
  const noticed = plan.articles.find((each) => each.folder === written);
  if (!original || !noticed || !compiled) throw new Error(`${written} was not found again`);
  const read = await compileFolder(noticed, context);
  const { sources, files } = read;
  const refused = (done: Recorded) =>
    sources ? atNoticeText({ ...done, files }, text, sources.manuscript) : { ...done, files };
  if (!read.compiled) return refused({ versions: [], findings: [] });
  const address = { issue: basename(dirname(written)), name: noticed.name };
  const marked = { folder: original, article: compiled.article, kind, notice: address };
  const recorded = await putOnRecord(
    [
      { ...marked, ...(reason !== undefined && { reason }) },
      { folder: noticed, article: read.compiled.article, kind: 'publication' },
    ],
    joint,
    options,
  );
  return recorded.versions.length > 0 ? { ...recorded, files } : refused(recorded);
}

/** A retraction and an expression of concern may not change the article. */
function reportUnfit(
  { sources, folder }: CompiledFolder,
  { changes: [first] }: Compared,
  kind: NoticeKind,
): void {
  if (!sources || !first || kind === 'correction') return;
  report(
    sources.manuscript,
    message('record-differs/notice', { change: sentenceOf(first), kind, folder: folder.shown }),
    placeOf(first),
  );
}
