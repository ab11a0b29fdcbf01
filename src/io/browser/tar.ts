/** Reads the plain files of a tar archive (ustar), as the browser's package needs it. */

export interface TarEntry {
  /** Path inside the archive, `/` between the parts. */
  path: string;
  content: Uint8Array;
}

const BLOCK = 512;
/** Offsets in the 512-byte header, POSIX.1-1988 "ustar". */
const NAME = { at: 0, length: 100 };
const SIZE = { at: 124, length: 12 };
const TYPE = 156;
const PREFIX = { at: 345, length: 155 };
const PLAIN_FILE = new Set(['0', '\0']);

/** The plain files in the archive's order, without folders and links. */
export function readTar(archive: Uint8Array): TarEntry[] {
  const entries: TarEntry[] = [];
  let offset = 0;
  while (offset + BLOCK <= archive.length && archive[offset] !== 0) {
    const header = Buffer.from(archive.buffer, archive.byteOffset + offset, BLOCK);
    const size = Number.parseInt(text(header, SIZE), 8);
    const start = offset + BLOCK;
    if (PLAIN_FILE.has(String.fromCharCode(header[TYPE] ?? 0))) {
      entries.push({ path: pathOf(header), content: archive.subarray(start, start + size) });
    }
    offset = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

function pathOf(header: Buffer): string {
  const prefix = text(header, PREFIX);
  const name = text(header, NAME);
  return prefix ? `${prefix}/${name}` : name;
}

function text(header: Buffer, field: { at: number; length: number }): string {
  const bytes = header.subarray(field.at, field.at + field.length);
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end).trim();
}
