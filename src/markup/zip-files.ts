import { zipSync } from 'fflate';

/**
 * Zips files. The same files give the same bytes, because the date is fixed and independent of the time zone.
 */
export function zipFiles(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 });
}
