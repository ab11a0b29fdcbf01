/** Digests of files. A file whose stat is known is not read again. */
import { createHash } from 'node:crypto';
import { type BigIntStats, closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** The state of a file at one moment. */
export interface FileState {
  /** Size, times and inode. Empty if the file was too new, so that its stat does not prove its content. */
  stat: string;
  sha256: string;
}

export interface Digests {
  /** undefined if the file does not exist. Links are followed. */
  of(path: string): FileState | undefined;
}

/**
 * In ms. Times of file systems have a resolution of up to two seconds, so a new file could be written
 * again without a change of its time.
 */
const YOUNG_MS = 2_000;

/** @param known earlier states; a file with the same stat has the same digest */
export function openDigests(known: (path: string) => FileState | undefined): Digests {
  const seen = new Map<string, FileState>();
  return { of };

  function of(path: string): FileState | undefined {
    const facts = factsOf(path);
    if (!facts?.isFile()) return undefined;
    const stat = `${facts.size} ${facts.mtimeNs} ${facts.ctimeNs} ${facts.ino}`;
    const before = seen.get(path) ?? known(path);
    if (before?.stat === stat) return before;
    const sha256 = digestOfFile(path, Number(facts.size));
    if (sha256 === undefined) return undefined;
    const state = { stat: isYoung(facts) ? '' : stat, sha256 };
    seen.set(path, state);
    return state;
  }
}

/** SHA-256 of a text or of bytes. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function isYoung({ mtimeMs, ctimeMs }: BigIntStats): boolean {
  const youngest = Number(ctimeMs > mtimeMs ? ctimeMs : mtimeMs);
  return Date.now() - youngest < YOUNG_MS;
}

/** undefined if there is nothing, or if the stat may not be read. */
function factsOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

const CHUNK_BYTES = 1024 * 1024;

/** undefined if the file may not be read. Whoever needs it reports that. */
function digestOfFile(path: string, size: number): string | undefined {
  try {
    return size <= CHUNK_BYTES ? digestOf(readFileSync(path)) : digestOfLargeFile(path);
  } catch {
    return undefined;
  }
}

function digestOfLargeFile(path: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const file = openSync(path, 'r');
  try {
    for (let read = chunk.length; read > 0; ) {
      read = readSync(file, chunk);
      hash.update(chunk.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
