import { mkdirSync, statSync } from 'node:fs';
import { dirname } from '../system/paths.ts';
import { isSystemError } from '../system/surroundings.ts';
import { flushFolder } from './durable.ts';

/** Another process may remove a folder above, empty again, between two calls. */
const ATTEMPTS = 3;

/**
 * Makes a folder, and those above it, at once; nothing where it is there. Node's `recursive` does the
 * same, but never ends where a system says "no such folder" of one that it does not make: /proc does, and
 * network drives that are read only.
 *
 * @param mode of those that are made
 * @throws what the system says
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

/** Whether a folder stands there, or a link to one. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
