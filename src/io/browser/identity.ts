import { stat } from 'node:fs/promises';
import { findBrowser } from './find.ts';

/**
 * Tells the browser that would print from any other, without starting it. The packaged one is
 * named by its version; another is the file that it was when it printed.
 *
 * @throws SurroundingsError where there is none
 */
export async function browserIdentity(): Promise<string> {
  const { executable, source } = await findBrowser();
  const { size, mtimeMs } = await stat(executable);
  return [executable, size, source === 'package' ? '' : mtimeMs].join(' ');
}
