/** A journal or its outputs may come from a stranger and have links. Nothing is written through links that lead out of them. */
import { existsSync } from 'node:fs';
import { basename, dirname, isInside, join, resolve } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import { realPath } from './regular-file.ts';

/**
 * @param whole may be a link itself, because the user has named it
 * @throws SurroundingsError if a link below it leads to a folder outside of it
 */
export function keepInside(whole: string, folder: string): void {
  if (isInside(placeOf(whole), placeOf(folder))) return;
  throw new SurroundingsError(
    `${folder} is a link that leads out of ${whole}, or is below such a link, so nothing is written there. Remove the link, and call again.`,
  );
}

/** Resolves the links in a path, even if the end of the path does not exist yet. */
export function placeOf(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realPath(absolute);
  if (dirname(absolute) === absolute) return absolute;
  return join(placeOf(dirname(absolute)), basename(absolute));
}
