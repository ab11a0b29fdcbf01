/** What the systems print about processes, parsed. Linux has files in /proc, macOS and BSD have `ps`, Windows has PowerShell. */
import type { Activity } from './stall-watch.ts';

export interface ProcessFacts {
  pid: number;
  parent: number;
  group: number;
  /** One letter: R (running), S (sleeping), D or U (waiting for the disk), T (stopped), Z (ended, not yet reaped), … */
  state: string;
  /** In ms. */
  processorTime: number;
}

/** Duration of a clock tick; the same on every Linux (USER_HZ). */
const MS_PER_TICK = 10;

/**
 * @param line /proc/<pid>/stat: pid (name) state parent group …; the name may hold spaces and brackets
 * @returns also the start, in clock ticks since the system was started
 */
export function parseStatLine(line: string): ProcessFacts & { startTick: number } {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [state = '', parent, group] = fields;
  return {
    pid: Number.parseInt(line, 10),
    parent: Number(parent),
    group: Number(group),
    state,
    // In its own code, and in the kernel.
    processorTime: (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK,
    startTick: Number(fields[19]),
  };
}

/** @param text lines of pid, parent, group, state and processor time */
export function parsePsList(text: string): ProcessFacts[] {
  return text.split('\n').flatMap((line) => {
    const [pid, parent, group, state = '', time] = line.trim().split(/\s+/);
    if (time === undefined) return [];
    const numbers = { pid: Number(pid), parent: Number(parent), group: Number(group) };
    return { ...numbers, state: state.slice(0, 1), processorTime: parseDuration(time) };
  });
}

/** `123:04.56` on macOS, which counts no hours, and `[days-]hours:minutes:seconds` elsewhere; in ms. */
function parseDuration(text: string): number {
  const [clock = '', days = '0'] = text.split('-').reverse();
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return Math.round((Number(days) * 86_400 + seconds) * 1000);
}

/**
 * @param text state and start of one process: `Ss   Tue Dec  1 03:38:46 2026`, in English and UTC
 * @returns the start in ms since 1970
 */
export function parsePsStart(text: string): { state: string; start?: number } {
  const [state = '', ...words] = text.trim().split(/\s+/);
  const start = Date.parse(`${words.join(' ')} UTC`);
  return { state: state.slice(0, 1), ...(Number.isFinite(start) && { start }) };
}

/** Windows counts units of 100 ns since 1601. */
const MS_FROM_1601_TO_1970 = 11_644_473_600_000;

/** @returns ms since 1970; undefined if the text is no number */
export function parseFileTime(text: string): number | undefined {
  if (!/^\d{1,20}$/.test(text.trim())) return undefined;
  return Number(text) / 10_000 - MS_FROM_1601_TO_1970;
}

/**
 * Every living process of the group that `leader` leads or that descends from it, itself included. A process started
 * as a leader of its own group stays findable after its death.
 */
export function familyAmong(processes: readonly ProcessFacts[], leader: number): ProcessFacts[] {
  const all = processes.filter(({ state }) => state !== 'Z');
  const family = new Set(all.filter(({ group, pid }) => group === leader || pid === leader));
  const pids = new Set([...family].map(({ pid }) => pid));
  let before = -1;
  while (pids.size !== before) {
    before = pids.size;
    for (const one of all) {
      if (!pids.has(one.parent)) continue;
      family.add(one);
      pids.add(one.pid);
    }
  }
  return [...family];
}

export function activityOf(family: readonly ProcessFacts[]): Activity {
  return {
    processorTime: family.reduce((sum, { processorTime }) => sum + processorTime, 0),
    isBusy: family.some(({ state }) => /^[RDU]/.test(state)),
  };
}
