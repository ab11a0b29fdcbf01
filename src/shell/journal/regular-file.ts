/**
 * The door through which files of a journal are read. A folder got from a stranger may hold links
 * that lead out of it, pipes on which nobody ever writes, and devices that never end: only a
 * regular file, inside the folder to which it belongs, is opened.
 */
import { constants, lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';

/** Something stands there, but no file that may be read. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  /** What stands there, as the X of "Unexpected X". */
  readonly found: string;
  constructor(path: string, found: string) {
    super(`Unexpected ${found} at ${path}, expected a file`);
    this.found = found;
  }
}

export interface FileBounds {
  /** Folder that the file must not leave by a link; without it, links are followed anywhere. */
  inside?: string;
}

/** @throws UnreadableFile, also of a link to nothing; a file that is not there is the system's ENOENT */
export async function readRegularFile(path: string, bounds: FileBounds = {}): Promise<Buffer> {
  const file = await openRegularFile(path, bounds);
  return file.readFile().finally(() => file.close());
}

/** To be closed by the caller. */
export async function openRegularFile(
  path: string,
  { inside }: FileBounds = {},
): Promise<FileHandle> {
  try {
    refuseOther(path, await stat(path));
    if (inside !== undefined && !leadsInside(inside, path))
      throw new UnreadableFile(path, 'link out of the folder');
    // Should it have become a pipe since then, this does not wait for its writer.
    return await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw forbidden(path, error) ?? error;
  }
}

/**
 * Whether a path, its links followed, stays in a folder.
 *
 * @throws what the system says where one of them is not there
 */
export function leadsInside(folder: string, path: string): boolean {
  // Asked for every file of a journal: waiting for an answer costs more than the answer.
  return isInside(realpathSync.native(folder), realpathSync.native(path));
}

/**
 * Whether anything stands there, also a link to nothing: it is not to pass for a file that nobody wrote.
 *
 * @throws what the system says where it does not let us look
 */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Whether a path leads to a regular file inside a folder. */
export function isRegularFile(path: string, folder: string): boolean {
  try {
    return statSync(path).isFile() && leadsInside(folder, path);
  } catch {
    return false;
  }
}

/** Both without links. */
export function isInside(root: string, target: string): boolean {
  const path = relative(root, target);
  return path !== '..' && !path.startsWith(`..${sep}`) && !path.startsWith(sep);
}

function refuseOther(path: string, facts: Stats): void {
  if (facts.isDirectory()) throw new UnreadableFile(path, 'folder');
  if (!facts.isFile()) throw new UnreadableFile(path, 'device, pipe or socket');
}

const REASONS: Record<string, string> = {
  EACCES: 'file that you may not read',
  EPERM: 'file that you may not read',
  ELOOP: 'link that leads to itself',
  EIO: 'damaged file',
};
const TO_NOTHING = 'link to a file that is not there';

function forbidden(path: string, error: unknown): UnreadableFile | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const found = code === 'ENOENT' && isLink(path) ? TO_NOTHING : REASONS[code];
  return found === undefined ? undefined : new UnreadableFile(path, found);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
