/**
 * Everything about processes in which systems differ: which process made a file, what processes do, and how they are
 * ended. What the systems print is parsed in process-table.ts.
 */
import { type ChildProcess, execFileSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { namesIn, textAt } from '../files/if-there.ts';
import { anywhere } from '../files/regular-file.ts';
import {
  activityOf,
  familyAmong,
  type ProcessFacts,
  parseFileTime,
  parsePsList,
  parsePsStart,
  parseStatLine,
} from './process-table.ts';
import type { Activity } from './stall-watch.ts';

const { platform } = process;
const IS_WINDOWS = platform === 'win32';
const IS_LINUX = platform === 'linux';
const FROM_PROC = anywhere(1_000_000);

// ------------------------------------------------------------ programs of the system

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/**
 * The programs of a system that tell of a process and end it.
 *
 * Each is named by its full path: Windows looks for a bare name in the working folder first, and that may be a
 * stranger's journal.
 */
export function systemCommands(
  system: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): Record<'start' | 'end', (pid: number) => Command> & { list: Command } {
  const folder = `${env.SystemRoot ?? 'C:\\Windows'}\\System32`;
  const powershell = `${folder}\\WindowsPowerShell\\v1.0\\powershell.exe`;
  const script = (pid: number) => `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`;
  const columns = (...names: string[]) => names.flatMap((name) => ['-o', `${name}=`]);
  return {
    start: (pid) =>
      system === 'win32'
        ? [powershell, '-NoProfile', '-NonInteractive', '-Command', script(pid)]
        : ['/bin/ps', ...columns('stat', 'lstart'), '-p', String(pid)],
    end: (pid) => [`${folder}\\taskkill.exe`, '/PID', String(pid), '/T', '/F'],
    list: ['/bin/ps', '-A', ...columns('pid', 'ppid', 'pgid', 'stat', 'time')],
  };
}

const COMMANDS = systemCommands(platform, process.env);
/** `ps` writes days and months in the user's language, and hours in the user's time zone. */
const PLAIN = { LC_ALL: 'C', TZ: 'UTC' };
const LONGEST_CALL = 10_000;

/** What a program of the system prints; nothing if it fails or is missing. */
function printedBy([program, ...args]: Command): string {
  try {
    return execFileSync(program, args, {
      env: { ...process.env, ...PLAIN },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 16_000_000,
      timeout: LONGEST_CALL,
      windowsHide: true,
    });
  } catch {
    return '';
  }
}

// ------------------------------------------------------- which process made something

/** What the system tells of the process that has a number now. */
export interface Sighting {
  isThere: boolean;
  /** On Linux its mark. Elsewhere when it was started, in ms since 1970. Undefined if the system does not tell. */
  start?: string | number;
}

/**
 * Whether the process that left its number and its mark in a file is still alive. The number alone does not say so:
 * a dead process's number is given to another one.
 *
 * - If no process has the number, it is dead.
 * - On Linux a mark is the start of the process, so another start is another process.
 * - Elsewhere a mark is the time when it was made. A process that was started later cannot have made it; that is also
 *   true of every process after a restart of the machine. No system call is needed to make such a mark, and to
 *   compare it only if the number is alive: Windows takes half a second to tell a start.
 * - A living process whose start is unknown (another user's, or no `ps`) counts as the one that made the mark.
 */
export function isMaker(mark: string, { isThere, start }: Sighting): boolean {
  if (!isThere) return false;
  return (
    start === undefined || (typeof start === 'string' ? start === mark : start <= Number(mark))
  );
}

/** For a file that this process makes now; letters, digits and dots. */
export function ownMark(): string {
  return IS_LINUX ? (seeInProc(process.pid).start ?? '') : String(Date.now());
}

export function isAlive(pid: number, mark: string): boolean {
  return isMaker(mark, see(pid));
}

/** Which processes can be seen from here: a folder may be shared with other machines and containers. */
export function processSpace(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return `${hostname()} `;
  }
}

function see(pid: number): Sighting {
  if (!hasProcess(pid)) {
    starts.delete(pid);
    return { isThere: false };
  }
  if (IS_LINUX) return seeInProc(pid);
  if (pid === process.pid) return { isThere: true, start: performance.timeOrigin };
  const seen = starts.get(pid) ?? seeByCommand(pid);
  starts.set(pid, seen);
  return seen;
}

/** Answers of slow programs. Who waits for a process asks ten times a second. */
const starts = new Map<number, Sighting>();

function hasProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function seeInProc(pid: number): Sighting & { start?: string } {
  const line = textAt(`/proc/${pid}/stat`, FROM_PROC);
  // Another user's processes may be hidden.
  if (line === undefined) return { isThere: true };
  const { state, startTick } = parseStatLine(line);
  const boot = textAt('/proc/sys/kernel/random/boot_id', FROM_PROC) ?? '';
  return { isThere: state !== 'Z' && state !== 'X', start: `${startTick}.${boot.slice(0, 8)}` };
}

function seeByCommand(pid: number): Sighting {
  const text = printedBy(COMMANDS.start(pid));
  if (IS_WINDOWS) {
    const start = parseFileTime(text);
    return { isThere: true, ...(start !== undefined && { start }) };
  }
  const { state, start } = parsePsStart(text);
  return { isThere: state !== 'Z', ...(start !== undefined && { start }) };
}

// --------------------------------------------------------------- a process with its children

/**
 * How a process with children is started, so that `familyOf` finds all of them. On POSIX it leads a group of its own,
 * which stays findable after its death and hears no Ctrl-C. On Windows only a process that is not detached ends with
 * this one, however that ends.
 */
export function familyOptions(system = platform) {
  return { detached: system !== 'win32', windowsHide: true };
}

/** A process that was started with `familyOptions`, and all that it started. */
export interface Family {
  /** What they have done so far; undefined if the system does not tell. */
  activity(): Activity | undefined;
  /** Ends them at once, for who cannot wait; stopped processes too. */
  kill(): void;
  /** Ends them, and looks until none is left: a process may start another one just before it dies. */
  end(): Promise<void>;
}

export function familyOf(child: ChildProcess): Family {
  const members = () => (IS_WINDOWS ? leaderOnWindows(child) : processFamily(child.pid ?? NONE));
  return {
    activity: () => (IS_WINDOWS ? undefined : familyActivity(child.pid ?? NONE)),
    kill: () => killAll(child, members()),
    end: async () => {
      for (let round = 0; round < 50; round++) {
        const living = members();
        killAll(child, living);
        if (living.length === 0) return;
        await delay(5 + round);
      }
    },
  };
}

/** The number of no process. */
const NONE = -1;

/** Windows gives the number of a dead process to another one at once, and tells no groups. */
function leaderOnWindows({ pid, exitCode, signalCode }: ChildProcess): number[] {
  return pid !== undefined && exitCode === null && signalCode === null ? [pid] : [];
}

/** The numbers of the living processes that belong to a leader; none on Windows. */
export function processFamily(leader: number): number[] {
  return familyAmong(allProcesses(), leader).map(({ pid }) => pid);
}

/**
 * Windows tells it through PowerShell alone, and asking each second would cost half a processor. The clock has to do
 * there (`GUESSED_SHARE` in stall-watch.ts).
 */
function familyActivity(leader: number): Activity | undefined {
  const all = allProcesses();
  return all.length === 0 ? undefined : activityOf(familyAmong(all, leader));
}

function killAll(leader: ChildProcess, family: readonly number[]): void {
  if (leader.pid === undefined) return;
  if (IS_WINDOWS) {
    for (const pid of family) printedBy(COMMANDS.end(pid));
    leader.kill('SIGKILL');
    return;
  }
  for (const pid of [-leader.pid, ...family]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
  }
}

function allProcesses(): ProcessFacts[] {
  if (!IS_LINUX) return IS_WINDOWS ? [] : parsePsList(printedBy(COMMANDS.list));
  return namesIn('/proc').flatMap((name) => {
    const line = /^\d+$/.test(name) ? textAt(`/proc/${name}/stat`, FROM_PROC) : undefined;
    return line === undefined ? [] : parseStatLine(line);
  });
}

/** The memory of a process, in MB. 0 if it has ended, or if the system does not tell without a slow program. */
export function memoryOf(pid: number | undefined): number {
  if (!IS_LINUX || pid === undefined) return 0;
  const status = textAt(`/proc/${pid}/status`, FROM_PROC) ?? '';
  return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

// ------------------------------------------------------------------ the end of this process

/** Windows has SIGINT (Ctrl-C), SIGBREAK (Ctrl-Break) and SIGHUP (the console is closed). */
export const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/**
 * Ends this process as a signal does that nobody handles. On Windows a process cannot send itself one: it would end
 * with exit code 1, which means that an article has errors, or not at all. It gets the exit code of a POSIX shell.
 */
export function endBySignal(signal: (typeof END_SIGNALS)[number], self: Self = process): void {
  if (self.platform === 'win32') self.exit(128 + NUMBERS[signal]);
  else self.kill(self.pid, signal);
}

type Self = Pick<NodeJS.Process, 'platform' | 'pid' | 'kill' | 'exit'>;
const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15, SIGBREAK: 21 } as const;
