/** Files that the editor has dropped on the desk, until intake reads them. */
import { closeSync, existsSync, lstatSync, openSync, readdirSync, writeSync } from 'node:fs';
import { freeName } from '../../words/free-name.ts';
import { namesIn } from '../files/if-there.ts';
import { makeFolder } from '../files/make-folder.ts';
import { move, removeLeftover } from '../files/replace.ts';
import { dirname, join } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import { sourcePath } from './source-store.ts';

export interface IncomingFile {
  /** @throws SurroundingsError if the file is too large */
  write(part: Uint8Array): void;
  /** @returns its name in the batch, which differs from the dropped name if that was taken */
  done(): string;
  discard(): void;
}

export const INCOMING = '.offprint/incoming';
/** In bytes. A manuscript with photographs has up to 100 MB. */
const LARGEST = 150_000_000;

/**
 * @param batch a name of the page's choice for files that were dropped together
 * @throws SurroundingsError if a name is no file name
 */
export function openIncoming(journal: string, batch: string, name: string): IncomingFile {
  if (!isBatch(batch) || !isFileName(name)) throw new SurroundingsError(noName(name));
  const place = (each: string) => sourcePath(journal, `${INCOMING}/${batch}/${each}`);
  const partial = place(`.partial-${name}`);
  makeFolder(dirname(partial));
  const file = openSync(partial, 'w');
  let size = 0;
  return {
    write: (part) => {
      size += part.length;
      if (size > LARGEST)
        throw new SurroundingsError(
          `${name} has more than ${LARGEST / 1e6} MB. Make its pictures smaller, for example with "Compress pictures" in Word, and drop it again.`,
        );
      writeSync(file, part);
    },
    done: () => {
      closeSync(file);
      const free = freeFileName(name, (each) => existsSync(place(each)));
      move(partial, place(free));
      return free;
    },
    discard: () => {
      closeSync(file);
      removeLeftover(partial);
    },
  };
}

/** A file that was uploaded completely. */
export interface UploadedFile {
  name: string;
  /** Absolute. */
  path: string;
  /** In bytes. */
  size: number;
}

/** The files of a batch, by name. Files that are still being uploaded are skipped. */
export function uploadedFiles(journal: string, batch: string): UploadedFile[] {
  const folder = batchFolder(journal, batch);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const facts = lstatSync(path, { throwIfNoEntry: false });
    return isFileName(name) && facts?.isFile() ? [{ name, path, size: facts.size }] : [];
  });
}

/** Removes a file that the editor has taken back, or the whole batch. */
export function dropUploaded(journal: string, batch: string, name?: string): void {
  const folder = batchFolder(journal, batch);
  if (name !== undefined && !isFileName(name)) throw new SurroundingsError(noName(name));
  removeLeftover(name === undefined ? folder : join(folder, name));
}

/**
 * Keeps the author's files of an article for good, in a folder of their own.
 *
 * @param article "1-2/firdous"
 */
export function keepOriginals(journal: string, article: string, files: UploadedFile[]): void {
  for (const { name, path } of files) {
    const place = (each: string) => sourcePath(journal, `${ORIGINALS}/${article}/${each}`);
    makeFolder(dirname(place(name)));
    move(path, place(freeFileName(name, (each) => existsSync(place(each)))));
  }
}

/** Moves the author's files back into a batch, because the article is not taken in after all. */
export function returnOriginals(journal: string, article: string, batch: string): void {
  const kept = sourcePath(journal, `${ORIGINALS}/${article}/x`);
  for (const name of namesIn(dirname(kept))) {
    const place = (each: string) => join(batchFolder(journal, batch), each);
    makeFolder(dirname(place(name)));
    move(
      sourcePath(journal, `${ORIGINALS}/${article}/${name}`),
      place(freeFileName(name, (each) => existsSync(place(each)))),
    );
  }
}

const ORIGINALS = '.offprint/originals';

function batchFolder(journal: string, batch: string): string {
  if (!isBatch(batch)) throw new SurroundingsError(noName(batch));
  return sourcePath(journal, `${INCOMING}/${batch}`);
}

function isBatch(batch: string): boolean {
  return /^[\w-]{1,64}$/.test(batch);
}

const noName = (name: string) =>
  `"${name}" is not the name of a file. Rename it, and drop it again.`;

function freeFileName(name: string, isTaken: (name: string) => boolean): string {
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  return `${freeName(stem, (each) => isTaken(`${each}${extension}`))}${extension}`;
}

/** Also on Windows, where some characters are not allowed. */
function isFileName(name: string): boolean {
  return /^[^.\s/\\:*?"<>|\p{Cc}][^/\\:*?"<>|\p{Cc}]{0,199}$/u.test(name);
}
