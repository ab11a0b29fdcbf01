/**
 * A problem of the surroundings or of the call, not of an article: no browser, a full disk, a
 * folder that does not exist. Shown as its one sentence, without a stack; exit code 2.
 */
export class SurroundingsError extends Error {
  override name = 'SurroundingsError';
}
