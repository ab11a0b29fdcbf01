/**
 * One build at a time in an output folder. The lock is a file that names its process; it is worth
 * nothing once that process is dead, even if another one has its number by now (system/processes.ts).
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
  /** In ms: how long another build is waited for. */
  patience?: number;
  /** Told once, when there is something to wait for. */
  waiting?(sentence: string): void;
  /** What else one can do than wait for it, or end it. */
  instead?: string;
}

/** Who holds a lock. */
interface Holder {
  pid: number;
  host: string;
  /** Tells the process from others that had or will have its number. */
  mark: string;
}

const LIMIT = 100_000;
const PATIENCE = 30_000;
const PAUSE = 100;
/** In ms. A folder in which nothing may be written refuses with the same codes. */
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
  let told = false;
  for (const start = Date.now(); ; await delay(PAUSE)) {
    const waited = Date.now() - start;
    const found = await attempt(path, own).catch((error: unknown) => {
      if (waited >= Math.min(patience, LONGEST_REFUSAL) || !mayPass(error)) throw error;
      return undefined;
    });
    if (found === 'taken') return held(path, own);
    if (!found) continue;
    if (waited >= patience) throw new SurroundingsError(sentence(found, path, instead));
    if (!told) waiting(`waiting for the build of process ${found.pid} to end`);
    told = true;
  }
}

/** @returns who holds it; undefined if there was a dead lock, which is out of the way now */
async function attempt(path: string, own: string): Promise<'taken' | Holder | undefined> {
  if (written(path, own)) return 'taken';
  const text = textAt(path);
  const holder = holderOf(text);
  if (holder && !isDead(holder)) return holder;
  await takeAway(path, text);
  return undefined;
}

/** Windows refuses a file that another process has just deleted, or that a virus scanner has open. */
function mayPass(error: unknown): boolean {
  return pauseAfter(process.platform, codeOf(error) ?? '', 1) !== undefined;
}

function codeOf(error: unknown): string | undefined {
  return isSystemError(error) ? error.code : undefined;
}

/** Whether a living process holds it. */
export function isHeld(path: string): boolean {
  const holder = holderOf(textAt(path));
  return holder !== undefined && !isDead(holder);
}

/** Whether a build is at work, or one was killed. */
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
    // Whoever held it last may have removed the folder between the two calls.
    if (code === 'ENOENT' && !existsSync(dirname(path))) return false;
    throw error;
  }
}

/** Released with the process, too. */
function held(path: string, own: string): Lock {
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
 * Takes a dead lock out of the way. Renaming is for one process alone; what it got is put back if
 * somebody was quicker and it is a living one.
 */
async function takeAway(path: string, dead: string | undefined): Promise<void> {
  // A lock without words may be one that is being written.
  if (!holderOf(dead)) await delay(PAUSE);
  if (textAt(path) !== dead) return;
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    const got = textAt(aside);
    if (got !== undefined && got !== dead) written(path, got);
  } catch (error) {
    // Somebody else was quicker.
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

/** Of another machine's processes nothing is known: they are taken for alive. */
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
