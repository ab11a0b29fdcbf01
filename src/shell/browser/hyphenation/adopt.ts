/**
 * An installed headless browser, with hyphenation: a folder of ours with the program itself (it
 * looks for its files where it lies, and a symbolic link lies where it points to), links to the
 * files beside it, and the hyphenation.
 */
import { constants } from 'node:fs';
import { copyFile, link, readdir, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cachedFolder } from '../cache.ts';
import type { FoundBrowser } from '../found-browser.ts';
import { isScript } from '../installed.ts';
import { HYPHEN_DATA, HYPHEN_DATA_VERSION, writeHyphenData } from './hyphen-data.ts';

/** The browser itself where it has hyphenation, or where it is a script or a whole Chrome. */
export async function withHyphenation(
  found: FoundBrowser,
  environment: NodeJS.ProcessEnv,
): Promise<FoundBrowser> {
  const { executable, shell } = found;
  if (!shell || (await hasHyphenation(executable)) || (await isScript(executable))) return found;
  const { size, mtimeMs } = await stat(executable);
  const name = `${basename(executable)}-${size}-${Math.round(mtimeMs)}-${HYPHEN_DATA_VERSION}`;
  const folder = await cachedFolder(environment, name, basename(executable), async (beside) => {
    await writeHyphenData(beside);
    await linkNeighbours(executable, beside);
    await linkOrCopy(executable, join(beside, basename(executable)));
  });
  return { ...found, executable: join(folder, basename(executable)) };
}

async function hasHyphenation(executable: string): Promise<boolean> {
  const files = await readdir(join(dirname(executable), HYPHEN_DATA)).catch(() => []);
  return files.some((file) => file.endsWith('.hyb'));
}

async function linkNeighbours(executable: string, folder: string): Promise<void> {
  const from = dirname(executable);
  for (const name of await readdir(from))
    if (name !== basename(executable) && name !== HYPHEN_DATA)
      await symlink(join(from, name), join(folder, name));
}

/** A hard link takes no room, but needs the same disk and the right to make it. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_FICLONE));
}
