/**
 * One build at a time in an output folder. The lock is a file that names its process; it is worth
 * nothing once that process is dead, even if another one has its number by now.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { atEnd } from '../at-end.ts';
import { textAt as textWithin } from '../journal/if-there.ts';
import { anywhere } from '../journal/regular-file.ts';
import { makeFolder } from '../output/make-folder.ts';
import { isSystemError, SurroundingsError } from '../surroundings.ts';

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
  /** When the process was started, as its system tells it. */
  started: string;
}

const LIMIT = 100_000;
const PATIENCE = 30_000;
const PAUSE = 100;
const OTHER_FOLDER = 'take another folder with --out';

/**
 * Waits a while for another build to end.
 *
 * @throws SurroundingsError that names the process, where it does not
 */
export async function takeLock(path: string, options: LockOptions = {}): Promise<Lock> {
  const { patience = PATIENCE, waiting = () => {}, instead = OTHER_FOLDER } = options;
  const own = JSON.stringify(thisProcess());
  let told = false;
  for (const start = Date.now(); ; await delay(PAUSE)) {
    if (written(path, own)) return held(path, own);
    const text = textAt(path);
    const holder = holderOf(text);
    if (!holder || isDead(holder)) {
      await takeAway(path, text);
      continue;
    }
    if (Date.now() - start >= patience)
      throw new SurroundingsError(sentence(holder, path, instead));
    if (!told) waiting(`waiting for the build of process ${holder.pid} to end`);
    told = true;
  }
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
    const code = isSystemError(error) ? error.code : undefined;
    if (code === 'EEXIST') return false;
    // Whoever held it last may have removed the folder between the two calls.
    if (code === 'ENOENT' && !existsSync(dirname(path))) return false;
    throw error;
  }
}

/** Released with the process, too. */
function held(path: string, own: string): Lock {
  const remove = () => {
    if (textAt(path) === own) rmSync(path, { force: true });
  };
  const callOff = atEnd(remove);
  return {
    release: () => {
      callOff();
      remove();
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
  } catch {
    // Somebody else was quicker.
  }
  rmSync(aside, { recursive: true, force: true });
}

/** A lock, or a file of the system. */
function textAt(path: string): string | undefined {
  return textWithin(path, anywhere(LIMIT));
}

function holderOf(text: string | undefined): Holder | undefined {
  try {
    const { pid, host, started } = JSON.parse(text ?? '');
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, host: String(host), started: String(started) };
  } catch {
    return undefined;
  }
}

function thisProcess(): Holder {
  return { pid: process.pid, host: hostname(), started: startOf(process.pid) ?? '' };
}

/** Of another machine's processes nothing is known: they are taken for alive. */
function isDead({ pid, host, started }: Holder): boolean {
  return host === hostname() && startOf(pid) !== started;
}

/** When the process was started, as its system tells it; `undefined` if there is no such process. */
export function startOf(pid: number): string | undefined {
  return process.platform === 'linux' ? startInProc(pid) : startByPs(pid);
}

/** proc_pid_stat(5): pid (name) state … start time, in ticks since this boot; the name may hold anything. */
function startInProc(pid: number): string | undefined {
  const line = textAt(`/proc/${pid}/stat`);
  if (line === undefined) return undefined;
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  if (state === 'Z' || state === 'X') return undefined;
  return `${fields[19]} ${textAt('/proc/sys/kernel/random/boot_id')?.trim()}`;
}

function startByPs(pid: number): string | undefined {
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return started.trim() || undefined;
  } catch {
    return undefined;
  }
}

function sentence({ pid, host }: Holder, path: string, instead: string): string {
  const elsewhere = host === hostname() ? '' : ` on ${printable(host)}`;
  const advice = elsewhere
    ? `If that machine builds no more, delete ${path}.`
    : `Wait for it, end it, or ${instead}.`;
  return `Unexpected second build in ${dirname(dirname(path))}, expected one at a time: process ${pid}${elsewhere} is at work there. ${advice}`;
}

function printable(text: string): string {
  return text.replace(/[^\w.-]/g, '?').slice(0, 80);
}
