/**
 * Keeps every saved state of an article in the journal's hidden folder. A log has one line of JSON for each state, with
 * the digests of its files. A line that is no entry is ignored.
 */
import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import { makeFolder } from '../files/make-folder.ts';
import { dirname, join, relative } from '../system/paths.ts';
import { entryOf, type HistoryEntry, isKeptPath } from './history-entry.ts';
import { keepContent } from './kept-contents.ts';
import { sourceBytes, sourcePath } from './source-store.ts';

export type { HistoryEntry } from './history-entry.ts';
export { keptContent } from './kept-contents.ts';

const MOST_FILES = 2000;
/** In bytes. 20,000 states of an article with 20 files have less. */
const LARGEST_LOG = 50_000_000;

/**
 * @param folder path in the journal with slashes; empty for the journal itself
 * @returns oldest first
 */
export function historyOf(journal: string, folder: string): HistoryEntry[] {
  return [...newestEntries(journal, folder)].reverse();
}

/** Reads the log from its end, so that the newest entries of a long history cost no more than those of a short one. */
export function* newestEntries(journal: string, folder: string): Generator<HistoryEntry> {
  const log = sourceBytes(journal, logPath(folder), LARGEST_LOG)?.toString('utf8') ?? '';
  for (let end = log.length; end > 0; ) {
    const start = log.lastIndexOf('\n', end - 1);
    const entry = entryOf(log.slice(start + 1, end));
    if (entry) yield entry;
    end = start;
  }
}

/** The newest entry of that number. */
export function entryNumbered(
  journal: string,
  folder: string,
  number: number,
): HistoryEntry | undefined {
  for (const entry of newestEntries(journal, folder)) if (entry.number === number) return entry;
  return undefined;
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
  const [last] = newestEntries(journal, folder);
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

/** Files of an article, or the settings of an issue or a journal, whose folders have histories of their own. */
export function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const isAbove = ['journal.yaml', 'issue.yaml'].some((name) => existsSync(join(folder, name)));
  return readdirSync(folder, { withFileTypes: true, recursive: !isAbove })
    .filter((entry) => entry.isFile() && (!isAbove || entry.name.endsWith('.yaml')))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(isKeptPath)
    .sort()
    .slice(0, MOST_FILES);
}

function logPath(folder: string): string {
  return `.offprint/history/${folder === '' ? 'journal' : folder}.jsonl`;
}
