/**
 * Reads the files of a journal. A stranger's folder may have links that lead out of it, pipes that nobody
 * writes to, devices without an end, and files that do not fit into memory. So only regular files inside
 * their folder are opened. Every read needs `Bounds`, and `test/project/architecture.test.ts` forbids other
 * modules to read files directly.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFile,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { promisify } from 'node:util';
import { isInside, isOnSameComputer, slashed } from '../system/paths.ts';

/** There is something, but not a file that may be read. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  /** What is there instead of a file that can be read. */
  readonly found: Found;
  constructor(path: string, found: Found) {
    super(`${path}: ${FOUND_WORDS[found]}`);
    this.found = found;
  }
}

/** What is there, as a noun with its attributes. */
export const FOUND_WORDS = {
  folder: 'folder',
  special: 'device, pipe or socket',
  outside: 'link out of the folder',
  remote: 'file of another computer',
  replaced: 'file that is replaced all the time',
  forbidden: 'file that you may not read',
  loop: 'link to itself',
  locked: 'file that another program does not share',
  damaged: 'damaged file',
  dangling: 'link to a file that does not exist',
  large: 'file that is too large',
  changed: 'file whose content has changed',
} as const;
type Found = keyof typeof FOUND_WORDS;

export class TooLargeFile extends UnreadableFile {
  readonly size: number;
  readonly limit: number;
  constructor(path: string, size: number, limit: number) {
    super(path, 'large');
    this.size = size;
    this.limit = limit;
  }
}

declare const made: unique symbol;

/** The limits of a read. Only `inFolder` and `anywhere` make them, so a read without limits does not compile. */
export interface Bounds {
  readonly [made]: true;
  readonly inside?: string;
  readonly limit: number;
}

/**
 * Bounds for files that a journal names.
 *
 * @param folder links must not leave it
 * @param limit in bytes
 */
export function inFolder(folder: string, limit: number): Bounds {
  return { inside: folder, limit } as Bounds;
}

/** Bounds for files that the user names, and for files of the machine. Links may lead to any place. */
export function anywhere(limit: number): Bounds {
  return { limit } as Bounds;
}

/** The largest picture, supplement or output, in bytes. */
export const ASSET_LIMIT = 1_000_000_000;

/** An open regular file. Meanwhile its path may lead to another file. */
export interface OpenFile {
  size: number;
  /** The first bytes. */
  head(length: number): Buffer;
  /** @throws TooLargeFile */
  whole(): Promise<Buffer>;
}

/** @throws UnreadableFile, also for a link to a missing file; the system's ENOENT if there is nothing */
export function readRegularFile(path: string, bounds: Bounds): Promise<Buffer> {
  return withRegularFile(path, bounds, (file) => file.whole());
}

/** The same, synchronously. */
export function readRegularFileSync(path: string, bounds: Bounds): Buffer {
  const file = openChecked(path, bounds);
  try {
    refuseLarge(path, bounds, fstatSync(file).size);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Opens a file, runs `work` with it, and closes it. */
export async function withRegularFile<Value>(
  path: string,
  bounds: Bounds,
  work: (file: OpenFile) => Promise<Value>,
): Promise<Value> {
  const file = openChecked(path, bounds);
  const { size } = fstatSync(file);
  try {
    return await work({ size, head, whole });
  } finally {
    closeSync(file);
  }

  function head(length: number): Buffer {
    const bytes = Buffer.alloc(Math.min(size, length));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  }

  async function whole(): Promise<Buffer> {
    refuseLarge(path, bounds, size);
    return promisify(readFile)(file);
  }
}

/** If the file has become a pipe or a link since it was checked, opening does not wait for a writer and follows no link. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
/** On Windows, the device number depends on the function that returns it. */
const IS_WINDOWS = process.platform === 'win32';
/** Other programs may replace files while they are opened. */
const ATTEMPTS = 3;

function openChecked(path: string, { inside }: Bounds): number {
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (inside !== undefined && !isOnSameComputer(inside, path))
        throw new UnreadableFile(path, 'remote');
      const real = realPath(path);
      refuseOther(path, lstatSync(real));
      if (inside !== undefined && !isInside(realPath(inside), real))
        throw new UnreadableFile(path, 'outside');
      const file = openSync(real, FLAGS);
      if (isStillAt(path, real, file)) return file;
      closeSync(file);
    }
    throw new UnreadableFile(path, 'replaced');
  } catch (error) {
    throw forbidden(path, error) ?? error;
  }
}

/** Whether the open file is the one that was checked. A link may have replaced a folder above it. */
function isStillAt(path: string, real: string, file: number): boolean {
  try {
    const [open, there] = [fstatSync(file), lstatSync(real)];
    const isSame = open.ino === there.ino && (IS_WINDOWS || open.dev === there.dev);
    return isSame && open.isFile() && realPath(path) === real;
  } catch {
    return false;
  }
}

function refuseLarge(path: string, { limit }: Bounds, size: number): void {
  if (size > limit) throw new TooLargeFile(path, size, limit);
}

/**
 * Whether a path stays in a folder when its links are followed.
 *
 * @throws the error of the system if one of the two does not exist
 */
export function leadsInside(folder: string, path: string): boolean {
  return isOnSameComputer(folder, path) && isInside(realPath(folder), realPath(path));
}

/** Resolves links. Synchronous, because it is called for every file of a journal and is faster so. */
export function realPath(path: string): string {
  return slashed(realpathSync.native(path));
}

/**
 * Whether a path exists, including a link to a missing file, which must not count as a missing file.
 *
 * @throws the error of the system if it does not tell
 */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Whether a path is a regular file inside a folder, or a link to one. */
export function isRegularFile(path: string, folder: string): boolean {
  try {
    return leadsInside(folder, path) && statSync(path).isFile();
  } catch {
    return false;
  }
}

function refuseOther(path: string, facts: Stats): void {
  if (facts.isDirectory()) throw new UnreadableFile(path, 'folder');
  if (!facts.isFile()) throw new UnreadableFile(path, 'special');
}

const FOUND_BY_CODE: Record<string, Found> = {
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  ELOOP: 'loop',
  EBUSY: 'locked',
  EIO: 'damaged',
};

function forbidden(path: string, error: unknown): UnreadableFile | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const found = code === 'ENOENT' && isLink(path) ? 'dangling' : FOUND_BY_CODE[code];
  return found === undefined ? undefined : new UnreadableFile(path, found);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
