/** The files above the articles: journal.yaml, issue.yaml and the record of publication. Each is read once. */
import { readdir, stat } from 'node:fs/promises';
import type { VFile } from 'vfile';
import type { Journal } from '../../article/article.ts';
import {
  emptyJournal,
  type IssueFile,
  type JournalFile,
  readIssueFile,
  readJournalFile,
  type TextSettings,
} from '../../compile/metadata/index.ts';
import { isFolderName } from '../../compile/metadata/values/folder.ts';
import type { IssueRecord } from '../../compile/record/record.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { readIssueRecord } from '../../revisions/record/read-record.ts';
import { manuscriptAmong } from '../../words/manuscript-names.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import { MANUSCRIPT_LIMIT, readText } from '../files/read-text.ts';
import { inFolder, isThere } from '../files/regular-file.ts';
import { isUnfinished } from '../output/joint-changes.ts';
import { dirname, join, relative } from '../system/paths.ts';
import { nameOfFolder, reportFolderName } from './folder-names.ts';

export interface JournalFolder {
  folder: string;
  /** journal.yaml, with its diagnostics. */
  file: VFile;
  settings: JournalFile;
}
export interface IssueFolder {
  folder: string;
  name: string;
  /** issue.yaml, with its diagnostics. Absent if the folder has none. */
  file?: VFile;
  settings: IssueFile;
  /** published.yaml, with its diagnostics. Absent before anything is published. */
  recordFile?: VFile;
  /** The content of published.yaml. Absent if it is damaged. */
  record?: IssueRecord;
}
/** The record of publication beside issue.yaml, and the folder with the published sources. */
export const RECORD_FILE = 'published.yaml';
export const KEPT_FOLDER = 'published';

/** Records by the folder of the issue. They replace the content of published.yaml. */
export type Records = ReadonlyMap<string, IssueRecord>;

/** Each file is read at first use. */
export interface JournalFiles {
  /** undefined if the folder has no journal.yaml */
  journalAt(folder: string): Promise<JournalFolder | undefined>;
  /** undefined if the folder has no issue.yaml */
  issueAt(folder: string): Promise<IssueFolder | undefined>;
  /** Undefined if no article of the issue was published. */
  recordAt(folder: string): Promise<ReadRecord | undefined>;
  /** All journals and issues that were read. */
  journals: JournalFolder[];
  issues: IssueFolder[];
}

type ReadRecord = Pick<IssueFolder, 'recordFile' | 'record'>;

/** @param written records that replace those on the disk */
export function openJournalFiles(written: Records): JournalFiles {
  const journalsByFolder = new Map<string, Promise<JournalFolder | undefined>>();
  const issuesByFolder = new Map<string, Promise<IssueFolder | undefined>>();
  const records = new Map<string, Promise<ReadRecord | undefined>>();
  const journals: JournalFolder[] = [];
  const issues: IssueFolder[] = [];
  return { journalAt, issueAt, recordAt, journals, issues };

  function journalAt(folder: string): Promise<JournalFolder | undefined> {
    return getOrInsert(journalsByFolder, folder, async () => {
      const file = await readYaml(folder, 'journal.yaml');
      if (!file) return undefined;
      const journal = { folder, file, settings: readJournalFile(file) };
      journals.push(journal);
      return journal;
    });
  }

  function issueAt(folder: string): Promise<IssueFolder | undefined> {
    return getOrInsert(issuesByFolder, folder, async () => {
      const file = await readYaml(folder, 'issue.yaml');
      if (!file) return undefined;
      const settings = readIssueFile(file);
      const read = await recordAt(folder);
      if (isUnfinished(dirname(folder))) report(file, message('publication-unfinished'));
      else if (!read) await reportLostRecord(folder, file);
      const name = nameOfFolder(folder);
      if (!isFolderName(name)) reportFolderName(file, 'issue', name);
      const issue = { folder, name, file, settings, ...read };
      issues.push(issue);
      return issue;
    });
  }

  function recordAt(folder: string): Promise<ReadRecord | undefined> {
    return getOrInsert(records, folder, async () => {
      const record = written.get(folder);
      if (record) return { record };
      const recordFile = await readYaml(folder, RECORD_FILE);
      if (!recordFile) return undefined;
      const found = readIssueRecord(recordFile);
      return { recordFile, ...(found && { record: found }) };
    });
  }
}

/** Reports a missing record. Sources are kept only for versions on record. */
async function reportLostRecord(folder: string, issue: VFile): Promise<void> {
  const kept = join(folder, KEPT_FOLDER);
  const versions = await readdir(kept).catch(() => []);
  if (versions.length === 0 || (await manuscriptAt(kept))) return;
  report(issue, message('record-missing'));
}

async function readYaml(folder: string, name: string): Promise<VFile | undefined> {
  const path = join(folder, name);
  return isThere(path)
    ? readText(path, shownPath(path), inFolder(dirname(path), MANUSCRIPT_LIMIT))
    : undefined;
}

/** File name of the folder's manuscript, or several names if it is not clear which one is the manuscript. */
export async function manuscriptAt(folder: string): Promise<string | string[] | undefined> {
  const facts = await stat(folder).catch(() => undefined);
  return facts?.isDirectory() ? manuscriptAmong(await readdir(folder)) : undefined;
}

/** A path for messages, relative to the working folder. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown.startsWith('..') ? path : shown || '.';
}

/** The journal of an article when its issue appeared, as far as issue.yaml has the facts of that time. */
export function journalAtVersion(
  article: { journal?: JournalFolder; issue?: IssueFolder } | undefined,
): Journal {
  const { journal } = article?.journal?.settings ?? noJournal();
  return { ...journal, ...article?.issue?.settings.journal };
}

/** The settings that the text is compiled with (citation style, typographic quotes, section numbers), when the issue appeared. */
export function compileSettingsAtVersion({
  journal,
  issue,
}: {
  journal?: JournalFolder;
  issue?: IssueFolder;
}): TextSettings {
  const [today, then] = [journal?.settings, issue?.settings];
  const style = then?.style ?? today?.style;
  return {
    ...(style !== undefined && { style }),
    defaults: { ...today?.defaults, ...then?.defaults },
  };
}

/** Settings of an article that has no journal.yaml above it. */
export function noJournal(): JournalFile {
  return { journal: emptyJournal() };
}
