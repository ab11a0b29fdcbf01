/** Files that the editor has dropped on the desk, until intake reads them. */
import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { freeName } from '../../words/free-name.ts';
import { makeFolder } from '../files/make-folder.ts';
import { move, removeLeftover } from '../files/replace.ts';
import { dirname } from '../system/paths.ts';
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
  if (!/^[\w-]{1,64}$/.test(batch) || !isFileName(name))
    throw new SurroundingsError(
      `"${name}" is not the name of a file. Rename it, and drop it again.`,
    );
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
      const [, stem = name, extension = ''] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
      const free = freeName(stem, (each) => existsSync(place(`${each}${extension}`)));
      move(partial, place(`${free}${extension}`));
      return `${free}${extension}`;
    },
    discard: () => {
      closeSync(file);
      removeLeftover(partial);
    },
  };
}

/** Also on Windows, where some characters are not allowed. */
function isFileName(name: string): boolean {
  return /^[^.\s/\\:*?"<>|\p{Cc}][^/\\:*?"<>|\p{Cc}]{0,199}$/u.test(name);
}
