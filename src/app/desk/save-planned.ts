/** Saves changes that a task has worked out, and says how they can be undone. */
import type { OpenJournal } from './open-journal.ts';
import type { EarlierVersion } from './restore.ts';
import { type Change, type Saved, saveChanges } from './sources.ts';

export type SavedStep =
  | { saved: true; undo: EarlierVersion[] }
  /** Paths of files that another program or tab has changed meanwhile. */
  | { saved: false; changed: string[] };

/** @param before the version of each file that is replaced, by path */
export function savePlanned(
  journal: OpenJournal,
  owner: string,
  what: string,
  { changes, before }: { changes: readonly Change[]; before: Readonly<Record<string, string>> },
  now: Date,
): SavedStep {
  return stepOf(saveChanges(journal, owner, what, changes, now), before);
}

function stepOf(saved: Saved, before: Readonly<Record<string, string>>): SavedStep {
  if (!saved.saved) return { saved: false, changed: saved.conflicts.map(({ path }) => path) };
  return {
    saved: true,
    undo: Object.entries(saved.versions).map(([path, base]) => ({
      path,
      version: before[path] ?? '',
      base,
    })),
  };
}
