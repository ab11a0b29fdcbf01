/** Makes a saved state the present one again. */
import { filesOf, keptContent, newestEntries } from '../../../io/desk/history-store.ts';
import { readSource } from '../../../io/desk/source-store.ts';
import { join } from '../../../io/system/paths.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import type { OpenJournal } from '../open-journal.ts';
import { type Change, saveChanges } from '../sources.ts';
import { stateNumbered } from './list-states.ts';

export interface BroughtBack {
  /** Paths in the journal that were written or removed. */
  paths: string[];
  /** The state before, which undoes the step. Absent if nothing has changed. */
  undo?: number;
}

/**
 * Writes the files of a state, and removes the files that it does not have. This is a new step of the history, so
 * nothing is lost.
 *
 * @param what a phrase for the history
 * @throws SurroundingsError if the state or one of its contents is missing; nothing is changed then
 */
export function bringBack(
  journal: OpenJournal,
  article: string,
  number: number,
  what: string,
  now: Date,
): BroughtBack {
  const changes = changesTo(journal, article, number);
  if (changes.length === 0) return { paths: [] };
  saveChanges(journal, article, what, changes, now);
  const [, before] = newestEntries(journal.folder, article);
  return { paths: changes.map(({ path }) => path), ...(before && { undo: before.number }) };
}

function changesTo({ folder, ...rest }: OpenJournal, article: string, number: number): Change[] {
  const { files } = stateNumbered({ folder, ...rest }, article, number);
  const written = Object.entries(files).flatMap(([path, sha256]): Change[] => {
    const whole = `${article}/${path}`;
    const { version } = readSource(folder, whole);
    if (version === sha256) return [];
    const content = keptContent(folder, sha256);
    if (content) return [{ path: whole, content }];
    throw new SurroundingsError(
      `The history does not have the content of ${path} any more, so this state cannot be brought back. Nothing was changed.`,
    );
  });
  const removed = filesOf(join(folder, article))
    .filter((path) => !Object.hasOwn(files, path))
    .map((path): Change => ({ path: `${article}/${path}` }));
  return [...written, ...removed];
}
