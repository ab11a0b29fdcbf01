import { readdirSync } from 'node:fs';
import { join } from '../system/paths.ts';

/** Paths of all regular files in a folder, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? path : [];
    })
    .sort();
}
