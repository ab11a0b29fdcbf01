/** Journals in folders of this machine, or of a network drive: they are read where they are. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { digestOf } from '../files/digests.ts';
import { join } from '../system/paths.ts';
import { isPart } from './parts.ts';
import type { Sources } from './storage.ts';

/** @param base the folder around the journals */
export function folderSources(base: string): Sources {
  return {
    bring: async (source) => ({ source, base }),
    stampsOf: async (journal, parts) => {
      const around = statesIn(journal, (names) => !isPart(names));
      return parts.map((part) =>
        digestOf(JSON.stringify([around, statesIn(join(journal, part), () => true)])),
      );
    },
    close: () => {},
  };
}

/** The depth to which a build reads folders. */
const MAX_DEPTH = 9;

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
