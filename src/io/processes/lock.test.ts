import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { SurroundingsError } from '../system/surroundings.ts';
import { takeLock } from './lock.ts';

function lockPath(text?: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'offprint-lock-')), 'lock');
  if (text !== undefined) writeFileSync(path, text);
  return path;
}

const holder = (pid: number, mark: string, host = hostname()) =>
  JSON.stringify({ pid, host, mark });

/** A process that is over. */
const DEAD = spawnSync(process.execPath, ['-e', '']).pid;

test('a lock is held by one, and gone when it is released', async () => {
  const path = lockPath();
  const lock = await takeLock(path);
  await expect(takeLock(path, { patience: 0 })).rejects.toThrow(SurroundingsError);
  lock.release();
  expect(readdirSync(join(path, '..'))).toEqual([]);
  (await takeLock(path)).release();
});

test('a second build waits, is told for whom, and gives up with a sentence', async () => {
  const path = lockPath();
  const lock = await takeLock(path);
  const told: string[] = [];
  const second = takeLock(path, { patience: 200, waiting: (sentence) => told.push(sentence) });
  await expect(second).rejects.toThrow(
    `Process ${process.pid} is already at work in ${dirname(dirname(path))}, where only one can write at a time. Wait for it, end it, or take another folder with --out.`,
  );
  expect(told).toEqual([`waiting for the build of process ${process.pid} to end`]);
  setTimeout(lock.release, 50);
  (await takeLock(path, { patience: 5_000 })).release();
});

test.each([
  ['of a dead process', holder(DEAD, '1.2')],
  ['of a process whose number another one has by now', holder(process.pid, '1.another')],
  ['without words', ''],
  ['that is no lock', '{"pid": "x"}'],
])('a lock %s holds nobody up', async (_, text) => {
  const path = lockPath(text);
  const lock = await takeLock(path, { patience: 0 });
  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
  lock.release();
});

test('of another machine nothing is known: the sentence says what to do', async () => {
  const path = lockPath(holder(1, '1', 'other-machine'));
  await expect(takeLock(path, { patience: 0 })).rejects.toThrow(
    `Process 1 on the computer other-machine is already at work in ${dirname(dirname(path))}, where only one can write at a time. If Offprint no longer runs on that computer, delete the file ${path}.`,
  );
});

test('of several that find a dead lock, one at a time gets it', async () => {
  const path = lockPath(holder(DEAD, '1'));
  const script = `
    import { readFileSync, writeFileSync } from 'node:fs';
    const { takeLock } = await import(${JSON.stringify(pathToFileURL('compiled/io/processes/lock.js').href)});
    const lock = await takeLock(${JSON.stringify(path)});
    const file = ${JSON.stringify(`${path}-count`)};
    const count = Number(readFileSync(file, 'utf8'));
    await new Promise((done) => setTimeout(done, 30));
    writeFileSync(file, String(count + 1));
    lock.release();`;
  writeFileSync(`${path}-count`, '0');
  const runs = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }),
  );
  const codes = await Promise.all(
    runs.map((run) => new Promise((done) => run.on('exit', (code) => done(code)))),
  );
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(readFileSync(`${path}-count`, 'utf8')).toBe('4');
});

test.skipIf(process.getuid?.() === 0)(
  'a dead lock that cannot be moved away is refused, not waited for',
  async () => {
    const path = lockPath(holder(DEAD, '1'));
    chmodSync(dirname(path), 0o555);
    await expect(takeLock(path)).rejects.toThrow('EACCES');
    chmodSync(dirname(path), 0o755);
  },
);

test('a build that is interrupted leaves no lock', async () => {
  const path = lockPath();
  const script = `
    const { takeLock } = await import(${JSON.stringify(pathToFileURL('compiled/io/processes/lock.js').href)});
    await takeLock(${JSON.stringify(path)});
    process.stdout.write('held');
    setInterval(() => {}, 1000);`;
  const run = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await new Promise((done) => run.stdout.once('data', done));
  const ended = new Promise((done) => run.on('exit', (_, signal) => done(signal)));
  run.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

test.runIf(existsSync('/proc'))(
  'where nothing can be written, a lock is refused, not waited for',
  async () => {
    await expect(takeLock('/proc/offprint/lock')).rejects.toThrow('/proc/offprint');
  },
);
