/** Opens the zipped parts of a Word file within limits. The declared sizes are checked first. */
import { crc32 } from 'node:zlib';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { refuse } from '../refusal.ts';

interface ZipEntry {
  name: string;
  /** Packed and unpacked bytes, according to the directory. */
  packed: number;
  size: number;
}

const MOST_ENTRIES = 10_000;
/** Bytes of one XML part; a 300-page book has 15 MB. */
const MOST_XML = 100_000_000;
/** Bytes of all parts that are read. */
const MOST_TOTAL = 500_000_000;
/** Bytes of one picture: 60 million pixels in three colours. */
const MOST_PICTURE = 200_000_000;
/** XML shrinks to a tenth, seldom to a fiftieth. */
const MOST_RATIO = 200;
const SMALL = 1_000_000;

export interface Zip {
  entries: Map<string, ZipEntry>;
  /** Unpacks one entry; undefined if it is missing or exceeds the limits. */
  read(name: string): Uint8Array | undefined;
  /** Entries that were not opened because of their size. */
  tooLarge: string[];
}

export function openZip(bytes: Uint8Array): Zip {
  const entries = listEntries(bytes);
  const checksums = guarded(() => checksumsOf(bytes));
  let total = 0;
  const tooLarge: string[] = [];
  return {
    entries,
    tooLarge,
    read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (isXml(name)) checkXml(entry);
      if (!isXml(name) && (total + entry.size > MOST_TOTAL || isTooLarge(entry))) {
        tooLarge.push(name);
        return undefined;
      }
      total += entry.size;
      if (total > MOST_TOTAL) refuseBomb();
      const part = guarded(() => unzipSync(bytes, { filter: (file) => file.name === name })[name]);
      const checksum = checksums.get(name);
      if (part && checksum !== undefined && crc32(part) !== checksum) refuseBroken(` (${name})`);
      return part;
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
    // It is unclear which entry is meant, and the limits were checked for only one of them.
    if (entries.has(file.name)) refuseBroken(' (two of its parts have one name)');
    entries.set(file.name, { name: file.name, packed: file.size, size: file.originalSize });
    return false;
  };
  guarded(() => unzipSync(bytes, { filter: list }));
  return entries;
}

/**
 * The checksum of each part, by name. fflate does not compare them, and a file damaged in transfer may still unpack.
 * See PKWARE's APPNOTE 6.3.10, 4.3.12 and 4.3.16. Zip64 is not supported.
 */
function checksumsOf(bytes: Uint8Array): Map<string, number> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, number>();
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = end < 0 ? archive.length : archive.readUInt32LE(end + 16);
  while (at + 46 <= archive.length && archive.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((to) =>
      archive.readUInt16LE(at + to),
    );
    found.set(archive.toString('utf8', at + 46, at + 46 + name), archive.readUInt32LE(at + 16));
    at += 46 + name + extra + comment;
  }
  return found;
}

const DIRECTORY_ENTRY = 0x02014b50;

/** Reports errors of the unzip library as a damaged file. */
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

function isTooLarge(entry: ZipEntry): boolean {
  return entry.size > MOST_PICTURE || isBomb(entry);
}

function refuseBomb(): never {
  refuse(
    'The Word file unpacks to far more than any manuscript has; it was not opened. If it is a real manuscript, copy its text into a new document.',
  );
}
