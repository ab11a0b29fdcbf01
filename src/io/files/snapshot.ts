/** The state of files and folders at one moment, and whether it is still the same. */
import { type Dirent, existsSync, readdirSync, readlinkSync } from 'node:fs';
import { join, relative } from '../system/paths.ts';
import { type Digests, digestOf, type FileState } from './digests.ts';

/** By absolute path: the state of a file, the names in a folder, or null if there is nothing. */
export type Snapshot = Record<string, FileState | string[] | null>;

/** The files and folders of a snapshot. */
export interface Places {
  /** Folders with everything in them. Links to folders are not followed. */
  trees: readonly string[];
  /** Folders of which only the names are taken. */
  folders: readonly string[];
  /** Files, including missing ones. */
  files: readonly string[];
  /** Folders that are skipped, including their names. */
  except: readonly string[];
}

/** The depth to which an issue's folder is read with its articles. */
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

/**
 * A digest of the names and contents in folders and files.
 *
 * @param root the folder to which names are relative, so that the digest is the same on every machine
 */
export function digestOfTrees(
  root: string,
  trees: readonly string[],
  digests: Digests,
  files: readonly string[] = [],
): string {
  const snapshot = takeSnapshot({ trees, folders: [], files, except: [] }, digests);
  const contents = Object.entries(snapshot).map(([path, state]) => [
    relative(root, path),
    state && (Array.isArray(state) ? state : state.sha256),
  ]);
  return digestOf(JSON.stringify(contents));
}

/** Whether everything is still the same. */
export function holds(snapshot: Snapshot, except: readonly string[], digests: Digests): boolean {
  return Object.entries(snapshot).every(([path, was]) => {
    if (was === null) return !existsSync(path);
    if (Array.isArray(was)) return String(namesIn(path, except)) === String(was);
    return digests.of(path)?.sha256 === was.sha256;
  });
}

/** Names in a folder, sorted, without hidden files. Examples: `map.png`, `figures/`, `link//target`. */
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
