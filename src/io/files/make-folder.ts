import { mkdirSync, statSync } from 'node:fs';
import { dirname } from '../system/paths.ts';
import { isSystemError } from '../system/surroundings.ts';
import { flushFolder } from './durable.ts';

/** Another process may remove an empty parent folder between two calls. */
const ATTEMPTS = 3;

/**
 * Makes a folder and its parents synchronously, if it does not exist. Node's `recursive` does the same, but never
 * ends if a system answers "no such folder" when it cannot make one, as /proc and read-only network drives do.
 *
 * @param mode of the new folders
 * @throws the error of the system
 */
export function makeFolder(path: string, mode?: number): void {
  for (let attempt = 1; !isFolder(path); attempt++) {
    try {
      mkdirSync(path, mode);
      flushFolder(dirname(path));
      return;
    } catch (error) {
      if (isFolder(path)) return;
      if (!isSystemError(error) || error.code !== 'ENOENT' || attempt === ATTEMPTS) throw error;
      makeFolder(dirname(path), mode);
    }
  }
}

/** Whether a path is a folder or a link to one. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
