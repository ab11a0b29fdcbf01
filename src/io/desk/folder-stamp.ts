import { readdirSync, statSync } from 'node:fs';
import { join } from '../system/paths.ts';

/** Text that changes if a file in the folder is added, removed or written. Hidden files and folders are ignored. */
export function folderStamp(folder: string, isRecursive: boolean): string {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory())
          return isRecursive ? `${entry.name}/(${folderStamp(path, true)})` : entry.name;
        const { mtimeMs, size } = statSync(path);
        return `${entry.name}:${mtimeMs}:${size}`;
      })
      .join(' ');
  } catch {
    return '';
  }
}
