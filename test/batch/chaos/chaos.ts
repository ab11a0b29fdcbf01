/**
 * A batch on a PostgreSQL server whose workers are killed and paused, and whose database is restarted. Then the same
 * batch is built quietly on this machine, and both are compared.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BatchReport } from '../../../src/app/batch/batch-report.ts';
import type { BatchJob, JobOutcome } from '../../../src/app/batch/job.ts';
import { openQueue } from '../../../src/io/queue/queue.ts';
import { randomNumbers } from '../../../training/random.ts';
import { type Postgres, startPostgres } from '../../support/postgres.ts';
import { changedFiles, type FinishedJob, strayArticles } from './compare.ts';
import { type Fleet, startFleet } from './fleet.ts';
import { type ChaosJournals, MEMORY, writeChaosJournals } from './journals.ts';

export interface ChaosOptions {
  articles: number;
  workers: number;
  seed: number;
  /** An empty folder. */
  folder: string;
  /** Seconds after which a silent worker loses its job. */
  heartbeat: number;
  /** Seconds between kills. */
  pause: number;
  /** After so many kills, the batch is left in peace. */
  mostKills: number;
  say(line: string): void;
}

export interface ChaosResult {
  journals: ChaosJournals;
  kills: number;
  /** Restarts of the database. */
  restarts: number;
  /** In seconds. */
  took: number;
  /** Exit code of the worker that was never killed, after SIGTERM. */
  exit: number | null;
  /** Most attempts of a job, counted from 1. */
  attempts: number;
  /** Articles that are in no finished job, or in two. */
  stray: string[];
  /** Outputs that differ from those of the quiet run. */
  changed: string[];
  report: BatchReport;
  quiet: BatchReport;
}

/** @returns undefined if no PostgreSQL runs on this machine */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult | undefined> {
  const { articles, folder, seed, say } = options;
  const server = await startPostgres();
  if (!server) return undefined;
  try {
    const journals = writeChaosJournals(join(folder, 'journals'), articles, seed);
    const [out, quiet] = [join(folder, 'chaos'), join(folder, 'quiet')];
    const start = performance.now();
    await queueAll(server, folder, out, options);
    const disturbed = await disturb(server, options);
    const took = Math.round((performance.now() - start) / 1000);
    const jobs = await finishedJobs(server);
    await offprint(folder, ['batch', 'status', '--database', server.address, '--report', out]);
    say(`${articles} articles in ${took} s; building the same quietly`);
    await offprint(folder, ['batch', 'journals', '--to', 'html,jats', '--out', quiet, ...LIMIT]);
    return {
      journals,
      ...disturbed,
      took,
      attempts: Math.max(...jobs.map(({ attempts }) => attempts + 1)),
      stray: strayArticles(journals.articles, jobs),
      changed: changedFiles(out, quiet),
      report: reportIn(out),
      quiet: reportIn(quiet),
    };
  } finally {
    await server.remove();
  }
}

const LIMIT = ['--memory', `${MEMORY}`];

async function queueAll(
  { address }: Postgres,
  folder: string,
  out: string,
  { heartbeat }: ChaosOptions,
): Promise<void> {
  const queue = await openQueue({ address }, { heartbeat });
  await queue.close();
  const to = ['--to', 'html,jats', '--out', out, '--database', address];
  await offprint(folder, ['batch', 'journals', ...to]);
}

/** Until no job is open. The first worker is paused, the others are killed, and the database is restarted twice. */
async function disturb(server: Postgres, options: ChaosOptions) {
  const { workers, folder, seed, pause, mostKills, say } = options;
  const random = randomNumbers(seed);
  const log = join(folder, 'workers.log');
  const fleet = startFleet({ address: server.address, workers, memory: MEMORY, log });
  const count = { kills: 0, restarts: 0 };
  try {
    for (let open = Number.NaN; open !== 0; open = await openJobs(server)) {
      await delay(pause * 1000);
      if (count.kills === 0) void pauseFirst(fleet, options);
      if (count.kills === mostKills) continue;
      count.kills += 1;
      const victim = random.integer(1, workers - 1);
      say(`worker ${victim} is killed; ${open} jobs are open`);
      fleet.replace(victim);
      const end = RESTARTS.get(count.kills);
      if (!end) continue;
      say(`the database is restarted (${end})`);
      await server[end]();
      await delay(3000);
      await server.start();
      count.restarts += 1;
    }
    return { ...count, exit: await fleet.end() };
  } finally {
    fleet.kill();
  }
}

/** By the number of kills before. */
const RESTARTS: ReadonlyMap<number, 'stop' | 'kill'> = new Map([
  [2, 'stop'],
  [4, 'kill'],
]);

/** Until it has lost its job. */
async function pauseFirst(fleet: Fleet, { heartbeat, say }: ChaosOptions): Promise<void> {
  say('worker 0 is paused');
  const wake = fleet.pause(0);
  await delay((heartbeat + 10) * 1000);
  wake();
  say('worker 0 goes on');
}

async function openJobs(server: Postgres): Promise<number> {
  const [row] = await server.sql<{ count: number }>(
    "SELECT count(*)::int AS count FROM offprint.job WHERE name = 'jobs' AND state < 'completed'",
  );
  return row?.count ?? 0;
}

async function finishedJobs({ address }: Postgres): Promise<FinishedJob[]> {
  const queue = await openQueue<BatchJob, JobOutcome>({ address });
  const jobs: FinishedJob[] = [];
  try {
    for await (const job of queue.rows()) jobs.push(job);
    return jobs;
  } finally {
    await queue.close();
  }
}

/** Runs the program in the folder. Articles with errors are no failure. */
function offprint(folder: string, args: string[]): Promise<void> {
  const program = resolve('dist/cli/main.js');
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: 'ignore' });
  return new Promise((done, fail) => {
    child.once('exit', (code) =>
      code === 0 || code === 1 ? done() : fail(new Error(`${args.join(' ')}: ${code}`)),
    );
  });
}

function reportIn(out: string): BatchReport {
  return JSON.parse(readFileSync(join(out, 'batch-report.json'), 'utf8'));
}
