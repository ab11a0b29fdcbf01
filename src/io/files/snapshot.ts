/** What files and folders were like at one moment, and whether they are so still. */
import { type Dirent, existsSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from '../system/paths.ts';
import { type Digests, digestOf, type FileState } from './digests.ts';

/** By absolute path: a file, the names in a folder, or nothing. */
export type Snapshot = Record<string, FileState | string[] | null>;

/** What is looked at. */
export interface Places {
  /** Folders with everything in them; links to folders are not followed. */
  trees: readonly string[];
  /** The names in them alone. */
  folders: readonly string[];
  /** Also those that are not there. */
  files: readonly string[];
  /** Folders that are passed over, with their names. */
  except: readonly string[];
}

/** As deep as an article's folder is read below an issue's. */
const MAX_DEPTH = 9;

export function takeSnapshot(places: Places, digests: Digests): Snapshot {
  const { trees, folders, files, except } = places;
  const snapshot: Snapshot = {};
  for (const path of trees) addTree(path, 0);
  for (const path of folders) snapshot[path] ??= namesIn(path, except) ?? null;
  for (const path of files) snapshot[path] ??= digests.of(path) ?? null;
  return snapshot;

  function addTree(folder: string, depth: number): void {
    const names = namesIn(folder, except);
    snapshot[folder] = names ?? null;
    for (const name of names ?? []) {
      const path = join(folder, name.replace(/\/.*$/s, ''));
      const state = digests.of(path);
      if (state) snapshot[path] = state;
      else if (name.endsWith('/') && depth < MAX_DEPTH) addTree(path, depth + 1);
    }
  }
}

/** Of names and contents alone. */
export function digestOfTrees(
  trees: readonly string[],
  digests: Digests,
  files: readonly string[] = [],
): string {
  const snapshot = takeSnapshot({ trees, folders: [], files, except: [] }, digests);
  const contents = Object.entries(snapshot).map(([path, state]) => [
    path,
    state && (Array.isArray(state) ? state : state.sha256),
  ]);
  return digestOf(JSON.stringify(contents));
}

/** Whether everything is as it was. */
export function holds(snapshot: Snapshot, except: readonly string[], digests: Digests): boolean {
  return Object.entries(snapshot).every(([path, was]) => {
    if (was === null) return !existsSync(path);
    if (Array.isArray(was)) return String(namesIn(path, except)) === String(was);
    return digests.of(path)?.sha256 === was.sha256;
  });
}

/** Sorted: `map.png`, `figures/`, `link//target`. Hidden files are no one's business. */
function namesIn(folder: string, except: readonly string[]): string[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .filter(({ name }) => !except.includes(join(folder, name)))
      .map((entry) => named(folder, entry))
      .sort();
  } catch {
    return undefined;
  }
}

function named(folder: string, entry: Dirent): string {
  if (entry.isSymbolicLink()) return `${entry.name}//${readlinkSync(join(folder, entry.name))}`;
  return entry.isDirectory() ? `${entry.name}/` : entry.name;
}
