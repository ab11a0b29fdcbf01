/** Undoes a step of the desk: brings back earlier versions of files, which the history has kept. */
import { keptContent } from '../../io/desk/history-store.ts';
import { ABSENT } from '../../io/desk/source-store.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import type { OpenJournal } from './open-journal.ts';
import { type Change, type Saved, saveChanges } from './sources.ts';

export interface EarlierVersion {
  /** Path in the journal, with slashes. */
  path: string;
  /** SHA-256 of the content that is wanted back; empty if there was no file. */
  version: string;
  /** The version that the step has made. If the file has another one now, nothing is restored. */
  base: string;
}

/**
 * @param owner the folder whose history it is
 * @param what a phrase for the history
 * @throws SurroundingsError if a content is no longer kept
 */
export function restoreVersions(
  journal: OpenJournal,
  owner: string,
  what: string,
  files: readonly EarlierVersion[],
  now: Date,
): Saved {
  const changes = files.map(({ path, version, base }): Change => {
    if (version === ABSENT) return { path, base };
    const content = keptContent(journal.folder, version);
    if (content) return { path, base, content };
    throw new SurroundingsError(
      `The earlier version of ${path} is not kept any more, so this step cannot be undone.`,
    );
  });
  return saveChanges(journal, owner, what, changes, now);
}
