/** Lists the folders of this machine, so that the user can choose one. */

import type { Dirent } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { thisMachine } from '../system/machine.ts';
import { dirname, join, resolve } from '../system/paths.ts';

export interface BrowsedFolder {
  /** Absolute path. Empty for the list of drives on Windows. */
  path: string;
  /** Absent at the top. */
  parent?: string;
  isJournal: boolean;
  /** In natural order. */
  folders: { name: string; path: string; isJournal: boolean }[];
  /** Whether there are more folders than are listed. */
  isCut: boolean;
}

const MOST = 1000;
const NATURAL = new Intl.Collator('en', { numeric: true });

/**
 * @param path empty for the drives of Windows; absent for the user's home folder
 * @throws the error of the system
 */
export async function browseFolders(path?: string): Promise<BrowsedFolder> {
  if (path === '' && process.platform === 'win32') return drives();
  const folder = resolve(path || thisMachine().home);
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .slice(0, MOST * 10)
      .map(async (entry) => ((await isShown(folder, entry)) ? [entry.name] : [])),
  );
  const names = found.flat().sort(NATURAL.compare);
  return {
    path: folder,
    ...parentOf(folder),
    isJournal: await isJournal(folder),
    folders: await Promise.all(names.slice(0, MOST).map((name) => described(folder, name))),
    isCut: names.length > MOST,
  };
}

async function described(folder: string, name: string) {
  const path = join(folder, name);
  return { name, path, isJournal: await isJournal(path) };
}

/** Links to folders are shown, too. */
async function isShown(folder: string, entry: Dirent): Promise<boolean> {
  if (entry.name.startsWith('.')) return false;
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const facts = await stat(join(folder, entry.name)).catch(() => undefined);
  return facts?.isDirectory() ?? false;
}

function isJournal(folder: string): Promise<boolean> {
  return isThere(join(folder, 'journal.yaml'));
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function parentOf(folder: string): { parent?: string } {
  const parent = dirname(folder);
  if (parent !== folder) return { parent };
  return process.platform === 'win32' ? { parent: '' } : {};
}

async function drives(): Promise<BrowsedFolder> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:/`);
  const there = await Promise.all(letters.map(isThere));
  const folders = letters
    .filter((_, index) => there[index])
    .map((path) => ({ name: path.slice(0, 2), path, isJournal: false }));
  return { path: '', isJournal: false, folders, isCut: false };
}

/** What is at a path that the user typed. */
export async function kindOfPlace(
  path: string,
): Promise<'missing' | 'file' | 'folder' | 'journal'> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts) return 'missing';
  if (!facts.isDirectory()) return 'file';
  return (await isJournal(path)) ? 'journal' : 'folder';
}
