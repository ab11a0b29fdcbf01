/**
 * The sources of each published version, kept beside the record. They show what was published, without git
 * and without the outputs.
 *
 *     1-2/published/firdous/1.0/            the article's folder at that time
 *     1-2/published/firdous/1.0-journal/    journal.yaml, issue.yaml and the citation style of that day
 *     1-2/published/firdous/1.0-above/      files outside its folder, by how many folders up they were
 */
import { existsSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { VFile } from 'vfile';
import { type IssueFile, readIssueFile, readJournalFile } from '../../compile/metadata/index.ts';
import type { Version } from '../../compile/record/record.ts';
import { digestOf } from '../files/digests.ts';
import { flushTree, removeDurably, STAGING } from '../files/durable.ts';
import { keepInside } from '../files/keep-inside.ts';
import { makeFolder } from '../files/make-folder.ts';
import { MANUSCRIPT_LIMIT } from '../files/read-text.ts';
import { ASSET_LIMIT, inFolder, readRegularFile } from '../files/regular-file.ts';
import { move, remove } from '../files/replace.ts';
import { filesOutside, keptPath, placeOfFile } from '../journal/article-files.ts';
import type { ArticleFolder } from '../journal/folders.ts';
import {
  compileSettingsAtVersion,
  type IssueFolder,
  type JournalFolder,
  KEPT_FOLDER,
} from '../journal/journal-files.ts';
import { filesIn, findManuscript } from '../manuscript/read-article.ts';
import type { JointChanges } from '../output/joint-changes.ts';
import { isPath } from '../styles.ts';
import { dirname, join, relative } from '../system/paths.ts';

const STYLE = 'style.csl';

/** A source file: the path where it is kept, relative to the version's folders, and the file itself. */
interface SourceFile {
  part: 'article' | 'journal' | 'above';
  path: string;
  file: string;
  /** Links must not leave this folder. */
  inside: string;
}

/** SHA-256 over all sources of an article: its folder, journal.yaml, issue.yaml and its citation style. */
export async function digestOfSources(folder: ArticleFolder): Promise<string> {
  return digestOfFiles(await sourceFiles(folder));
}

/** Whether the sources of an article are unchanged since its last version. */
export async function isUntouched(folder: ArticleFolder): Promise<boolean> {
  const last = folder.versions?.at(-1);
  return last !== undefined && isDigestOf(await sourceFiles(folder), last.sources);
}

/** Whether the kept sources of a version are complete and unchanged. */
export async function isKeptWhole(folder: ArticleFolder, version: Version): Promise<boolean> {
  const article = keptFolder(folder, version.version);
  const files = [
    ...(await keptFiles('article', article)),
    ...(await keptFiles('journal', `${article}-journal`)),
    ...(await keptFiles('above', `${article}-above`)),
  ];
  return isDigestOf(files, version.sources);
}

/** Digests of older versions also depend on line endings. */
async function isDigestOf(files: SourceFile[], sha256: string): Promise<boolean> {
  const isSame = (await digestOfFiles(files)) === sha256;
  return isSame || (await digestOfFiles(files, (content) => content)) === sha256;
}

async function keptFiles(part: SourceFile['part'], at: string): Promise<SourceFile[]> {
  return (await filesIn(at).catch(() => [])).map((path) => ({ part, path, ...placeIn(at, path) }));
}

/** Whether the article's own folder is unchanged since its last version, even if files above it have changed. */
export async function hasSameFolder(folder: ArticleFolder): Promise<boolean> {
  const last = folder.versions?.at(-1);
  if (!last) return false;
  const at = keptFolder(folder, last.version);
  const kept = [...(await keptFiles('article', at)), ...(await keptFiles('above', `${at}-above`))];
  return (await digestOfFiles(await ownFiles(folder))) === (await digestOfFiles(kept));
}

/** Keeps all sources of a version, or none if it fails. */
export async function keepSources(
  folder: ArticleFolder,
  version: string,
  changes: Pick<JointChanges, 'willCreate'>,
): Promise<void> {
  const target = keptFolder(folder, version);
  keepInside(dirname(folder.folder), dirname(target));
  // Existing files there are not on record.
  for (const each of [target, `${target}-journal`, `${target}-above`]) {
    remove(each);
    changes.willCreate(each);
  }
  const staging = join(dirname(target), `${STAGING}${process.pid}`);
  changes.willCreate(staging);
  // Folders and files are made synchronously, so that no step is running when a signal undoes everything.
  try {
    makeFolder(join(staging, 'journal'));
    for (const { part, path, file, inside } of await sourceFiles(folder)) {
      const content = await readRegularFile(file, inFolder(inside, ASSET_LIMIT));
      const to = join(staging, part, path);
      makeFolder(dirname(to));
      writeFileSync(to, content);
    }
    flushTree(staging);
    move(join(staging, 'journal'), `${target}-journal`);
    if (existsSync(join(staging, 'above'))) move(join(staging, 'above'), `${target}-above`);
    move(join(staging, 'article'), target);
  } finally {
    removeDurably(staging);
  }
}

/**
 * A kept version as an article's folder, which can be compiled as any other: with the facts of the journal
 * and the issue at that time, and with today's theme.
 *
 * @returns undefined if it does not exist
 */
export async function keptArticle(
  folder: ArticleFolder,
  version: string,
): Promise<ArticleFolder | undefined> {
  const at = keptFolder(folder, version);
  const manuscript = await findManuscript(at).catch(() => undefined);
  if (!manuscript) return undefined;
  const journal = await keptJournal(folder, `${at}-journal`);
  const issue = await keptIssue(folder, `${at}-journal`);
  const heading = issue?.settings.sections.find(({ articles }) =>
    articles.includes(folder.name),
  )?.title;
  const { record } = folder;
  return {
    folder: at,
    ...(existsSync(`${at}-above`) && { above: `${at}-above` }),
    name: folder.name,
    shown: join(dirname(folder.shown), KEPT_FOLDER, folder.name, version),
    manuscript,
    output: join(folder.output, `v${version}`),
    ...(journal && { journal }),
    ...(issue && { issue }),
    ...(heading !== undefined && { heading }),
    ...(record && { record: { ...record, version } }),
  };
}

function keptFolder({ folder, name }: ArticleFolder, version: string): string {
  return join(dirname(folder), KEPT_FOLDER, name, version);
}

async function sourceFiles(article: ArticleFolder): Promise<SourceFile[]> {
  const { journal, issue } = article;
  const { style = '' } = compileSettingsAtVersion(article);
  const around = [
    journal && { path: 'journal.yaml', ...placeIn(journal.folder, 'journal.yaml') },
    issue?.file && { path: 'issue.yaml', ...placeIn(issue.folder, 'issue.yaml') },
    journal && isPath(style) && { path: STYLE, ...placeIn(journal.folder, style) },
  ];
  const own = await ownFiles(article);
  return [...own, ...around.flatMap((each) => (each ? { part: 'journal' as const, ...each } : []))];
}

function placeIn(inside: string, path: string): Pick<SourceFile, 'file' | 'inside'> {
  return { file: join(inside, path), inside };
}

async function ownFiles(article: ArticleFolder): Promise<SourceFile[]> {
  const { folder } = article;
  const paths = await filesIn(folder);
  const outside = filesOutside(article).map(
    (path): SourceFile => ({
      part: 'above',
      path: keptPath(path),
      ...placeOfFile(article, path),
    }),
  );
  return [
    ...paths.map((path): SourceFile => ({ part: 'article', path, ...placeIn(folder, path) })),
    ...outside,
  ];
}

async function digestOfFiles(
  files: SourceFile[],
  contentOf = withUnixLineEndings,
): Promise<string> {
  const lines = await Promise.all(
    files.map(async ({ part, path, file, inside }) => {
      const content = await readRegularFile(file, inFolder(inside, ASSET_LIMIT));
      return `${part}/${path} ${digestOf(contentOf(content))}\n`;
    }),
  );
  return digestOf(lines.sort().join(''));
}

/** Git for Windows writes CRLF into texts at checkout. As in Git, a file without a zero byte near its beginning is a text. */
function withUnixLineEndings(content: Buffer): Buffer {
  if (!content.includes('\r\n') || content.subarray(0, 8_000).includes(0)) return content;
  return Buffer.from(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

async function keptText(folder: string, name: string): Promise<VFile | undefined> {
  const path = join(folder, name);
  const value = await readRegularFile(path, inFolder(folder, MANUSCRIPT_LIMIT)).then(
    String,
    () => undefined,
  );
  return value === undefined ? undefined : new VFile({ path, value });
}

/** The kept citation style, if the journal had its own. It does not matter which of the two files names it. */
async function keptStyle(at: string, journalFolder: string): Promise<{ style?: string }> {
  const style = join(at, STYLE);
  const isKept = (await stat(style).catch(() => undefined))?.isFile();
  return isKept ? { style: `./${relative(journalFolder, style)}` } : {};
}

/** journal.yaml of that time, with today's theme. */
async function keptJournal(
  { journal }: ArticleFolder,
  at: string,
): Promise<JournalFolder | undefined> {
  const file = await keptText(at, 'journal.yaml');
  if (!file || !journal) return undefined;
  const { theme } = journal.settings;
  return {
    folder: journal.folder,
    file,
    settings: {
      ...readJournalFile(file),
      ...(theme !== undefined && { theme }),
      ...(await keptStyle(at, journal.folder)),
    },
  };
}

async function keptIssue(
  { issue, journal }: ArticleFolder,
  at: string,
): Promise<IssueFolder | undefined> {
  if (!issue) return undefined;
  const file = await keptText(at, 'issue.yaml');
  const settings: IssueFile = {
    ...(file ? readIssueFile(file) : { facts: {}, sections: [] }),
    ...(journal && (await keptStyle(at, journal.folder))),
  };
  return { folder: issue.folder, name: issue.name, settings, ...(file && { file }) };
}
