/**
 * `npm run bench:batch [-- --only overhead|workers|queue|fleet] [--articles 1000] [--jobs 100000] [--workers 200]`:
 * what the queue of a batch costs, and what one PostgreSQL server carries.
 *
 * - `overhead`: the same journals built by the part runner alone, by `offprint batch` (PGlite in the program), and by
 *   a worker of a PostgreSQL server: CPU of all processes, time, and memory of the worker
 * - `workers`: two workers beside one
 * - `queue`: jobs queued, and the status and the report of so many
 * - `fleet`: workers that claim a job, sleep for a second, and finish it
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openPartRunner } from '../compiled/app/batch/run-part.js';
import { batchStatus } from '../compiled/app/batch/status.js';
import { planBuild } from '../compiled/io/journal/folders.js';
import { memoryOf } from '../compiled/io/processes/processes.js';
import { openQueue } from '../compiled/io/queue/queue.js';
import { findJournals } from '../compiled/io/storage/find-journals.js';
import { startPostgres } from '../test/support/postgres.ts';
import { childrenCpu, median, ratio, row } from './figures.mjs';
import { writeJournals } from './papers/papers.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    articles: { type: 'string', default: '1000' },
    jobs: { type: 'string', default: '100000' },
    workers: { type: 'string', default: '200' },
    /** Builds the journals of a folder by the part runner alone, and nothing else. */
    parts: { type: 'string' },
  },
});
const CLI = resolve('dist/cli/main.js');
const TO = ['--to', 'html,jats'];
const scratch = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
/** Where a program notes its CPU time, in ms. */
const note = join(scratch, 'own-cpu');
const sections = { overhead, workers, queue, fleet };

try {
  if (options.parts) await buildParts(options.parts);
  else
    for (const [name, run] of Object.entries(sections))
      if (!options.only || options.only === name) await run();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

// ------------------------------------------------------------------------------ work

/** One journal after the other in all three ways, because machines become slower and faster. */
async function overhead() {
  const journals = join(scratch, 'journals');
  const folders = writeJournals(journals, Number(options.articles)).map(({ folder }) => folder);
  const out = place();
  await withServer([], async (server) => {
    const rounds = [];
    for (const folder of folders) {
      const alone = measured([import.meta.filename, '--parts', folder]);
      const embedded = measured([CLI, 'batch', folder, ...TO, '--out', out, '--workers', '1']);
      rounds.push({ alone, embedded, worker: await byServer(server, folder) });
    }
    const all = (name) => sumOf(rounds.map((round) => round[name]));
    const alone = all('alone');
    show(`${options.articles} articles by the part runner alone`, alone);
    show('offprint batch, one worker', all('embedded'), alone);
    show('a worker of PostgreSQL, with offprint batch', all('worker'), alone);
    const [first, last] = [rounds.at(0), rounds.at(-1)].map(({ worker }) => median(worker.memory));
    console.log(
      `  memory of the worker: ${first.toFixed(0)} MB in the first journal, ${last.toFixed(0)} MB in the last`,
    );
    const before = childrenCpu();
    await server.stop();
    row('  CPU of the server', childrenCpu() - before);
  });
}

function sumOf(figures) {
  const sum = (key) => figures.reduce((total, each) => total + each[key], 0);
  return { cpu: sum('cpu'), wall: sum('wall'), own: sum('own') };
}

async function workers() {
  const journals = join(scratch, 'journals-of-workers');
  writeJournals(journals, Number(options.articles));
  const [before, two, after] = [1, 2, 1].map((count) =>
    measured([CLI, 'batch', journals, ...TO, '--out', place(), '--workers', `${count}`]),
  );
  show(`${options.articles} articles, one worker`, before);
  show('two workers', two);
  show('one worker again', after);
  ratio('  times as fast', (before.wall + after.wall) / 2 / two.wall);
  ratio('  processors in use with one worker', before.cpu / before.wall);
  ratio('  processors in use with two workers', two.cpu / two.wall);
}

async function buildParts(folder) {
  const runner = openPartRunner();
  const { journals } = await findJournals([folder]);
  for (const { name, folder: source, base } of journals) {
    const { issues } = await planBuild([source]);
    for (const issue of issues) {
      const part = { base, source, kind: 'issue', part: relative(source, issue.folder) };
      const out = join(scratch, 'out', name);
      await runner.run({ ...part, out, formats: ['html', 'jats'], receivers: [], omitted: [] });
    }
  }
  await runner.close();
}

/** Until no job is open. With the memory of the worker, in MB, each second. */
async function byServer(server, journals) {
  const [cpu, start] = [childrenCpu(), performance.now()];
  const database = ['--database', server.address];
  const { own } = measured([CLI, 'batch', journals, ...TO, '--out', place(), ...database]);
  const args = [CLI, 'worker', ...database, '--concurrency', '1'];
  const worker = spawn(process.execPath, args, { stdio: 'ignore', env: noted() });
  const memory = [];
  while ((await openJobs(server)) > 0) {
    memory.push(memoryOf(worker.pid));
    await delay(1000);
  }
  const wall = performance.now() - start;
  worker.kill('SIGTERM');
  await new Promise((done) => worker.once('exit', done));
  return { cpu: childrenCpu() - cpu, wall, memory, own: own + ownNoted() };
}

async function openJobs(server) {
  const text = "SELECT count(*)::int AS count FROM offprint.job WHERE state < 'completed'";
  const [{ count }] = await server.sql(text);
  return count;
}

function measured(args) {
  const [cpu, start] = [childrenCpu(), performance.now()];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: noted() });
  // A batch whose articles have errors ends with 1.
  if (status !== 0 && !(status === 1 && args.includes('batch'))) throw new Error(stderr);
  return { cpu: childrenCpu() - cpu, wall: performance.now() - start, own: ownNoted() };
}

/** The environment of a program that notes its own CPU time at its end. The process that builds is killed before. */
function noted() {
  rmSync(note, { force: true });
  return {
    ...process.env,
    NODE_OPTIONS: `--import=${import.meta.resolve('./note-cpu.mjs')}`,
    OFFPRINT_NOTE: note,
  };
}

function ownNoted() {
  return existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
}

function show(name, { cpu, wall, own }, base) {
  const more = (ours, theirs) => `${(100 * (ours / theirs - 1)).toFixed(1)} % more`;
  row(`${name}: CPU`, cpu, base && more(cpu, base.cpu));
  row('  of which not in the process that builds', own, `${((100 * own) / cpu).toFixed(1)} %`);
  row(`${name}: time`, wall, base && more(wall, base.wall));
}

// ------------------------------------------------------------------------------ the queue

async function queue() {
  const count = Number(options.jobs);
  await withServer([], async ({ address }) => {
    const opened = await openQueue({ address });
    row(`${count} jobs queued`, await timed(() => opened.add(jobs(count))));
    row('the same queued again', await timed(() => opened.add(jobs(count))));
    row('status', await timed(async () => batchStatus(await opened.counts())));
    const status = [CLI, 'batch', 'status', '--format', 'json', '--database', address];
    row('offprint batch status, a process', measured(status).wall);
    row('a claim', (await timed(() => claims(opened, 100))) / 100);
    row('all jobs read, as for a report', await timed(() => Array.fromAsync(opened.rows())));
    await opened.close();
  });
}

async function claims(opened, count) {
  for (let at = 0; at < count; at++) await opened.claim();
}

/** As they are: a key, a journal and addresses. */
function jobs(count) {
  return Array.from({ length: count }, (_, at) => {
    const journal = `journal-${Math.floor(at / 100)}`;
    const job = { journal, part: `issue-${at % 100}`, kind: 'issue', out: 's3://published/all' };
    const source = `s3://journals/all/${journal}`;
    const data = {
      ...job,
      source,
      base: '/',
      formats: ['html', 'jats'],
      receivers: [],
      stamp: 'x'.repeat(64),
    };
    return { key: JSON.stringify([job.out, journal, job.part]), data };
  });
}

async function fleet() {
  const count = Number(options.workers);
  const each = 20;
  await withServer([`max_connections=${3 * count + 20}`], async (server) => {
    const queues = [];
    for (let at = 0; at < count; at++) queues.push(await openQueue({ address: server.address }));
    await queues[0].add(jobs(count * each));
    const waits = [];
    const start = performance.now();
    const all = Promise.all(queues.map((opened) => sleepingWorker(opened, waits)));
    await delay(5000);
    const [{ connections }] = await server.sql(
      "SELECT count(*)::int AS connections FROM pg_stat_activity WHERE application_name = 'offprint'",
    );
    await all;
    const seconds = (performance.now() - start) / 1000;
    const sorted = waits.toSorted((a, b) => a - b);
    console.log(
      `${count} workers with jobs of a second: ${(waits.length / seconds).toFixed(0)} jobs a second`,
    );
    row('  between two jobs of a worker, median', median(waits));
    row(
      '  between two jobs of a worker, 99 of 100 are shorter',
      sorted[Math.floor(sorted.length * 0.99)],
    );
    console.log(`  ${connections} connections, at most ${2 * count}`);
    await Promise.all(queues.map((opened) => opened.close()));
  });
}

/** @param waits gets the times in which it has no job, in ms */
async function sleepingWorker(opened, waits) {
  for (;;) {
    const start = performance.now();
    const claim = await opened.claim();
    if (!claim) return;
    const claimed = performance.now() - start;
    await delay(1000);
    const finish = performance.now();
    await opened.finish(claim, { stamp: claim.data.stamp, took: 1 });
    waits.push(claimed + performance.now() - finish);
  }
}

// ------------------------------------------------------------------------------ helpers

async function withServer(settings, work) {
  const server = await startPostgres(settings);
  if (!server) return;
  try {
    await work(server);
  } finally {
    await server.remove();
  }
}

function place() {
  return mkdtempSync(join(scratch, 'out-'));
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
