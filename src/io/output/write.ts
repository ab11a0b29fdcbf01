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
 * Writes all files or none: first to temporary files, then by renaming. If one cannot be replaced, the files
 * before it are restored. Signals are handled after the last file. If the process is killed, the old files
 * stay, and the next process removes the temporary ones.
 *
 * @param whole links must not leave this folder
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
  // They are not in a folder of their own, because removing a folder waits for the disk.
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
 * The same, but files that already have the content are not written.
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
 * @param stage returns a path for a copy of the old file
 * @throws the error of the system if a file cannot be replaced; the others are then restored
 */
function moveAll(moves: readonly Move[], stage: () => string): void {
  const putBack: (() => void)[] = [];
  try {
    for (const [index, { from, to }] of moves.entries()) {
      makeFolder(dirname(to));
      // The last file never has to be restored.
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
 * Keeps a file under a second name, so that readers can always find it under the first.
 *
 * @returns the second name; undefined if there is no file
 */
function keepBeside(path: string, stage: () => string): string | undefined {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (!there || there.isDirectory()) return undefined;
  const second = stage();
  try {
    linkSync(path, second);
  } catch {
    // Not every file system has hard links.
    copyFileSync(path, second);
  }
  return second;
}

/** Removes temporary files that a killed build left in a folder. */
export function clearStaging(folder: string): void {
  const left = namesIn(folder).filter((name) => name.startsWith(STAGING));
  for (const name of left) removeLeftover(join(folder, name));
}

/**
 * Removes the files of earlier builds from a folder that has only generated files.
 *
 * @param kept paths of the files of this build
 * @param whole links must not leave this folder
 */
export function removeFormer(folder: string, kept: readonly string[], whole: string): void {
  keepInside(whole, folder);
  const current = new Set(kept);
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    if (!current.has(path)) remove(path);
  }
}

/** Removes a file, and its folder if it is then empty. */
export function removeOutput(path: string): void {
  remove(path);
  try {
    rmdirSync(dirname(path));
  } catch {
    // Something else is in it.
  }
}
