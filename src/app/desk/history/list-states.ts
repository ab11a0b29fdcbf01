/** The saved states of an article, newest first, in pages. */
import { entryNumbered, type HistoryEntry, newestEntries } from '../../../io/desk/history-store.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import type { OpenJournal } from '../open-journal.ts';

export interface SavedState {
  number: number;
  /** ISO time in UTC. */
  time: string;
  what: string;
  /** Paths that were added, changed or removed since the state before. All files of the first state. */
  changed: string[];
}
export interface StatesPage {
  states: SavedState[];
  /** Whether there are older states. */
  hasOlder: boolean;
}

const MOST_CHANGED = 20;

/**
 * @param before only older states than this number
 * @param most of states on the page
 */
export function listStates(
  { folder }: OpenJournal,
  article: string,
  most: number,
  before = Infinity,
): StatesPage {
  const entries: HistoryEntry[] = [];
  for (const entry of newestEntries(folder, article)) {
    if (entry.number < before) entries.push(entry);
    if (entries.length > most) break;
  }
  const states = entries.slice(0, most).map((entry, index) => ({
    number: entry.number,
    time: entry.time,
    what: entry.what.slice(0, 200),
    changed: changedPaths(entries[index + 1]?.files ?? {}, entry.files).slice(0, MOST_CHANGED),
  }));
  return { states, hasOlder: entries.length > most };
}

function changedPaths(before: HistoryEntry['files'], after: HistoryEntry['files']): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => before[path] !== after[path]).sort();
}

/** @throws SurroundingsError if the history has no such state */
export function stateNumbered(
  { folder }: OpenJournal,
  article: string,
  number: number,
): HistoryEntry {
  const entry = entryNumbered(folder, article, number);
  if (entry) return entry;
  throw new SurroundingsError(
    'The history does not have this state any more. Reload the page to see the states that it has.',
  );
}
