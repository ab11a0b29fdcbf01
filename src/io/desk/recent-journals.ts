/** The journals that this user opened last. They are kept in the user's settings, not in a journal. */
import { isObject } from '../../words/is-object.ts';
import { makeFolder } from '../files/make-folder.ts';
import { thisMachine } from '../system/machine.ts';
import { readKept, writeKept } from './kept-json.ts';
import { settingsFolder } from './settings-folder.ts';

export interface RecentJournal {
  /** Absolute path. */
  folder: string;
  /** Its title when it was opened. */
  title: string;
}

const FILE = 'journals.json';
const MOST = 12;

/** The journal that was opened last comes first. */
export function recentJournals(): RecentJournal[] {
  const kept = readKept(settingsFolder(thisMachine()), FILE);
  return Array.isArray(kept) ? kept.filter(isRecent) : [];
}

export function keepRecentJournal(journal: RecentJournal): void {
  const others = recentJournals().filter(({ folder }) => folder !== journal.folder);
  write([journal, ...others].slice(0, MOST));
}

export function forgetRecentJournal(folder: string): void {
  write(recentJournals().filter((each) => each.folder !== folder));
}

function write(journals: RecentJournal[]): void {
  const folder = settingsFolder(thisMachine());
  makeFolder(folder);
  writeKept(folder, FILE, journals);
}

function isRecent(value: unknown): value is RecentJournal {
  return isObject(value) && typeof value.folder === 'string' && typeof value.title === 'string';
}
