/** Folders in the user's cache that are filled completely or not at all. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, lstat, rename, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { makeFolder } from '../files/make-folder.ts';
import { cacheFolder, temporaryCacheFolder } from '../system/cache-folder.ts';
import type { Machine } from '../system/machine.ts';
import { join } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';

/**
 * Returns the folder `name` of the cache, and fills it if it does not exist. A temporary folder is filled and
 * then renamed, so that other processes see the complete folder or nothing. If two processes fill it at the same
 * time, the first one wins.
 *
 * @param marker a file that `fill` makes; a folder without it is damaged and is replaced
 */
export async function cachedFolder(
  machine: Machine,
  name: string,
  marker: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const root = await cacheRoot(machine);
  const folder = join(root, name);
  if (existsSync(join(folder, marker))) return folder;
  const beside = join(root, `.${name}.${randomUUID()}`);
  try {
    makeFolder(beside);
    await fill(beside);
    await putInPlace(beside, folder, marker);
  } catch (error) {
    throw unpackingFailed(root, error);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  return folder;
}

async function putInPlace(beside: string, folder: string, marker: string): Promise<void> {
  try {
    await rename(beside, folder);
  } catch (error) {
    if (existsSync(join(folder, marker))) return;
    if (!existsSync(folder)) throw error;
    const broken = `${beside}.broken`;
    await rename(folder, broken);
    await rm(broken, { recursive: true, force: true });
    await rename(beside, folder);
  }
}

/** The user's cache folder, or else a folder for temporary files that only this user can use. */
async function cacheRoot(machine: Machine): Promise<string> {
  const inCache = cacheFolder(machine);
  if (canMake(inCache)) return inCache;
  const temporary = temporaryCacheFolder(machine, tmpdir(), userInfo().uid);
  if (temporary && canMake(temporary) && (await isPrivate(temporary, machine))) return temporary;
  const folders = [inCache, temporary].filter(Boolean).join(' or in ');
  throw new SurroundingsError(
    `The browser cannot be unpacked, because nothing can be written in ${folders}. Set the variable XDG_CACHE_HOME to a folder of yours.`,
  );
}

function canMake(path: string): boolean {
  try {
    makeFolder(path, 0o700);
    return true;
  } catch {
    return false;
  }
}

/** Whether a folder belongs to this user. In a shared temporary folder, another user's folder could have another program. */
async function isPrivate(path: string, { platform }: Machine): Promise<boolean> {
  const facts = await lstat(path);
  if (!facts.isDirectory()) return false;
  // Node knows no owners of files on Windows. See temporaryCacheFolder.
  if (platform === 'win32') return true;
  if (facts.uid !== userInfo().uid) return false;
  await chmod(path, 0o700);
  return true;
}

function unpackingFailed(root: string, error: unknown): Error {
  if (!(error instanceof Error) || !('code' in error)) return error as Error;
  return new SurroundingsError(
    `The browser cannot be unpacked into ${root} (${error.message}): it needs about 250 MB there. Make room, or set the variable XDG_CACHE_HOME to another folder.`,
  );
}
