/**
 * Reads and writes the source files of a journal for the desk. A path names a file below the journal's folder, and
 * links must not lead out of it. A version is the SHA-256 of a file's bytes: a file that another program changed in
 * the meantime has another one.
 */

import { digestOf } from '../files/digests.ts';
import { replaceFile } from '../files/durable.ts';
import { bytesAt } from '../files/if-there.ts';
import { keepInside } from '../files/keep-inside.ts';
import { makeFolder } from '../files/make-folder.ts';
import { MANUSCRIPT_LIMIT } from '../files/read-text.ts';
import { ASSET_LIMIT, inFolder } from '../files/regular-file.ts';
import { removeLeftover } from '../files/replace.ts';
import { dirname, isInside, join } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';

export interface SourceText {
  text: string;
  /** SHA-256 of its bytes. Empty if the file does not exist. */
  version: string;
}

/** The version of a file that does not exist. */
export const ABSENT = '';

/** @returns an empty text if the file does not exist, is not UTF-8 or is too large to be edited */
export function readSource(journal: string, path: string): SourceText {
  const bytes = sourceBytes(journal, path, MANUSCRIPT_LIMIT * 10);
  return bytes ? { text: bytes.toString('utf8'), version: digestOf(bytes) } : NOTHING;
}

const NOTHING: SourceText = { text: '', version: ABSENT };

/** @param limit in bytes */
export function sourceBytes(
  journal: string,
  path: string,
  limit = ASSET_LIMIT,
): Buffer | undefined {
  return bytesAt(sourcePath(journal, path), inFolder(journal, limit));
}

/** Replaces a file in one step. */
export function writeSource(journal: string, path: string, content: string | Uint8Array): void {
  const file = sourcePath(journal, path);
  makeFolder(dirname(file));
  replaceFile(file, content);
}

export function removeSource(journal: string, path: string): void {
  removeLeftover(sourcePath(journal, path));
}

/**
 * @param path with slashes, relative to the journal's folder
 * @throws SurroundingsError if it leads out of the journal
 */
export function sourcePath(journal: string, path: string): string {
  const parts = path.split('/');
  const isSafe = parts.every((part) => part !== '' && part !== '.' && part !== '..');
  const file = join(journal, ...parts);
  if (!isSafe || /[\\\0]/.test(path) || !isInside(journal, file))
    throw new SurroundingsError(`"${path}" is not a file of the journal.`);
  keepInside(journal, dirname(file));
  return file;
}
