/** What may have gone, or be another's, at any moment: nothing where it is not there or cannot be read. */
import { readdirSync } from 'node:fs';
import { type Bounds, readRegularFileSync } from './regular-file.ts';

export function bytesAt(path: string, bounds: Bounds): Buffer | undefined {
  try {
    return readRegularFileSync(path, bounds);
  } catch {
    return undefined;
  }
}

export function textAt(path: string, bounds: Bounds): string | undefined {
  return bytesAt(path, bounds)?.toString('utf8');
}

export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
