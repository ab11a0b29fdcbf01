/**
 * Keeps every saved state of an article in the journal's hidden folder. Contents are stored once, by their SHA-256; a
 * log has one line of JSON for each state. A line that was cut off by a crash is ignored.
 */
import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import { digestOf } from '../files/digests.ts';
import { makeFolder } from '../files/make-folder.ts';
import { dirname, join, relative } from '../system/paths.ts';
import { sourceBytes, sourcePath, writeSource } from './source-store.ts';

/** A state of an article's folder, or of the settings in the folder of an issue or a journal. */
export interface HistoryEntry {
  /** Grows by one with each state of the article; the first is 1. */
  number: number;
  /** ISO time in UTC. */
  time: string;
  /** What led to it, as a phrase. Example: "Title changed". */
  what: string;
  /** SHA-256 of each file, by its path in the article's folder. */
  files: Readonly<Record<string, string>>;
}

const HISTORY = '.offprint/history';
/** Files that are copies of others, and temporary files of programs. */
const NOT_KEPT = /^[.~]|\.backup-\d+$/;
const MOST_FILES = 2000;

/**
 * @param folder path in the journal with slashes; empty for the journal itself
 * @returns oldest first
 */
export function historyOf(journal: string, folder: string): HistoryEntry[] {
  const text = sourceBytes(journal, logPath(folder))?.toString('utf8') ?? '';
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as HistoryEntry];
    } catch {
      return [];
    }
  });
}

/**
 * Adds the present state of a folder.
 *
 * @param folder path in the journal with slashes; empty for the journal itself
 * @returns undefined if nothing has changed since the last entry, or if there is no file yet
 */
export function recordState(
  journal: string,
  folder: string,
  what: string,
  now: Date,
): HistoryEntry | undefined {
  const last = historyOf(journal, folder).at(-1);
  const files: Record<string, string> = {};
  for (const path of filesOf(join(journal, folder))) {
    const bytes = sourceBytes(journal, folder === '' ? path : `${folder}/${path}`);
    if (bytes) files[path] = keepContent(journal, bytes);
  }
  if (!last && Object.keys(files).length === 0) return undefined;
  if (last && JSON.stringify(last.files) === JSON.stringify(files)) return undefined;
  const entry = { number: (last?.number ?? 0) + 1, time: now.toISOString(), what, files };
  const log = sourcePath(journal, logPath(folder));
  makeFolder(dirname(log));
  appendFileSync(log, `\n${JSON.stringify(entry)}`);
  return entry;
}

/** @returns undefined if the content is missing */
export function keptContent(journal: string, sha256: string): Buffer | undefined {
  return sourceBytes(journal, contentPath(sha256));
}

/** Files of an article, or the settings of an issue or a journal, whose folders have histories of their own. */
function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const isAbove = ['journal.yaml', 'issue.yaml'].some((name) => existsSync(join(folder, name)));
  return readdirSync(folder, { withFileTypes: true, recursive: !isAbove })
    .filter((entry) => entry.isFile() && (!isAbove || entry.name.endsWith('.yaml')))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path.split('/').every((part) => !NOT_KEPT.test(part)))
    .sort()
    .slice(0, MOST_FILES);
}

function keepContent(journal: string, bytes: Buffer): string {
  const sha256 = digestOf(bytes);
  const path = contentPath(sha256);
  if (!existsSync(sourcePath(journal, path))) writeSource(journal, path, bytes);
  return sha256;
}

function contentPath(sha256: string): string {
  return `${HISTORY}/content/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}

function logPath(folder: string): string {
  return `${HISTORY}/${folder === '' ? 'journal' : folder}.jsonl`;
}
