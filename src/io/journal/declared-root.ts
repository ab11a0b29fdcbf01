/** The root that `--root` declares. It applies to all articles that the command reads. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { stat } from 'node:fs/promises';
import { leadsInside } from '../files/regular-file.ts';
import { join, resolve } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import type { JournalFolder } from './journal-files.ts';

const command = new AsyncLocalStorage<{ root?: string }>();

/** Runs a command. The root that it declares applies until it ends. */
export function inCommand<Value>(work: () => Promise<Value>): Promise<Value> {
  return command.run({}, work);
}

/** @throws SurroundingsError if it is not a folder */
export async function declareRoot(folder: string): Promise<void> {
  const facts = await stat(folder).catch(() => undefined);
  if (!facts?.isDirectory())
    throw new SurroundingsError(
      `The root ${folder} is not a folder. Name the folder around the articles with --root.`,
    );
  const store = command.getStore();
  if (store) store.root = resolve(folder);
}

export function declaredRoot(): string | undefined {
  return command.getStore()?.root;
}

/**
 * The root of an article, from `--root` or journal.yaml.
 *
 * @throws SurroundingsError if the article is not in `--root`
 */
export function rootOf(folder: string, journal: JournalFolder | undefined): string | undefined {
  const declared = declaredRoot();
  if (declared !== undefined && !leadsInside(declared, folder))
    throw new SurroundingsError(
      `${folder} is not in the root ${declared}. Name the folder around the articles with --root.`,
    );
  const ofJournal = journal?.settings.root;
  const found =
    declared ?? (journal && ofJournal !== undefined ? join(journal.folder, ofJournal) : undefined);
  try {
    return found !== undefined && leadsInside(found, folder) ? found : undefined;
  } catch {
    // The folder in journal.yaml does not exist.
    return undefined;
  }
}
