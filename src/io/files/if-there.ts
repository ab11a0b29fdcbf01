/** Reads files and folders that may disappear at any moment. They return nothing if a file does not exist or cannot be read. */
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

/** Reads a file that is not a link out of its folder and is not larger than an asset may be. */
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
