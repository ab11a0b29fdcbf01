/** What is around the folder into which intake writes: the journal and the issue, or the place for them. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { IssueFile, JournalFile } from '../../compile/metadata/index.ts';
import { LEVELS_ABOVE } from '../journal/journal-home.ts';
import { dirname, join, resolve } from '../system/paths.ts';

export interface Target {
  /** Folder of the article. */
  folder: string;
  /** The existing issue.yaml beside it and journal.yaml above it. */
  journal?: JournalFile;
  issue?: IssueFile;
  /** The folder of journal.yaml, which exists or may be written. */
  journalFolder?: string;
  /** Where they may be written. Absent if the file exists, or if the folder has other files. */
  journalPath?: string;
  issuePath?: string;
}

/** @param inIssue `folder` is that of the issue, not of one article */
export async function lookAround(folder: string, inIssue: boolean): Promise<Target> {
  const article = resolve(folder);
  const issueFolder = inIssue ? article : dirname(article);
  const journalFolder = dirname(issueFolder);
  const issuePath = join(issueFolder, 'issue.yaml');
  const journal = await journalAround(issueFolder);
  const ownIssue = inIssue || (await isOurs(issueFolder, article));
  const ownJournal = ownIssue && (await isOurs(journalFolder, issueFolder));
  return {
    folder: article,
    ...(existsSync(issuePath) ? { issue: await readIssue(issuePath) } : ownIssue && { issuePath }),
    ...(journal
      ? { journal: journal.file, journalFolder: journal.folder }
      : ownJournal && { journalFolder, journalPath: join(journalFolder, 'journal.yaml') }),
  };
}

/** The nearest journal.yaml in the folder or above it. */
export async function journalAround(
  folder: string,
): Promise<{ folder: string; file: JournalFile } | undefined> {
  let at = folder;
  for (let level = 0; level < LEVELS_ABOVE; level += 1) {
    const path = join(at, 'journal.yaml');
    if (existsSync(path)) return { folder: at, file: await readJournal(path) };
    at = dirname(at);
  }
  return undefined;
}

async function readJournal(path: string): Promise<JournalFile> {
  return (await import('./settings-files.ts')).readJournal(path);
}

async function readIssue(path: string): Promise<IssueFile> {
  return (await import('./settings-files.ts')).readIssue(path);
}

/** Whether a folder is new, empty, or has only issues, articles and their settings. */
async function isOurs(folder: string, child: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return true;
  if (dirname(folder) === folder) return false;
  const known = await Promise.all(
    entries.map(async (entry) => {
      if (
        /^(?:\.|journal\.yaml|issue\.yaml)/.test(entry.name) ||
        join(folder, entry.name) === child
      )
        return true;
      if (!entry.isDirectory()) return false;
      const inside = await readdir(join(folder, entry.name)).catch(() => []);
      return inside.some((name) => name === 'article.md' || name === 'issue.yaml');
    }),
  );
  return known.every(Boolean);
}
