/**
 * The sources of each published version, kept beside the record: whoever asks what was published
 * needs neither git nor the outputs.
 *
 *     1-2/published/firdous/1.0/            the article's folder as it was
 *     1-2/published/firdous/1.0-journal/    journal.yaml, issue.yaml and the citation style of that day
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { VFile } from 'vfile';
import { readIssueFile, readJournalFile } from '../../metadata/index.ts';
import type { ArticleFolder } from '../journal/folders.ts';
import { type IssueFolder, type JournalFolder, KEPT_FOLDER } from '../journal/journal-files.ts';
import { filesIn, findManuscript } from '../journal/read-article.ts';
import { readRegularFile } from '../journal/regular-file.ts';
import { makeFolder } from '../output/make-folder.ts';
import { STAGING } from '../output/write.ts';
import { isPath } from '../styles.ts';
import { digestOf } from '../trace/digests.ts';
import type { JointChanges } from './joint-changes.ts';

const STYLE = 'style.csl';

/** A file of the sources: where it is kept, relative to the version's folders, and where it stands. */
interface SourceFile {
  part: 'article' | 'journal';
  path: string;
  file: string;
}

/** SHA-256 over everything that an article's words come from: its folder, journal.yaml, issue.yaml, its style. */
export async function digestOfSources(folder: ArticleFolder): Promise<string> {
  return digestOfFiles(await sourceFiles(folder));
}

/** The same of a version that is kept: equal, unless someone touched what is kept. */
export async function digestOfKept(folder: ArticleFolder, version: string): Promise<string> {
  const article = keptFolder(folder, version);
  const journal = `${article}-journal`;
  const listed = async (part: SourceFile['part'], at: string) =>
    (await filesIn(at).catch(() => [])).map((path) => ({ part, path, file: join(at, path) }));
  return digestOfFiles([
    ...(await listed('article', article)),
    ...(await listed('journal', journal)),
  ]);
}

/** Keeps the sources of a version, all or none. */
export async function keepSources(
  folder: ArticleFolder,
  version: string,
  changes: Pick<JointChanges, 'willCreate'>,
): Promise<void> {
  const target = keptFolder(folder, version);
  // What stands there is not on record.
  for (const each of [target, `${target}-journal`]) {
    await rm(each, { recursive: true, force: true });
    changes.willCreate(each);
  }
  const staging = join(dirname(target), `${STAGING}${process.pid}`);
  changes.willCreate(staging);
  // Folders and files are made at once: nothing of it may be under way when a signal has it undone.
  try {
    makeFolder(join(staging, 'journal'));
    for (const { part, path, file } of await sourceFiles(folder)) {
      const content = await readRegularFile(file);
      const to = join(staging, part, path);
      makeFolder(dirname(to));
      writeFileSync(to, content);
    }
    renameSync(join(staging, 'journal'), `${target}-journal`);
    renameSync(join(staging, 'article'), target);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * A kept version as an article's folder, to be compiled as any other: with the journal's and the
 * issue's facts of its day, in today's look.
 *
 * @returns `undefined` where it is not there
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

async function sourceFiles({ folder, journal, issue }: ArticleFolder): Promise<SourceFile[]> {
  const own = (await filesIn(folder)).map((path) => ({
    part: 'article' as const,
    path,
    file: join(folder, path),
  }));
  const around = [
    journal && { path: 'journal.yaml', file: join(journal.folder, 'journal.yaml') },
    issue?.file && { path: 'issue.yaml', file: join(issue.folder, 'issue.yaml') },
    journal &&
      isFileStyle(journal) && { path: STYLE, file: join(journal.folder, styleOf(journal)) },
  ];
  return [...own, ...around.flatMap((each) => (each ? { part: 'journal' as const, ...each } : []))];
}

function styleOf({ settings }: JournalFolder): string {
  return settings.style ?? '';
}

function isFileStyle(journal: JournalFolder): boolean {
  return isPath(styleOf(journal));
}

async function digestOfFiles(files: SourceFile[]): Promise<string> {
  const lines = await Promise.all(
    files.map(
      async ({ part, path, file }) => `${part}/${path} ${digestOf(await readRegularFile(file))}\n`,
    ),
  );
  return digestOf(lines.sort().join(''));
}

async function keptText(folder: string, name: string): Promise<VFile | undefined> {
  const path = join(folder, name);
  const value = await readRegularFile(path, { inside: folder }).then(String, () => undefined);
  return value === undefined ? undefined : new VFile({ path, value });
}

/** The theme is today's; a style of the journal's own is the kept one. */
async function keptJournal(
  { journal }: ArticleFolder,
  at: string,
): Promise<JournalFolder | undefined> {
  const file = await keptText(at, 'journal.yaml');
  if (!file || !journal) return undefined;
  const settings = readJournalFile(file);
  const style = join(at, STYLE);
  const hasStyle = (await stat(style).catch(() => undefined))?.isFile();
  const { theme } = journal.settings;
  return {
    folder: journal.folder,
    file,
    settings: {
      ...settings,
      ...(theme !== undefined && { theme }),
      ...(hasStyle && { style: `./${relative(journal.folder, style)}` }),
    },
  };
}

async function keptIssue({ issue }: ArticleFolder, at: string): Promise<IssueFolder | undefined> {
  if (!issue) return undefined;
  const file = await keptText(at, 'issue.yaml');
  const settings = file ? readIssueFile(file) : { facts: {}, sections: [] };
  return { folder: issue.folder, name: issue.name, settings, ...(file && { file }) };
}
