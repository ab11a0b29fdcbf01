/**
 * Replaces and removes files that other programs may have open. Windows refuses both as long as a virus scanner, an
 * indexer or a PDF reader has the file open. The first two close it soon, so the step is tried again.
 */
import { lstatSync, renameSync, rmSync } from 'node:fs';
import { isSystemError } from '../system/surroundings.ts';

/** Codes of Windows for a file that another program has open, or a folder with such a file. */
const HELD: ReadonlySet<string> = new Set(['EACCES', 'EBUSY', 'ENOTEMPTY', 'EPERM']);
/** In ms, about two seconds together. */
const PAUSES = [10, 20, 40, 80, 160, 320, 640, 800];

/**
 * How many ms to wait before a refused step is tried again; undefined if it should not be tried again.
 *
 * @param attempt number of attempts so far, from 1
 */
export function pauseAfter(
  platform: NodeJS.Platform,
  code: string,
  attempt: number,
): number | undefined {
  return platform === 'win32' && HELD.has(code) ? PAUSES[attempt - 1] : undefined;
}

/** Renames a file or a folder. A file with the new name is replaced. */
export function move(from: string, to: string): void {
  try {
    retry(() => renameSync(from, to));
  } catch (error) {
    // Windows gives EPERM, as for an open file.
    if (isSystemError(error) && isFolder(to)) error.code = 'EISDIR';
    throw error;
  }
}

/** Removes a file, or a folder with everything in it; does nothing if it does not exist. */
export function remove(path: string): void {
  retry(() => rmSync(path, { recursive: true, force: true }));
}

/** Removes a leftover file if that is possible now. Otherwise the next build removes it. */
export function removeLeftover(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It may be a second name of a file that another program has open.
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Waits synchronously, so that no signal ends the process between two steps that belong together. */
function retry(step: () => void): void {
  for (let attempt = 1; ; attempt++) {
    try {
      step();
      return;
    } catch (error) {
      const code = isSystemError(error) ? error.code : '';
      const pause = pauseAfter(process.platform, code, attempt);
      if (pause === undefined) throw error;
      Atomics.wait(CLOCK, 0, 0, pause);
    }
  }
}

const CLOCK = new Int32Array(new SharedArrayBuffer(4));
