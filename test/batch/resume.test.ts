/** A batch that was ended or killed goes on where it was, and its outputs are those of an undisturbed one. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
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

/** Articles of a long issue. */
const COPIES = 12;

function start(out: string, journals = 'journals'): Started {
  const args = ['batch', journals, '--out', out, '--to', 'html,jats', '--workers', '1'];
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

/** Kills a batch with the processes that it started. */
function kill(child: ChildProcess): void {
  const leader = child.pid ?? -1;
  for (const pid of [...processFamily(leader), leader])
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
}

test.each(['SIGINT', 'SIGKILL'] as const)('%s in the middle loses nothing', async (signal) => {
  const first = start(signal);
  await firstIssueIn(signal);
  if (signal === 'SIGINT') first.child.kill(signal);
  else kill(first.child);
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

/** Articles in the work folders of a batch, by the numbers of their files. */
async function articlesAtWork(out: string): Promise<Map<number, string>> {
  const root = join(folder, out, '.offprint/work');
  const names = await readdir(root, { recursive: true }).catch(() => []);
  const pages = names.filter((name) => name.endsWith('.html') && !name.endsWith('index.html'));
  const files = pages.map(async (name) => {
    const { ino } = await stat(join(root, name));
    return [ino, name] as const;
  });
  return new Map(await Promise.all(files));
}

test.each(['SIGINT', 'SIGKILL'] as const)(
  '%s loses no finished article of an issue',
  async (signal) => {
    const issue = join(folder, 'long/coast/1-2');
    await cp('test/clean-journal', join(folder, 'long/coast'), { recursive: true });
    for (let copy = 0; copy < COPIES; copy++) {
      const article = join(issue, `tides-${copy}`);
      await cp(join(issue, 'tides'), article, { recursive: true });
      const text = await readFile(join(article, 'article.md'), 'utf8');
      await writeFile(join(article, 'article.md'), text.replace(/^doi: .*\n/m, ''));
    }
    const settings = await readFile(join(issue, 'issue.yaml'), 'utf8');
    await writeFile(join(issue, 'issue.yaml'), settings.split('sections:')[0] ?? '');
    const out = `long-${signal}`;
    const first = start(out, 'long');
    await vi.waitFor(
      async () => expect((await articlesAtWork(out)).size).toBeGreaterThan(COPIES / 3),
      { timeout: 100_000, interval: 20 },
    );
    if (signal === 'SIGINT') first.child.kill(signal);
    else kill(first.child);
    await first.ended;
    const begun = await articlesAtWork(out);
    expect(begun.size, 'the batch had ended before').toBeGreaterThan(0);
    const second = await start(out, 'long').ended;
    expect(second.said).toContain(`${COPIES + 2} articles built, 0 failed, 0 set aside`);
    const published = join(folder, out, 'coast/1-2');
    const names = (await readdir(published, { recursive: true })).filter((each) =>
      each.endsWith('.html'),
    );
    const numbers = await Promise.all(
      names.map(async (name) => (await stat(join(published, name))).ino),
    );
    const kept = numbers.filter((number) => begun.has(number));
    // Those that were in work have no trace yet.
    expect(kept.length).toBeGreaterThan(COPIES / 4);
    const whole = await start(`${out}-whole`, 'long').ended;
    expect(whole.code).toBe(second.code);
    expect(await outputsIn(out)).toEqual(await outputsIn(`${out}-whole`));
    expect(await readdir(join(folder, out, '.offprint/work'))).toEqual([]);
    await rm(join(folder, 'long'), { recursive: true });
  },
);

test('a build waits while a batch writes into the same outputs', async () => {
  const batch = start('shared');
  await firstIssueIn('shared');
  const args = ['build', 'journals/coast/1-1', '--out', 'shared/coast', '--to', 'jats'];
  const built = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, encoding: 'utf8' });
  expect(built.stderr).toContain(`waiting for the build of process ${batch.child.pid} to end`);
  expect((await batch.ended).said).toContain('12 articles built');
});
