/** `offprint worker` with a real server: what is queued is built, shown by `status`, measured, and given back at the end. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Postgres, startPostgres } from '../support/postgres.ts';

const PROGRAM = resolve('dist/cli/main.js');
const PATIENCE = { timeout: 100_000, interval: 200 };

const server: Postgres | undefined = await startPostgres();

describe.skipIf(!server)('a worker', () => {
  let folder: string;
  const workers: ChildProcess[] = [];
  const env = { ...process.env, OFFPRINT_DATABASE: server?.address };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offprint-worker-'));
    for (const journal of ['coast', 'inland'])
      await cp('test/clean-journal', join(folder, 'journals', journal), { recursive: true });
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await server?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const offprint = (...args: string[]) =>
    spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, encoding: 'utf8', env });
  const queue = (...more: string[]) =>
    offprint('batch', 'journals', '--out', 'out', '--to', 'html,jats', ...more);
  const status = () => JSON.parse(offprint('batch', 'status', '--format', 'json').stdout);

  /** Returns its log as values. */
  function startWorker(args: string[] = [], more: NodeJS.ProcessEnv = {}) {
    const call = [PROGRAM, 'worker', '--concurrency', '1', ...args];
    const worker = spawn(process.execPath, call, { cwd: folder, env: { ...env, ...more } });
    workers.push(worker);
    let said = '';
    worker.stderr?.on('data', (part) => {
      said += part;
    });
    const log = () =>
      said
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const ended = new Promise<number | null>((done) => worker.on('exit', (code) => done(code)));
    return { worker, log, ended, said: () => said };
  }

  test('it builds what was queued once, and counts it', async () => {
    expect(queue('--site').stdout).toContain('2 journals, 4 parts; 4 queued');
    expect(queue('--site').stdout).toContain('; 0 queued');
    expect(status()).toMatchObject({ queued: 4, active: 0, done: 0 });
    const port = await freePort();
    const { log, worker, ended } = startWorker(['--metrics', String(port)]);
    await vi.waitFor(
      () => expect(status()).toMatchObject({ queued: 0, active: 0, done: 4 }),
      PATIENCE,
    );
    for (const path of ['coast/1-2/tides/tides.xml', 'inland/site/index.html'])
      expect(await readFile(join(folder, 'out', path), 'utf8')).toContain('<');
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('offprint_queue_parts{state="done"} 4');
    expect(metrics).toContain('offprint_parts_total{end="done"} 4');
    expect(log().filter(({ event }) => event === 'done')).toHaveLength(4);
    worker.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(log().at(-1)).toMatchObject({ event: 'ended' });
    expect(offprint('batch', 'status').stdout).toMatch(/^all +0 +0 +4 +0$/m);
    offprint('batch', 'status', '--report', 'out');
    expect(await readFile(join(folder, 'out/batch-report.txt'), 'utf8')).toContain(
      '4 articles built',
    );
  });

  test('a part that is queued while it is built is built again', async () => {
    const text = join(folder, 'journals/coast/1-2/tides/article.md');
    await writeFile(text, `${await readFile(text, 'utf8')}\nFirst words.\n`);
    expect(queue().stdout).toContain('; 1 queued');
    const { log, worker, ended } = startWorker();
    await vi.waitFor(
      () => expect(log().some(({ event }) => event === 'started')).toBe(true),
      PATIENCE,
    );
    await writeFile(text, `${await readFile(text, 'utf8')}\nSecond words.\n`);
    queue();
    await vi.waitFor(() => expect(status()).toMatchObject({ queued: 0, active: 0 }), PATIENCE);
    const page = await readFile(join(folder, 'out/coast/1-2/tides/tides.html'), 'utf8');
    expect(page).toContain('Second words.');
    worker.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('after SIGTERM it gives back what it cannot finish in time, and another one does it', async () => {
    const formulas = Array.from({ length: 20_000 }, (_, at) => `$\\frac{a_{${at}}}{b}$`);
    const lines = Array.from({ length: 200 }, (_, at) => formulas.slice(at * 100, at * 100 + 100));
    const text = join(folder, 'journals/inland/1-2/letter/article.md');
    const sound = await readFile(text, 'utf8');
    await writeFile(text, `${sound}\n\n${lines.map((line) => line.join(' ')).join('\n\n')}\n`);
    queue();
    const { log, worker, ended } = startWorker();
    await vi.waitFor(
      () => expect(log().some(({ event }) => event === 'started')).toBe(true),
      PATIENCE,
    );
    const start = performance.now();
    worker.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(performance.now() - start).toBeLessThan(30_000);
    const isHandedBack = log().some(({ event }) => event === 'handed-back');
    const state = status();
    expect(state.queued + state.active).toBe(isHandedBack ? 1 : 0);
    // On a fast machine it has finished: a second worker that has no job could be ended before it listens to signals.
    if (!isHandedBack) return;
    await writeFile(text, sound);
    const second = startWorker();
    await vi.waitFor(() => expect(status()).toMatchObject({ queued: 0, active: 0 }), PATIENCE);
    second.worker.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  test('workers whose clocks differ by two hours do each job once', async () => {
    const hour = 3_600_000;
    const clocks = [-hour, hour].map((shift) => startWorker([], withClock(shift)));
    for (const { log } of clocks) await vi.waitFor(() => expect(log()).toHaveLength(1), PATIENCE);
    const [slow = 0, fast = 0] = clocks.map(({ log }) => Date.parse(log()[0].time));
    expect(fast - slow, 'the clocks do not differ').toBeGreaterThan(hour);
    for (const journal of ['coast', 'inland'])
      await cp('test/clean-journal', join(folder, 'more', journal), { recursive: true });
    const { stdout } = offprint('batch', 'more', '--out', 'more-out', '--to', 'html', '--site');
    expect(stdout).toContain('4 parts; 4 queued');
    expect(status().oldest).toBeLessThan(100);
    const done = () =>
      clocks
        .flatMap(({ log }) => log())
        .filter(({ event }) => event === 'done')
        .map(({ journal, part }) => `${journal}/${part}`);
    await vi.waitFor(() => expect(done()).toHaveLength(4), PATIENCE);
    expect(done().sort()).toEqual(['coast/1-2', 'coast/site', 'inland/1-2', 'inland/site']);
    for (const { worker, ended } of clocks) {
      worker.kill('SIGTERM');
      expect(await ended).toBe(0);
    }
  });

  test.skipIf(!canMount())('a worker whose disk is full gives its job to another one', async () => {
    const out = join(folder, 'small');
    await mkdir(out);
    expect(mount('-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', out)).toBe(0);
    try {
      const call = ['batch', 'journals/coast', '--out', 'small', '--to', 'html,jats'];
      expect(offprint(...call).stdout).toContain('; 1 queued');
      const full = startWorker();
      expect(await full.ended).toBe(2);
      expect(full.said()).toContain('There is no room on the disk');
      expect(status()).toMatchObject({ queued: 1, active: 0 });
      expect(mount('-o', 'remount,size=50m', out)).toBe(0);
      const { worker, ended } = startWorker();
      await vi.waitFor(() => expect(status()).toMatchObject({ queued: 0, active: 0 }), PATIENCE);
      expect(await readFile(join(out, 'coast/1-2/tides/tides.html'), 'utf8')).toContain('</html>');
      worker.kill('SIGTERM');
      expect(await ended).toBe(0);
    } finally {
      spawnSync('umount', ['--lazy', out]);
    }
  });
});

function withClock(shift: number): NodeJS.ProcessEnv {
  const program = pathToFileURL(resolve('test/support/shifted-clock.mjs'));
  return { NODE_OPTIONS: `--import=${program}`, OFFPRINT_TEST_SHIFT: String(shift) };
}

function mount(...args: string[]): number | null {
  return spawnSync('mount', args).status;
}

/** Only the superuser of a real machine may mount. */
function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'offprint-mount-'));
  const isMounted = mount('-t', 'tmpfs', 'tmpfs', place) === 0;
  if (isMounted) spawnSync('umount', [place]);
  rmdirSync(place);
  return isMounted;
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((done) => {
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
