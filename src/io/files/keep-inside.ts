/** A journal or its outputs, got from a stranger, may hold links: nothing is written through one that leads out. */
import { existsSync } from 'node:fs';
import { basename, dirname, isInside, join, resolve } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import { realPath } from './regular-file.ts';

/**
 * @param whole may be a link itself: it is what the caller named
 * @throws SurroundingsError where a link below it takes one of its folders out of it
 */
export function keepInside(whole: string, folder: string): void {
  if (isInside(placeOf(whole), placeOf(folder))) return;
  throw new SurroundingsError(
    `Unexpected link at ${folder}, or above it, that leads out of ${whole}, expected a folder. Remove the link, and call again.`,
  );
}

/** Without links, also of what is not there yet. */
export function placeOf(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realPath(absolute);
  if (dirname(absolute) === absolute) return absolute;
  return join(placeOf(dirname(absolute)), basename(absolute));
}
