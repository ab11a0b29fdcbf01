/** Small JSON files of the desk: drafts and settings. A damaged file counts as missing. */
import { replaceFile } from '../files/durable.ts';
import { textAt } from '../files/if-there.ts';
import { makeFolder } from '../files/make-folder.ts';
import { inFolder } from '../files/regular-file.ts';
import { removeLeftover } from '../files/replace.ts';
import { dirname, join } from '../system/paths.ts';
import { sourcePath } from './source-store.ts';

/** In bytes. */
const LIMIT = 50_000_000;

/** @param path below the folder, with slashes */
export function readKept(folder: string, path: string): unknown {
  const text = textAt(join(folder, path), inFolder(folder, LIMIT));
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function writeKept(folder: string, path: string, value: unknown): void {
  const file = sourcePath(folder, path);
  makeFolder(dirname(file));
  replaceFile(file, `${JSON.stringify(value)}\n`);
}

export function removeKept(folder: string, path: string): void {
  removeLeftover(sourcePath(folder, path));
}
