import { randomBytes } from 'node:crypto';
import { copyFileSync, linkSync, lstatSync, rmdirSync } from 'node:fs';
import type { OutputFile } from '../../formats/format.ts';
import { flushFolder, STAGING, writeContent } from '../files/durable.ts';
import { bytesAt, namesIn } from '../files/if-there.ts';
import { keepInside } from '../files/keep-inside.ts';
import { makeFolder } from '../files/make-folder.ts';
import { ASSET_LIMIT, inFolder } from '../files/regular-file.ts';
import { move, remove, removeLeftover } from '../files/replace.ts';
import { atEnd } from '../processes/at-end.ts';
import { dirname, join } from '../system/paths.ts';

/**
 * Writes files all or none: first beside their places, then by renaming. Where one cannot be replaced,
 * those before it are put back. A signal is heard when all is done; a process that is killed leaves the
 * last good files, and the next one clears what it left behind.
 *
 * @param whole folder that no link may lead them out of
 * @returns the written paths
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  whole = folder,
): Promise<string[]> {
  for (const { path } of files) keepInside(whole, dirname(join(folder, path)));
  makeFolder(folder);
  clearStaging(folder);
  // No folder of their own: removing one waits for the disk, a rename does not.
  const staged: string[] = [];
  const stage = () => {
    const path = join(folder, `${STAGING}${randomBytes(6).toString('hex')}`);
    staged.push(path);
    return path;
  };
  const clear = () => {
    for (const path of staged) removeLeftover(path);
  };
  const callOff = atEnd(clear);
  try {
    const moves = files.map(({ path, content }) => {
      const from = stage();
      writeContent(from, content, 'wx');
      return { from, to: join(folder, path) };
    });
    moveAll(moves, stage);
    for (const place of new Set(moves.map(({ to }) => dirname(to)))) flushFolder(place);
  } finally {
    callOff();
    clear();
  }
  return files.map((file) => join(folder, file.path));
}

/**
 * The same, but files that have their content already are left as they are.
 *
 * @returns all paths
 */
export async function writeChanged(
  folder: string,
  files: readonly OutputFile[],
  whole = folder,
): Promise<string[]> {
  const bounds = inFolder(whole, ASSET_LIMIT);
  const changed = files.filter(
    ({ path, content }) => !bytesAt(join(folder, path), bounds)?.equals(Buffer.from(content)),
  );
  if (changed.length > 0) await writeFiles(folder, changed, whole);
  else clearStaging(folder);
  return files.map(({ path }) => join(folder, path));
}

interface Move {
  from: string;
  to: string;
}

/**
 * @param stage names a place for what stands there now
 * @throws what the system says of a file that cannot be replaced: the others are as they were then
 */
function moveAll(moves: readonly Move[], stage: () => string): void {
  const putBack: (() => void)[] = [];
  try {
    for (const [index, { from, to }] of moves.entries()) {
      makeFolder(dirname(to));
      // Nothing comes after the last one for which it would be put back.
      const before = index < moves.length - 1 ? keepBeside(to, stage) : undefined;
      move(from, to);
      putBack.push(() => (before ? move(before, to) : remove(to)));
    }
  } catch (error) {
    for (const undo of putBack.toReversed()) undo();
    throw error;
  }
}

/**
 * By a second name: whoever reads the file finds it all the time.
 *
 * @returns the second name; `undefined` where no file stands
 */
function keepBeside(path: string, stage: () => string): string | undefined {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (!there || there.isDirectory()) return undefined;
  const second = stage();
  try {
    linkSync(path, second);
  } catch {
    // Not every file system knows second names.
    copyFileSync(path, second);
  }
  return second;
}

/** Removes what a build left in a folder that was killed while it wrote. */
export function clearStaging(folder: string): void {
  const left = namesIn(folder).filter((name) => name.startsWith(STAGING));
  for (const name of left) removeLeftover(join(folder, name));
}

/** Removes a file, and its folder where nothing else is in it. */
export function removeOutput(path: string): void {
  remove(path);
  try {
    rmdirSync(dirname(path));
  } catch {
    // Something else is in it.
  }
}
