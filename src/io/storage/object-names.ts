/** Whether the objects of a bucket can be files of a folder. A stranger may have written them. */
import { dirname } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import type { StoredObject } from './s3-store.ts';

/** In bytes. Most file systems have no longer names. */
const LONGEST_NAME = 255;
/** In bytes. A larger object would fill the disk of a worker. */
const LARGEST = 1_000_000_000;

/** Whether a key is a path below a folder on every system. */
export function isPathInside(key: string): boolean {
  return key
    .split('/')
    .every(
      (name) =>
        !['', '.', '..'].includes(name) &&
        !/[\\\0]/.test(name) &&
        Buffer.byteLength(name) <= LONGEST_NAME,
    );
}

/**
 * The objects that are files of a journal. Builds do not read hidden files, and some programs make an object with a
 * slash at its end for each folder.
 *
 * @param address to which the keys are relative
 * @throws SurroundingsError if an object cannot be a file in a folder
 */
export function journalObjects(address: string, objects: readonly StoredObject[]): StoredObject[] {
  const files = objects.filter(({ key }) => !key.endsWith('/'));
  const folders = new Set(files.flatMap(({ key }) => foldersAbove(key)));
  for (const { key, size } of files) {
    const fault = faultOf(key, size, folders);
    if (fault !== undefined)
      throw new SurroundingsError(
        `The object ${JSON.stringify(key)} in ${address} ${fault}. Rename it or remove it.`,
      );
  }
  return files.filter(({ key }) => !isHidden(key));
}

/** The same without the objects that cannot be files. */
export function possibleObjects(objects: readonly StoredObject[]): StoredObject[] {
  const folders = new Set(objects.flatMap(({ key }) => foldersAbove(key)));
  return objects.filter(
    ({ key, size }) => faultOf(key, size, folders) === undefined && !isHidden(key),
  );
}

function faultOf(key: string, size: number, folders: ReadonlySet<string>): string | undefined {
  if (!isPathInside(key)) return 'has a name that no file in a folder can have';
  if (folders.has(key)) return 'has the same name as a folder';
  return size > LARGEST ? 'is larger than 1 GB' : undefined;
}

function foldersAbove(key: string): string[] {
  const above = dirname(key);
  return above === '.' || above === '/' || above === key ? [] : [above, ...foldersAbove(above)];
}

function isHidden(key: string): boolean {
  return key.split('/').some((name) => name.startsWith('.') || name === 'node_modules');
}
