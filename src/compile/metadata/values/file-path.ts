/** A path in the form of all systems. Authors on Windows write backslashes. */
export function filePath(written: string): string {
  return written.replaceAll('\\', '/');
}
