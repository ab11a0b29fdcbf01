import { mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../formats/format.ts';

const STAGING = '.offprint-';

/**
 * Writes an article's files all or none: first into a folder beside them, then by renaming.
 * A build that is killed leaves the last good files; the next one clears what it left behind. Folders
 * are made, and files moved, at once: nothing of it may still be under way when a signal has it undone.
 *
 * @returns the written paths
 */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  await clearStaging(folder);
  const staging = mkdtempSync(join(folder, STAGING));
  try {
    for (const file of files) await writeInto(staging, file);
    for (const file of files) moveInto(folder, staging, file.path);
  } finally {
    await rm(staging, { recursive: true, force: true });
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

async function writeInto(staging: string, file: OutputFile): Promise<void> {
  const path = join(staging, file.path);
  mkdirSync(dirname(path), { recursive: true });
  await writeFile(path, file.content);
}

function moveInto(folder: string, staging: string, path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  renameSync(join(staging, path), join(folder, path));
}

/** Removes what a build left in a folder that was killed while it wrote. */
export async function clearStaging(folder: string): Promise<void> {
  const left = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(STAGING));
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
}
