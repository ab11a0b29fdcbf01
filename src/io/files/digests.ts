/** What stands in a file, told by its digest; a file whose stat is known is not read again. */
import { createHash } from 'node:crypto';
import { type BigIntStats, closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** A file as it was found. */
export interface FileState {
  /** Size, times and inode; empty where it was too young to vouch for the content. */
  stat: string;
  sha256: string;
}

export interface Digests {
  /** `undefined` where no file stands there. Links are followed. */
  of(path: string): FileState | undefined;
}

/**
 * Clocks of file systems tick in up to two seconds: a file that was just written could be written
 * once more and look the same.
 */
const YOUNG_MS = 2_000;

/** @param known states of an earlier look: a file whose stat is the same is the same */
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

/** Of text or bytes. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function isYoung({ mtimeMs, ctimeMs }: BigIntStats): boolean {
  const youngest = Number(ctimeMs > mtimeMs ? ctimeMs : mtimeMs);
  return Date.now() - youngest < YOUNG_MS;
}

/** A place that may not be looked at is as good as empty. */
function factsOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

const CHUNK_BYTES = 1024 * 1024;

/** A file that may not be read is as good as none: whoever needs it says so. */
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
