import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../formats/format.ts';
import { atEnd } from './at-end.ts';
import { makeFolder } from './make-folder.ts';

/** How the names of folders begin in which files are written before they are moved. */
export const STAGING = '.offprint-';

/**
 * Writes files all or none: first into a folder beside them, then by renaming. Where one cannot be
 * replaced, those before it are put back. A signal is heard when all is done; a process that is killed
 * leaves the last good files, and the next one clears what it left behind.
 *
 * @returns the written paths
 */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<string[]> {
  makeFolder(folder);
  await clearStaging(folder);
  const staging = mkdtempSync(join(folder, STAGING));
  const remove = () => rmSync(staging, { recursive: true, force: true });
  const callOff = atEnd(remove);
  try {
    for (const file of files) writeInto(join(staging, 'new'), file);
    moveAll(staging, folder, files);
  } finally {
    callOff();
    remove();
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
): Promise<string[]> {
  const differs = await Promise.all(
    files.map(async ({ path, content }) => {
      const there = await readFile(join(folder, path)).catch(() => undefined);
      return !there?.equals(Buffer.from(content));
    }),
  );
  const changed = files.filter((_, index) => differs[index]);
  if (changed.length > 0) await writeFiles(folder, changed);
  else await clearStaging(folder);
  return files.map(({ path }) => join(folder, path));
}

function writeInto(folder: string, { path, content }: OutputFile): void {
  makeFolder(dirname(join(folder, path)));
  writeFileSync(join(folder, path), content);
}

/** @throws what the system says of a file that cannot be replaced: the others are as they were then */
function moveAll(staging: string, folder: string, files: readonly OutputFile[]): void {
  const moved: (() => void)[] = [];
  try {
    for (const { path } of files) moved.push(moveInto(folder, staging, path));
  } catch (error) {
    for (const putBack of moved.toReversed()) putBack();
    throw error;
  }
}

/** @returns puts back what stood there */
function moveInto(folder: string, staging: string, path: string): () => void {
  const target = join(folder, path);
  const before = join(staging, 'old', path);
  makeFolder(dirname(target));
  const keeps = keepBeside(target, before);
  renameSync(join(staging, 'new', path), target);
  return () => (keeps ? renameSync(before, target) : rmSync(target, { force: true }));
}

/** By a second name: whoever reads the file finds it all the time. */
function keepBeside(path: string, second: string): boolean {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (!there || there.isDirectory()) return false;
  makeFolder(dirname(second));
  try {
    linkSync(path, second);
  } catch {
    // Not every file system knows second names.
    copyFileSync(path, second);
  }
  return true;
}

/** Removes what a build left in a folder that was killed while it wrote. */
export async function clearStaging(folder: string): Promise<void> {
  const left = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(STAGING));
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
}
