/** Journals in folders of this machine, or of a network drive: they are read where they are. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { manuscriptAmong } from '../../words/manuscript-names.ts';
import { digestOf } from '../files/digests.ts';
import { join } from '../system/paths.ts';
import type { Sources } from './storage.ts';

export const FOLDER_SOURCES: Sources = {
  bring: async (journal) => journal,
  stampOf: async (journal, part) => {
    const states = part === undefined ? [] : statesIn(join(journal, part), () => true);
    const around = statesIn(journal, (names) => !isPart(names));
    return digestOf(JSON.stringify([around, states]));
  },
};

/** The depth to which a build reads folders. */
const MAX_DEPTH = 9;

/** Whether a folder with these names is an issue or an article, which are parts of their own. */
function isPart(names: string[]): boolean {
  return names.includes('issue.yaml') || manuscriptAmong(names) !== undefined;
}

/**
 * Names, sizes and times, sorted. Hidden files are not read by builds.
 *
 * @param isWanted whether a folder below with these names is looked into
 */
function statesIn(
  folder: string,
  isWanted: (names: string[]) => boolean,
  entries = entriesIn(folder),
  depth = 0,
): unknown[] {
  return entries.map((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [entry.name, ...stateOf(path)];
    const inside = entriesIn(path);
    const isRead = depth < MAX_DEPTH && isWanted(inside.map(({ name }) => name));
    return [entry.name, isRead && statesIn(path, isWanted, inside, depth + 1)];
  });
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    // A folder that may not be read is reported by the build.
    return [];
  }
}

function stateOf(path: string): unknown[] {
  try {
    const { size, mtimeMs } = statSync(path);
    return [size, mtimeMs];
  } catch {
    return [];
  }
}
