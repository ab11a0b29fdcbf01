import { stat } from 'node:fs/promises';
import { basename, dirname } from '../system/paths.ts';
import { findBrowser } from './find.ts';

/**
 * Identifies the browser that would print, without starting it: by its path, size and time. The folder of the
 * packaged browser is named after its version, so its time and the place of the folder do not matter.
 *
 * @throws SurroundingsError if there is none
 */
export async function browserIdentity(): Promise<string> {
  const { executable, source } = await findBrowser();
  const { size, mtimeMs } = await stat(executable);
  if (source === 'package') return [basename(dirname(executable)), size].join(' ');
  return [executable, size, mtimeMs].join(' ');
}
