/** What may have gone, or be another's, at any moment: nothing where it is not there or cannot be read. */
import { readdirSync, readFileSync } from 'node:fs';

export function bytesAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
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
