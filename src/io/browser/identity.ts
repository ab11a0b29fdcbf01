import { stat } from 'node:fs/promises';
import { findBrowser } from './find.ts';

/**
 * Identifies the browser that would print, without starting it: by its path, size and time. The path of the
 * packaged browser has its version, so its time does not matter.
 *
 * @throws SurroundingsError if there is none
 */
export async function browserIdentity(): Promise<string> {
  const { executable, source } = await findBrowser();
  const { size, mtimeMs } = await stat(executable);
  return [executable, size, source === 'package' ? '' : mtimeMs].join(' ');
}
