/**
 * The door through which files of a journal are read. A folder got from a stranger may hold links
 * that lead out of it, pipes on which nobody ever writes, devices that never end, and files that no
 * memory holds: only a regular file, inside the folder to which it belongs, is opened. How far a read
 * may go is part of its type, and `test/project/architecture.test.ts` keeps other modules from reading by themselves.
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

/** Something stands there, but no file that may be read. */
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

/** How far a read may go. Only `inFolder` and `anywhere` make one: a read without bounds does not compile. */
export interface Bounds {
  readonly [made]: true;
  readonly inside?: string;
  readonly limit: number;
}

/**
 * For what a journal names.
 *
 * @param folder that no link may lead out of
 * @param limit in bytes
 */
export function inFolder(folder: string, limit: number): Bounds {
  return { inside: folder, limit } as Bounds;
}

/** For what the caller of a command names, and for files of the machine: links are followed anywhere. */
export function anywhere(limit: number): Bounds {
  return { limit } as Bounds;
}

/** Bytes of a picture, a supplement or an output. */
export const ASSET_LIMIT = 1_000_000_000;

/** A regular file that is open: its name may lead elsewhere by now. */
export interface OpenFile {
  size: number;
  /** The first bytes. */
  head(length: number): Buffer;
  /** @throws TooLargeFile */
  whole(): Promise<Buffer>;
}

/** @throws UnreadableFile, also of a link to nothing; a file that is not there is the system's ENOENT */
export function readRegularFile(path: string, bounds: Bounds): Promise<Buffer> {
  return withRegularFile(path, bounds, (file) => file.whole());
}

/** The same, for whoever cannot wait. */
export function readRegularFileSync(path: string, bounds: Bounds): Buffer {
  const file = openChecked(path, bounds);
  try {
    refuseLarge(path, bounds, fstatSync(file).size);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Opens a file for `work`, and closes it. */
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

/** Should it have become a pipe or a link since it was looked at, this waits for no writer and follows nothing. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
/** Its number of the device depends on how it is asked. */
const IS_WINDOWS = process.platform === 'win32';
/** Other programs replace files while they are opened. */
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

/** Whether the file that is open is the one that was looked at: a link may have taken the place of a folder above it. */
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
 * Whether a path, its links followed, stays in a folder.
 *
 * @throws what the system says where one of them is not there
 */
export function leadsInside(folder: string, path: string): boolean {
  return isOnSameComputer(folder, path) && isInside(realPath(folder), realPath(path));
}

/** Without links. It is asked for every file of a journal: waiting for an answer costs more than the answer. */
export function realPath(path: string): string {
  return slashed(realpathSync.native(path));
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
