/**
 * Reads streams of an OLE object: Microsoft's compound file ([MS-CFB]), a small file system of sectors. Bounds are
 * checked everywhere; a damaged file has no streams.
 */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Numbers from here on are not sectors: end of a chain, free, or a sector table. */
const NO_SECTOR = 0xfffffffa;
/** Entries of the DIFAT in the header. Equations need no more. */
const HEADER_TABLES = 109;
const ENTRY_BYTES = 128;

interface Entry {
  name: string;
  start: number;
  size: number;
}

/** The bytes of the stream with this name; undefined if it does not exist. */
export function streamOf(bytes: Uint8Array, name: string): Uint8Array | undefined {
  if (bytes.length < 512 || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 2 ** Math.min(view.getUint16(30, true), 16);
  const sectors = (start: number, table: number[]) => chain(start, table);
  const sector = (index: number) =>
    bytes.subarray((index + 1) * sectorBytes, (index + 2) * sectorBytes);
  const read = (start: number) => join(sectors(start, table).map(sector));
  const tables = words(bytes.subarray(76, 76 + HEADER_TABLES * 4)).filter(isSector);
  const table = tables.flatMap((index) => words(sector(index)));
  const entries = entriesOf(read(view.getUint32(48, true)));
  const entry = entries.find((each) => each.name === name);
  if (!entry) return undefined;
  if (entry.size >= view.getUint32(56, true)) return read(entry.start).subarray(0, entry.size);
  const small = read(entries[0]?.start ?? NO_SECTOR);
  const smallBytes = 2 ** Math.min(view.getUint16(32, true), 16);
  const smallTable = words(read(view.getUint32(60, true)));
  const parts = sectors(entry.start, smallTable).map((index) =>
    small.subarray(index * smallBytes, (index + 1) * smallBytes),
  );
  return join(parts).subarray(0, entry.size);
}

function isSector(index: number): boolean {
  return index < NO_SECTOR;
}

/** The sectors of a stream. A circular chain ends where it repeats. */
function chain(start: number, table: number[]): number[] {
  const found = new Set<number>();
  for (let at = start; isSector(at) && at < table.length && !found.has(at); ) {
    found.add(at);
    at = table[at] ?? NO_SECTOR;
  }
  return [...found];
}

function words(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) =>
    view.getUint32(at * 4, true),
  );
}

function join(parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const decoder = new TextDecoder('utf-16le');
  return Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, index) => {
    const at = index * ENTRY_BYTES;
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    return {
      name: decoder.decode(directory.subarray(at, at + length)),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}
