import { readdir } from 'node:fs/promises';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { folderName } from '../../compile/metadata/values/folder.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { once } from '../../words/memoize/once.ts';
import { namesIn } from '../files/if-there.ts';
import { basename, dirname, join } from '../system/paths.ts';

/** Node puts this character into a name for bytes that are not UTF-8. The file cannot be opened by this name. */
export const UNREAD = '\ufffd';

/**
 * Finds folders whose names are not in UTF-8.
 *
 * @param isWanted tells from the file names in a folder whether it is, for example, an issue
 * @returns names that can be shown
 */
export async function closedFolders(
  folder: string,
  isWanted: (names: string[]) => boolean,
): Promise<string[]> {
  const shown = await readdir(folder);
  if (!shown.some((name) => name.includes(UNREAD))) return [];
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, encoding: 'buffer' })) {
    const name = entry.name.toString();
    if (!entry.isDirectory() || entry.name.equals(Buffer.from(name))) continue;
    const path = Buffer.concat([Buffer.from(`${folder}/`), entry.name]);
    if (isWanted(await readdir(path).catch(() => []))) found.push(name);
  }
  return found;
}

/** Finds a name in a folder as the disk stores it: the exact name, or else one that differs in capitals or in the encoding of accents. */
export type StoredNames = (name: string) => string | undefined;

export function storedNames(folder: string): StoredNames {
  const names = new Set(namesIn(folder));
  const keyOf = (name: string) => folderName(name).toLowerCase();
  const byKey = once(() => new Map([...names].map((name) => [keyOf(name), name])));
  return (name) => (names.has(name) ? name : byKey().get(keyOf(name)));
}

/** The name of an article or issue in outputs and addresses. It does not depend on how the disk stores accents. */
export function nameOfFolder(folder: string): string {
  const stored = basename(folder);
  const name = folderName(stored);
  const isTaken = name !== stored && namesIn(dirname(folder)).includes(name);
  return isTaken ? stored : name;
}

/** The path of an article or issue as the disk stores it. Users of Windows and macOS may type other capitals. */
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
