/** Workers in processes of their own, which are killed and paused. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { processFamily } from '../../../src/io/processes/processes.ts';

export interface FleetOptions {
  /** Of the database. */
  address: string;
  workers: number;
  /** In MB. */
  memory: number;
  /** File for the logs of all workers. */
  log: string;
}

export interface Fleet {
  /** Kills a worker and the processes that it started, and starts another one. */
  replace(at: number): void;
  /** Stops a worker and the processes that it started, as a machine that sleeps. Returns a function that wakes them. */
  pause(at: number): () => void;
  /** Ends all workers with SIGTERM. Returns the exit code of the first one. */
  end(): Promise<number | null>;
  kill(): void;
}

/** A worker that ends is started again, as by Docker and Kubernetes. */
export function startFleet({ address, workers, memory, log }: FleetOptions): Fleet {
  const file = createWriteStream(log);
  let isEnding = false;
  const fleet: ChildProcess[] = [];
  for (let at = 0; at < workers; at++) start(at);
  return {
    replace: (at) => signal(fleet[at], 'SIGKILL'),
    pause: (at) => {
      const paused = fleet[at];
      signal(paused, 'SIGSTOP');
      return () => signal(paused, 'SIGCONT');
    },
    end: async () => {
      isEnding = true;
      const codes = fleet.map(
        (worker) => new Promise<number | null>((done) => worker.once('exit', done)),
      );
      for (const worker of fleet) worker.kill('SIGTERM');
      const [first = null] = await Promise.all(codes);
      return first;
    },
    kill: () => {
      isEnding = true;
      for (const worker of fleet) signal(worker, 'SIGKILL');
    },
  };

  function start(at: number): void {
    const program = resolve('dist/cli/main.js');
    const options = ['--concurrency', '1', '--memory', `${memory}`];
    const worker = spawn(process.execPath, [program, 'worker', ...options], {
      detached: true,
      env: { ...process.env, OFFPRINT_DATABASE: address },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    worker.stderr?.pipe(file, { end: false });
    worker.once('exit', () => {
      if (!isEnding) start(at);
    });
    fleet[at] = worker;
  }
}

/** The worker first: it would take the death of its process for the fault of an article. */
function signal(worker: ChildProcess | undefined, name: NodeJS.Signals): void {
  if (worker?.pid === undefined) return;
  for (const pid of [worker.pid, ...processFamily(worker.pid)])
    try {
      process.kill(pid, name);
    } catch {
      // It has ended.
    }
}
