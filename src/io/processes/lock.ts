/**
 * Allows one build at a time in an output folder. The lock is a file that names its process. It is invalid when
 * that process has ended, even if another process has the same number (processes.ts).
 */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { textAt as textWithin } from '../files/if-there.ts';
import { makeFolder } from '../files/make-folder.ts';
import { anywhere } from '../files/regular-file.ts';
import { pauseAfter, remove } from '../files/replace.ts';
import { dirname } from '../system/paths.ts';
import { isSystemError, SurroundingsError } from '../system/surroundings.ts';
import { atEnd } from './at-end.ts';
import { isAlive, ownMark } from './processes.ts';

export interface Lock {
  release(): void;
}
export interface LockOptions {
  /** How long to wait for another build, in ms. */
  patience?: number;
  /** Called once if another build has the lock. */
  waiting?(sentence: string): void;
  /** What the user can do instead of waiting for the other process or ending it. */
  instead?: string;
}

/** The process that has a lock. */
interface Holder {
  pid: number;
  host: string;
  /** Distinguishes the process from others with the same number. */
  mark: string;
}

const LIMIT = 100_000;
const PATIENCE = 30_000;
const PAUSE = 100;
/** In ms. A folder without write permission gives the same error codes, so retries end after this time. */
const LONGEST_REFUSAL = 2000;
const OTHER_FOLDER = 'take another folder with --out';

/**
 * Waits a while for another build to end.
 *
 * @throws SurroundingsError that names the process if it does not end
 */
export async function takeLock(path: string, options: LockOptions = {}): Promise<Lock> {
  const { patience = PATIENCE, waiting = () => {}, instead = OTHER_FOLDER } = options;
  const own = JSON.stringify(thisProcess());
  let isReported = false;
  for (const start = Date.now(); ; await delay(PAUSE)) {
    const waited = Date.now() - start;
    const found = await attempt(path, own).catch((error: unknown) => {
      if (waited >= Math.min(patience, LONGEST_REFUSAL) || !isTemporary(error)) throw error;
      return undefined;
    });
    if (found === 'taken') return lockAt(path, own);
    if (!found) continue;
    if (waited >= patience) throw new SurroundingsError(sentence(found, path, instead));
    if (!isReported) waiting(`waiting for the build of process ${found.pid} to end`);
    isReported = true;
  }
}

/** @returns the process that has the lock; undefined if there was a dead lock, which has been removed */
async function attempt(path: string, own: string): Promise<'taken' | Holder | undefined> {
  if (written(path, own)) return 'taken';
  const text = textAt(path);
  const holder = holderOf(text);
  if (holder && !isDead(holder)) return holder;
  await removeDeadLock(path, text);
  return undefined;
}

/** Whether to try again. Windows refuses a file that was just deleted, or that a virus scanner has open. */
function isTemporary(error: unknown): boolean {
  return pauseAfter(process.platform, codeOf(error) ?? '', 1) !== undefined;
}

function codeOf(error: unknown): string | undefined {
  return isSystemError(error) ? error.code : undefined;
}

/** Whether a living process has the lock. */
export function isHeld(path: string): boolean {
  const holder = holderOf(textAt(path));
  return holder !== undefined && !isDead(holder);
}

/** Whether a lock file exists: a build is running, or was killed. */
export function isLocked(path: string): boolean {
  return textAt(path) !== undefined;
}

function written(path: string, own: string): boolean {
  makeFolder(dirname(path));
  try {
    writeFileSync(path, own, { flag: 'wx' });
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    // The last process with the lock may have removed the folder between the two calls.
    if (code === 'ENOENT' && !existsSync(dirname(path))) return false;
    throw error;
  }
}

/** The lock is also released at the end of the process. */
function lockAt(path: string, own: string): Lock {
  const release = () => {
    if (textAt(path) === own) remove(path);
  };
  const callOff = atEnd(release);
  return {
    release: () => {
      callOff();
      release();
    },
  };
}

/**
 * Removes a dead lock. Only one process can rename the file. If it was replaced by a living lock meanwhile, that
 * is restored.
 */
async function removeDeadLock(path: string, dead: string | undefined): Promise<void> {
  // An empty lock may be one that is just being written.
  if (!holderOf(dead)) await delay(PAUSE);
  if (textAt(path) !== dead) return;
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    const got = textAt(aside);
    if (got !== undefined && got !== dead) written(path, got);
  } catch (error) {
    // Another process was faster.
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  remove(aside);
}

function textAt(path: string): string | undefined {
  return textWithin(path, anywhere(LIMIT));
}

function holderOf(text: string | undefined): Holder | undefined {
  try {
    const { pid, host, mark } = JSON.parse(text ?? '');
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, host: String(host), mark: String(mark) };
  } catch {
    return undefined;
  }
}

function thisProcess(): Holder {
  return { pid: process.pid, host: hostname(), mark: ownMark() };
}

/** Processes of other machines count as alive, because nothing is known of them. */
function isDead({ pid, host, mark }: Holder): boolean {
  return host === hostname() && !isAlive(pid, mark);
}

function sentence({ pid, host }: Holder, path: string, instead: string): string {
  const isHere = host === hostname();
  const holder = isHere ? `Process ${pid}` : `Process ${pid} on the computer ${printable(host)}`;
  const advice = isHere
    ? `Wait for it, end it, or ${instead}.`
    : `If Offprint no longer runs on that computer, delete the file ${path}.`;
  return `${holder} is already at work in ${dirname(dirname(path))}, where only one can write at a time. ${advice}`;
}

function printable(text: string): string {
  return text.replace(/[^\w.-]/g, '?').slice(0, 80);
}
