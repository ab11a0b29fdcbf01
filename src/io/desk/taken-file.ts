/** A file that was dropped on the desk, for a reader that needs it once. */
import { removeLeftover } from '../files/replace.ts';
import { INCOMING } from './incoming.ts';
import { sourcePath } from './source-store.ts';

/**
 * Removes the file afterwards, also if it cannot be read.
 *
 * @param name in the batch
 * @throws SurroundingsError if a name leads out of the folder of dropped files
 */
export async function withTakenFile<Value>(
  journal: string,
  { batch, name }: { batch: string; name: string },
  read: (path: string) => Promise<Value>,
): Promise<Value> {
  const path = sourcePath(journal, `${INCOMING}/${batch}/${name}`);
  try {
    return await read(path);
  } finally {
    removeLeftover(path);
  }
}
