/** The root that a command's `--root` declares: it holds for all articles that the command reads. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { stat } from 'node:fs/promises';
import { leadsInside } from '../files/regular-file.ts';
import { join, resolve } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import type { JournalFolder } from './journal-files.ts';

const command = new AsyncLocalStorage<{ root?: string }>();

/** Runs a command: what it declares ends with it. */
export function inCommand<Value>(work: () => Promise<Value>): Promise<Value> {
  return command.run({}, work);
}

/** @throws SurroundingsError if no folder stands there */
export async function declareRoot(folder: string): Promise<void> {
  const facts = await stat(folder).catch(() => undefined);
  if (!facts?.isDirectory())
    throw new SurroundingsError(
      `The root ${folder} is no folder. Name one with --root that holds the articles.`,
    );
  const store = command.getStore();
  if (store) store.root = resolve(folder);
}

export function declaredRoot(): string | undefined {
  return command.getStore()?.root;
}

/**
 * The root of an article: what `--root` or journal.yaml declares.
 *
 * @throws SurroundingsError if `--root` does not hold the article
 */
export function rootOf(folder: string, journal: JournalFolder | undefined): string | undefined {
  const declared = declaredRoot();
  if (declared !== undefined && !leadsInside(declared, folder))
    throw new SurroundingsError(
      `The root ${declared} does not hold ${folder}. Name one with --root that holds the articles.`,
    );
  const ofJournal = journal?.settings.root;
  const found =
    declared ?? (journal && ofJournal !== undefined ? join(journal.folder, ofJournal) : undefined);
  try {
    return found !== undefined && leadsInside(found, folder) ? found : undefined;
  } catch {
    // A folder of journal.yaml that is not there.
    return undefined;
  }
}
