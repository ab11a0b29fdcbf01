/** What the benchmarks share: medians, rows, and the CPU time and memory of a browser. */
import { readdirSync, readFileSync } from 'node:fs';

export function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function row(name, ms, note = '') {
  console.log(`${name.padEnd(70)} ${ms.toFixed(1).padStart(9)} ms  ${note}`);
}

export function ratio(name, value) {
  console.log(`${name.padEnd(70)} ${value.toFixed(2).padStart(9)}`);
}

/** CPU time of this process with its threads, in ms. */
export function ownCpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** CPU time of the processes that this one has started and waited for, in ms. */
export function childrenCpu() {
  const line = readFileSync('/proc/self/stat', 'latin1');
  const [own, system] = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .slice(13, 15);
  return (Number(own) + Number(system)) * TICK;
}

/** Clock ticks of proc_pid_stat(5), in ms. */
const TICK = 10;

/**
 * CPU time in ms and memory in MB of all processes below one, itself not among them. Those that have ended count
 * where their parent has waited for them.
 */
export function familyFigures(leader) {
  const all = new Map();
  for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) note(Number(name));
  let cpu = 0;
  let megabytes = 0;
  for (const [pid, { ticks }] of all) {
    if (pid === leader || !descends(pid)) continue;
    cpu += ticks * TICK;
    megabytes += proportionalMemory(pid);
  }
  return { cpu, megabytes };

  function note(pid) {
    try {
      const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
      const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
      all.set(pid, { parent: Number(fields[1]), ticks });
    } catch {
      // Ended meanwhile.
    }
  }

  function descends(pid) {
    for (let at = all.get(pid)?.parent; at; at = all.get(at)?.parent)
      if (at === leader) return true;
    return false;
  }
}

function proportionalMemory(pid) {
  try {
    const [, kilobytes = '0'] =
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
