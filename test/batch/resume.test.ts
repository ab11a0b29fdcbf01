/** A batch that was ended or killed goes on where it was, and its outputs are those of an undisturbed one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { processFamily } from '../../src/io/processes/processes.ts';

const PROGRAM = resolve('dist/cli/main.js');
const ISSUES = ['1-1', '1-2', '2-1', '2-2', '3-1', '3-2'];
const PATIENCE = { timeout: 100_000, interval: 50 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-resume-'));
  const journal = join(folder, 'journals/coast');
  await cp('test/clean-journal', journal, { recursive: true });
  for (const issue of ISSUES)
    if (issue !== '1-2') await cp(join(journal, '1-2'), join(journal, issue), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Started {
  child: ChildProcess;
  ended: Promise<{ code: number | null; said: string }>;
}

function start(out: string): Started {
  const args = ['batch', 'journals', '--out', out, '--to', 'html,jats', '--workers', '1'];
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, detached: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
  const ended = new Promise<{ code: number | null; said: string }>((done) =>
    child.on('close', (code) => done({ code, said })),
  );
  return { child, ended };
}

/** The paths and texts of all outputs. */
async function outputsIn(out: string): Promise<Record<string, string>> {
  const root = join(folder, out, 'coast');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.offprint'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = paths.map(async (path) => [
    path.slice(root.length),
    await readFile(path, 'latin1'),
  ]);
  return Object.fromEntries(await Promise.all(texts));
}

async function firstIssueIn(out: string): Promise<void> {
  await vi.waitFor(async () => {
    expect((await readdir(join(folder, out, 'coast'))).length).toBeGreaterThan(1);
  }, PATIENCE);
}

test.each(['SIGINT', 'SIGKILL'] as const)('%s in the middle loses nothing', async (signal) => {
  const first = start(signal);
  await firstIssueIn(signal);
  if (signal === 'SIGINT') first.child.kill(signal);
  else
    for (const pid of [...processFamily(first.child.pid ?? -1), first.child.pid ?? -1])
      try {
        process.kill(pid, signal);
      } catch {
        // Already gone.
      }
  const { said } = await first.ended;
  if (signal === 'SIGINT') expect(said).toContain('The same call goes on from here.');
  const second = await start(signal).ended;
  expect(second.said).toMatch(/6 parts; [0-5] to build/);
  expect(second.said).toContain('12 articles built, 0 failed, 0 set aside\n');
  expect(second.code).toBe(0);
  const whole = await start('whole').ended;
  expect(whole.code).toBe(0);
  expect(await outputsIn(signal)).toEqual(await outputsIn('whole'));
  expect(await readdir(join(folder, signal, '.offprint/work'))).toEqual([]);
});
