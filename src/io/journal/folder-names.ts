import { readdir } from 'node:fs/promises';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { folderName } from '../../compile/metadata/values/folder.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { once } from '../../words/memoize/once.ts';
import { namesIn } from '../files/if-there.ts';
import { basename, dirname, join } from '../system/paths.ts';

/** Stands in a name for bytes that are no UTF-8; what has such a name cannot be opened by it. */
export const UNREAD = '\ufffd';

/**
 * Folders whose names are not in UTF-8.
 *
 * @param isMeant whether names of files make a folder what is looked for
 * @returns names as they can be shown
 */
export async function closedFolders(
  folder: string,
  isMeant: (held: string[]) => boolean,
): Promise<string[]> {
  const shown = await readdir(folder);
  if (!shown.some((name) => name.includes(UNREAD))) return [];
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, encoding: 'buffer' })) {
    const name = entry.name.toString();
    if (!entry.isDirectory() || entry.name.equals(Buffer.from(name))) continue;
    const path = Buffer.concat([Buffer.from(`${folder}/`), entry.name]);
    if (isMeant(await readdir(path).catch(() => []))) found.push(name);
  }
  return found;
}

/** Finds a name of what a folder holds as the disk has it: exact, else in other capitals or with its accents stored otherwise. */
export type StoredNames = (name: string) => string | undefined;

export function storedNames(folder: string): StoredNames {
  const names = new Set(namesIn(folder));
  const keyOf = (name: string) => folderName(name).toLowerCase();
  const byKey = once(() => new Map([...names].map((name) => [keyOf(name), name])));
  return (name) => (names.has(name) ? name : byKey().get(keyOf(name)));
}

/** The name of an article or issue in outputs and addresses, whichever way the disk stores its accents. */
export function nameOfFolder(folder: string): string {
  const stored = basename(folder);
  const name = folderName(stored);
  const isTaken = name !== stored && namesIn(dirname(folder)).includes(name);
  return isTaken ? stored : name;
}

/** The path of an article or issue with the names that the disk has: users of Windows and macOS may type other capitals. */
export function storedPath(path: string): string {
  const stored = (folder: string, name: string) => join(folder, storedNames(folder)(name) ?? name);
  const above = dirname(path);
  return stored(stored(dirname(above), basename(above)), basename(path));
}

export function reportFolderName(
  file: VFile,
  kind: 'issue' | 'article',
  name: string,
): VFileMessage {
  return report(file, message('folder-name-invalid', { kind, name }));
}
