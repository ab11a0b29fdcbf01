import { readdir } from 'node:fs/promises';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { report } from '../../diagnostics.ts';
import { NOT_IN_NAMES } from '../../metadata/values/folder.ts';

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

export function reportFolderName(
  file: VFile,
  kind: 'issue' | 'article',
  name: string,
): VFileMessage {
  return report(
    file,
    'folder-name-invalid',
    `Unexpected ${kind} folder "${name}", expected a name in UTF-8 without ${NOT_IN_NAMES}`,
    undefined,
    'Rename the folder: its outputs and their addresses are named like it.',
  );
}
