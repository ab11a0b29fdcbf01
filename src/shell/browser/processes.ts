/** The processes of a started browser. It has several, and a stopped one outlives its parent. */
import { setTimeout as delay } from 'node:timers/promises';
import { bytesAt, namesIn } from '../journal/if-there.ts';
import { anywhere } from '../journal/regular-file.ts';
import type { Activity } from '../stall-watch.ts';

const FROM_PROC = anywhere(1_000_000);

interface ProcessFacts {
  pid: number;
  parent: number;
  group: number;
  /** One letter: R (running), S (sleeping), D (waiting for the disk), T (stopped), Z (ended, not yet reaped), … */
  state: string;
  /** In ms. */
  processorTime: number;
}

/**
 * Every living process of the group that `leader` leads or that descends from it, itself
 * included; from /proc, so none where there is no /proc. Chromium is started as a leader of its
 * own group, which stays findable after the leader's death.
 */
export function processFamily(leader: number): number[] {
  return familyAmong(allProcesses(), leader).map(({ pid }) => pid);
}

/** What a family of processes has done so far; `undefined` if the system has no /proc. */
export function familyActivity(leader: number | undefined): Activity | undefined {
  const all = allProcesses();
  if (all.length === 0) return undefined;
  const family = leader === undefined ? [] : familyAmong(all, leader);
  return {
    processorTime: family.reduce((sum, { processorTime }) => sum + processorTime, 0),
    isBusy: family.some(({ state }) => state === 'R' || state === 'D'),
  };
}

function familyAmong(processes: readonly ProcessFacts[], leader: number): ProcessFacts[] {
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

/** Ends processes at once; the signal reaches stopped ones too. */
export function killAll(leader: number, family: readonly number[]): void {
  for (const pid of [-leader, ...family]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
  }
}

/** Ends a family. A process may start another one just before it dies, so it looks again until none is left. */
export async function killFamily(leader: number): Promise<void> {
  for (let round = 0; round < 50; round++) {
    const family = processFamily(leader);
    killAll(leader, family);
    if (family.length === 0) return;
    await delay(5 + round);
  }
}

function allProcesses(): ProcessFacts[] {
  return namesIn('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => factsOf(Number(name)))
    .filter((facts) => facts !== undefined);
}

/** Of a clock tick; the same on every Linux (USER_HZ). */
const MS_PER_TICK = 10;

/** proc_pid_stat(5): pid (name) state parent group …; the name may hold spaces and brackets. */
function factsOf(pid: number): ProcessFacts | undefined {
  const line = bytesAt(`/proc/${pid}/stat`, FROM_PROC)?.toString('latin1');
  if (line === undefined) return undefined;
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [state = '', parent, group] = fields;
  // Fields 14 and 15 of the line: in its own code, and in the kernel.
  const ticks = Number(fields[11]) + Number(fields[12]);
  return {
    pid,
    parent: Number(parent),
    group: Number(group),
    state,
    processorTime: ticks * MS_PER_TICK,
  };
}
