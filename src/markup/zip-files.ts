import { zipSync } from 'fflate';

/** The same bytes from the same files: no clock, and a time that every time zone writes alike. */
export function zipFiles(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 });
}
