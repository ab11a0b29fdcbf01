/**
 * Replacing and removing files that other programs may have open. Windows refuses both as long as a virus scanner, an
 * indexer or a PDF reader has the file open. The first two let go of it within moments, so it is worth trying again.
 */
import { lstatSync, renameSync, rmSync } from 'node:fs';
import { isSystemError } from '../system/surroundings.ts';

/** Codes of Windows for a file that another program has open, or a folder with such a file. */
const HELD: ReadonlySet<string> = new Set(['EACCES', 'EBUSY', 'ENOTEMPTY', 'EPERM']);
/** In ms; about two seconds in all. */
const PAUSES = [10, 20, 40, 80, 160, 320, 640, 800];

/**
 * How many ms to wait before a refused step is tried again; undefined if that makes no sense.
 *
 * @param attempt the number of attempts so far, from 1
 */
export function pauseAfter(
  platform: NodeJS.Platform,
  code: string,
  attempt: number,
): number | undefined {
  return platform === 'win32' && HELD.has(code) ? PAUSES[attempt - 1] : undefined;
}

/** Gives a file or a folder another name. A file that has the name is replaced. */
export function move(from: string, to: string): void {
  try {
    retry(() => renameSync(from, to));
  } catch (error) {
    // Windows says EPERM, as of a file that is open.
    if (isSystemError(error) && isFolder(to)) error.code = 'EISDIR';
    throw error;
  }
}

/** Removes a file, or a folder with everything in it; does nothing if it does not exist. */
export function remove(path: string): void {
  retry(() => rmSync(path, { recursive: true, force: true }));
}

/** Removes what is left of a step if that is possible now; the next build tries again. */
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

/** Blocks while it waits: a signal must not end the process between two steps that belong together. */
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
