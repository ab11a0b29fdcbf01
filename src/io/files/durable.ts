/**
 * Writes files so that they survive a power failure. The operating system writes contents and names to the disk later and in
 * any order, so files that must exist before others are flushed first. Flushing waits for the disk, so it is only done for
 * work in `durably`: publications and deposits, not ordinary builds.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { closeSync, fsyncSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from '../system/paths.ts';
import { isSystemError } from '../system/surroundings.ts';
import { move, remove, removeLeftover } from './replace.ts';

/** The prefix of temporary files, which are written beside their place and then moved there. */
export const STAGING = '.offprint-';

const durableWork = new AsyncLocalStorage<true>();

/** Runs work whose writes through this module are on the disk when each of them returns. */
export function durably<Value>(work: () => Value): Value {
  return durableWork.run(true, work);
}

/** Writes a file that no reader knows yet. Its name is not flushed. */
export function writeContent(
  path: string,
  content: string | Uint8Array,
  flag = 'w',
  mode = 0o666,
): void {
  writeFileSync(path, content, { flag, mode, flush: isDurable() });
}

/** Replaces a file in one step: readers find the whole old content or the whole new one. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const beside = besideOf(path);
  try {
    writeContent(beside, content);
    move(beside, path);
  } finally {
    // If the disk is full, a part of the content may be left.
    removeLeftover(beside);
  }
  flushFolder(dirname(path));
}

/** Removes a file or a folder, and what a killed `replaceFile` left beside it. */
export function removeDurably(path: string): void {
  remove(besideOf(path));
  remove(path);
  flushFolder(dirname(path));
}

/** Flushes the names in a folder. */
export function flushFolder(folder: string): void {
  if (isDurable()) flush(folder, 'r');
}

/** Flushes folders of the output, including files that an earlier build wrote without flushing. */
export function flushOutputs(out: string, folders: readonly string[]): void {
  for (const folder of folders) flushTree(join(out, folder));
  flushFolder(out);
  flushFolder(dirname(resolve(out)));
}

/** Flushes everything in a folder. */
export function flushTree(folder: string): void {
  if (!isDurable()) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) flushTree(path);
    else if (entry.isFile()) flush(path, FILE_FLAG);
  }
  flushFolder(folder);
}

function isDurable(): boolean {
  return durableWork.getStore() === true;
}

function besideOf(path: string): string {
  return join(dirname(path), `${STAGING}${basename(path)}`);
}

/** Windows flushes only files that are open for writing. */
const FILE_FLAG = process.platform === 'win32' ? 'r+' : 'r';
/** Windows does not open folders, some network drives do not flush them, and we did not write files of other users. */
const UNFLUSHABLE = new Set('EACCES EBUSY EINVAL EISDIR ENOENT ENOSYS ENOTSUP EPERM'.split(' '));

function flush(path: string, flag: string): void {
  let file: number | undefined;
  try {
    file = openSync(path, flag);
    fsyncSync(file);
  } catch (error) {
    if (!isSystemError(error) || !UNFLUSHABLE.has(error.code)) throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
