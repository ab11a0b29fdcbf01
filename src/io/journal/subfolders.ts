/** The folders that may be issues of a journal or articles of an issue. */
import { type Dirent, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from '../system/paths.ts';

/** Names of the folders in a folder, in natural order. Example: 1-2 before 1-10. */
export async function subfolders(folder: string): Promise<string[]> {
  return foldersAmong(await readdir(folder, { withFileTypes: true }));
}

/** The same as paths. Empty if the folder does not exist or cannot be read. */
export function foldersIn(folder: string): string[] {
  try {
    return foldersAmong(readdirSync(folder, { withFileTypes: true })).map((name) =>
      join(folder, name),
    );
  } catch {
    return [];
  }
}

function foldersAmong(entries: readonly Dirent[]): string[] {
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort(NATURAL.compare);
}

const NATURAL = new Intl.Collator('en', { numeric: true });
