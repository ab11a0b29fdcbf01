/** A path as it is the same on every system: people on Windows write backslashes. */
export function filePath(written: string): string {
  return written.replaceAll('\\', '/');
}
