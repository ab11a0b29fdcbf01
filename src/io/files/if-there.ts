/** What may have gone, or be another's, at any moment: nothing where it is not there or cannot be read. */
import { readdirSync } from 'node:fs';
import { dirname } from '../system/paths.ts';
import { ASSET_LIMIT, type Bounds, inFolder, readRegularFileSync } from './regular-file.ts';

export function bytesAt(path: string, bounds: Bounds): Buffer | undefined {
  try {
    return readRegularFileSync(path, bounds);
  } catch {
    return undefined;
  }
}

/** A file that no link leads out of its folder, of the size of an asset at most. */
export function assetAt(path: string): Buffer | undefined {
  return bytesAt(path, inFolder(dirname(path), ASSET_LIMIT));
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
