/** Removes folders that have no files any more. */
import { readdirSync, rmdirSync } from 'node:fs';
import { join } from '../system/paths.ts';

/** Removes a folder and the folders in it, as far as they are empty. Links are not followed. */
export function removeEmptyFolders(path: string): void {
  try {
    for (const entry of readdirSync(path, { withFileTypes: true }))
      if (entry.isDirectory()) removeEmptyFolders(join(path, entry.name));
    rmdirSync(path);
  } catch {
    // It is not empty, or another program has it open.
  }
}
