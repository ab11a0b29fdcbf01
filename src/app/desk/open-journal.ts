/** The journal that is open at the desk: its folder, and the names of its articles as paths. */

import { isThere } from '../../io/files/regular-file.ts';
import { manuscriptAt } from '../../io/journal/journal-files.ts';
import { journalHome } from '../../io/journal/journal-home.ts';
import { join, resolve } from '../../io/system/paths.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';

export interface OpenJournal {
  /** Absolute path of the folder that has journal.yaml. */
  folder: string;
  /** Absolute path of the output folder. */
  out: string;
}

/**
 * @param path the folder of a journal, or a file or folder in it
 * @throws SurroundingsError if there is no journal.yaml
 */
export async function openJournal(path: string): Promise<OpenJournal> {
  const folder = resolve(await journalHome(resolve(path)));
  if (!isThere(join(folder, 'journal.yaml')))
    throw new SurroundingsError(
      `${path} is not the folder of a journal, because it has no journal.yaml. Choose another folder, or make a new journal.`,
    );
  return { folder, out: join(folder, 'output') };
}

/**
 * The file of an article's manuscript, with slashes and relative to the journal.
 *
 * @param article "1-2/firdous"
 * @throws SurroundingsError if there is no such article
 */
export async function manuscriptPath({ folder }: OpenJournal, article: string): Promise<string> {
  const isName = article.split('/').every((part) => /^[^./\\][^/\\]*$/.test(part));
  const found = isName ? await manuscriptAt(join(folder, article)) : undefined;
  const name = Array.isArray(found) ? found[0] : found;
  if (name === undefined)
    throw new SurroundingsError(
      `There is no article ${article}. Somebody has renamed or removed its folder.`,
    );
  return `${article}/${name}`;
}
