/** What may have gone, or be another's, at any moment: nothing where it is not there or cannot be read. */
import { readdirSync, readFileSync, statSync } from 'node:fs';

export function bytesAt(path: string): Buffer | undefined {
  try {
    // A pipe would be waited for, a device never ends.
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

export function textAt(path: string): string | undefined {
  return bytesAt(path)?.toString('utf8');
}

export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
