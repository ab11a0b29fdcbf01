/** The packed parts of a Word file, opened with bounds: what a file says of its size is checked first. */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { refuse } from '../refusal.ts';

interface ZipEntry {
  name: string;
  /** Bytes packed and unpacked, as the directory says. */
  packed: number;
  size: number;
}

const MOST_ENTRIES = 10_000;
/** Bytes of one XML part; a 300-page book has 15 MB. */
const MOST_XML = 100_000_000;
/** Bytes of all that is read. */
const MOST_TOTAL = 500_000_000;
/** XML shrinks to a tenth, seldom to a fiftieth. */
const MOST_RATIO = 200;
const SMALL = 1_000_000;

export interface Zip {
  entries: Map<string, ZipEntry>;
  /** Unpacks one entry; `undefined` where there is none or it is over the bounds. */
  read(name: string): Uint8Array | undefined;
  /** Entries that were not opened because of their size. */
  tooLarge: string[];
}

export function openZip(bytes: Uint8Array): Zip {
  const entries = listEntries(bytes);
  let total = 0;
  const tooLarge: string[] = [];
  return {
    entries,
    tooLarge,
    read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (isXml(name)) checkXml(entry);
      total += entry.size;
      if (!isXml(name) && (total > MOST_TOTAL || isBomb(entry))) {
        tooLarge.push(name);
        return undefined;
      }
      if (total > MOST_TOTAL) refuseBomb();
      return guarded(() => unzipSync(bytes, { filter: (file) => file.name === name })[name]);
    },
  };
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}

function listEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  const list = (file: UnzipFileInfo) => {
    if (entries.size >= MOST_ENTRIES)
      refuse(`The Word file holds more than ${MOST_ENTRIES} parts; it was not made by Word.`);
    // Which of the two is meant nobody knows, and bounds of the one are not bounds of the other.
    if (entries.has(file.name)) refuseBroken(' (two of its parts have one name)');
    entries.set(file.name, { name: file.name, packed: file.size, size: file.originalSize });
    return false;
  };
  guarded(() => unzipSync(bytes, { filter: list }));
  return entries;
}

/** Errors of the archive are the file's, not ours. */
function guarded<Value>(action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') throw error;
    return refuseBroken();
  }
}

export function refuseBroken(detail = ''): never {
  refuse(
    `The Word file is damaged${detail}. Open it in Word (File, Open, Open and Repair), save it again, and give the new file.`,
  );
}

function checkXml(entry: ZipEntry): void {
  if (entry.size > MOST_XML || (entry.size > SMALL && isBomb(entry))) refuseBomb();
}

function isBomb(entry: ZipEntry): boolean {
  return entry.size > SMALL && entry.size > MOST_RATIO * Math.max(entry.packed, 1);
}

function refuseBomb(): never {
  refuse(
    'The Word file unpacks to far more than any manuscript has; it was not opened. If it is a real manuscript, copy its text into a new document.',
  );
}
