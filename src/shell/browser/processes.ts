/** The processes of a started browser. It has several, and a stopped one outlives its parent. */
import { bytesAt, namesIn } from '../journal/if-there.ts';

interface ProcessFacts {
  pid: number;
  parent: number;
  group: number;
  /** One letter: R, S, T (stopped), Z (ended, not yet reaped), … */
  state: string;
}

/**
 * Every living process of the group that `leader` leads or that descends from it, itself
 * included; from /proc, so none where there is no /proc. Chromium is started as a leader of its
 * own group, which stays findable after the leader's death.
 */
export function processFamily(leader: number): number[] {
  const all = allProcesses().filter((one) => one.state !== 'Z');
  const family = new Set(
    all.filter((one) => one.group === leader || one.pid === leader).map((one) => one.pid),
  );
  let before = -1;
  while (family.size !== before) {
    before = family.size;
    for (const one of all) if (family.has(one.parent)) family.add(one.pid);
  }
  return [...family];
}

/**
 * The process that was started first of those whose arguments name a folder: a browser that has not
 * answered yet is known by its profile alone.
 */
export function processWith(folder: string): number | undefined {
  const isNamed = ({ pid }: ProcessFacts) => argumentsOf(pid).includes(folder);
  const found = allProcesses().filter((one) => one.pid !== process.pid && isNamed(one));
  return found.find(({ pid, group }) => pid === group)?.pid ?? found[0]?.pid;
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

function allProcesses(): ProcessFacts[] {
  return namesIn('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => factsOf(Number(name)))
    .filter((facts) => facts !== undefined);
}

function argumentsOf(pid: number): string {
  return bytesAt(`/proc/${pid}/cmdline`)?.toString('latin1') ?? '';
}

/** proc_pid_stat(5): pid (name) state parent group …; the name may hold spaces and brackets. */
function factsOf(pid: number): ProcessFacts | undefined {
  const line = bytesAt(`/proc/${pid}/stat`)?.toString('latin1');
  if (line === undefined) return undefined;
  const [state = '', parent, group] = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { pid, parent: Number(parent), group: Number(group), state };
}
