/**
 * A problem of the surroundings or of the call, not of an article: no browser, a full disk, a
 * folder that does not exist. Shown as its one sentence, without a stack; exit code 2.
 */
export class SurroundingsError extends Error {
  override name = 'SurroundingsError';
}

/** A full disk or a folder without permission: the system's own sentence says it best. */
export function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
