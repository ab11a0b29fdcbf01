/** An entry of a history, and its check. A stranger's journal may contain a log with anything in it. */
import { isObject } from '../../words/is-object.ts';

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

/** Files that are copies of others, and temporary files of programs. */
const NOT_KEPT = /^[.~]|\.backup-\d+$/;

/** Whether a history keeps the file. @param path in the article's folder, with slashes */
export function isKeptPath(path: string): boolean {
  return (
    !/[\\:\0]/.test(path) &&
    path.split('/').every((part) => part.trim() !== '' && !NOT_KEPT.test(part))
  );
}

export function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** @returns undefined if the line is no entry: cut off by a crash, or written by another program */
export function entryOf(line: string): HistoryEntry | undefined {
  try {
    const entry: unknown = line === '' ? undefined : JSON.parse(line);
    return isEntry(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is HistoryEntry {
  if (!isObject(value)) return false;
  const { number, time, what, files } = value;
  return (
    Number.isSafeInteger(number) &&
    (number as number) > 0 &&
    typeof time === 'string' &&
    !Number.isNaN(Date.parse(time)) &&
    typeof what === 'string' &&
    isObject(files) &&
    Object.entries(files).every(([path, sha256]) => isKeptPath(path) && isDigest(sha256))
  );
}
