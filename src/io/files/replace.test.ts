import fs from 'node:fs';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { backUpOutputs } from '../output/output-backup.ts';
import { writeFiles } from '../output/write.ts';
import { systemSentence } from '../system/surroundings.ts';
import { pauseAfter } from './replace.ts';

test('a file that is open is tried again on Windows alone, for about two seconds', () => {
  const pauses = (platform: NodeJS.Platform, code: string) => {
    const found: number[] = [];
    for (let pause = pauseAfter(platform, code, 1); pause !== undefined; ) {
      found.push(pause);
      pause = pauseAfter(platform, code, found.length + 1);
    }
    return found;
  };
  for (const code of ['EPERM', 'EACCES', 'EBUSY', 'ENOTEMPTY']) {
    const found = pauses('win32', code);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    const total = found.reduce((sum, pause) => sum + pause, 0);
    expect(total).toBeGreaterThan(1_800);
    expect(total).toBeLessThan(2_500);
    expect([...pauses('linux', code), ...pauses('darwin', code)]).toEqual([]);
  }
  expect(pauses('win32', 'ENOENT')).toEqual([]);
  expect(pauses('win32', 'ENOSPC')).toEqual([]);
});

const { renameSync, rmSync } = fs;

afterEach(() => {
  Object.assign(fs, { renameSync, rmSync });
  syncBuiltinESMExports();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** As Windows does it while another program has a file open: `times` attempts to replace or remove it by any name are refused. */
function hold(held: string, times: number): void {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  vi.stubGlobal('Atomics', { ...Atomics, wait: () => 'timed-out' });
  const { ino } = fs.statSync(held);
  const refuse = (syscall: string, path: string, dest = path) => {
    if (fs.statSync(dest, { throwIfNoEntry: false })?.ino !== ino || times-- <= 0) return;
    const error = new Error(`EPERM: operation not permitted, ${syscall}`);
    throw Object.assign(error, { code: 'EPERM', syscall, path, dest });
  };
  fs.renameSync = (from, to) => {
    refuse('rename', String(from), String(to));
    renameSync(from, to);
  };
  fs.rmSync = (path, options) => {
    // A folder cannot be removed either as long as a file in it is open.
    if (held.startsWith(`${path}/`)) refuse('rm', String(path), held);
    refuse('rm', String(path));
    rmSync(path, options);
  };
  syncBuiltinESMExports();
}

async function outputs(): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'offprint-held-'));
  await writeFiles(out, [
    { path: 'a/a.html', content: 'old' },
    { path: 'a/a.pdf', content: 'old' },
  ]);
  return out;
}

const NEW = ['a/a.html', 'a/a.pdf', 'a/b/b.xml'].map((path) => ({ path, content: 'new' }));

test('a file that a virus scanner looks at for a moment is replaced', async () => {
  const out = await outputs();
  hold(`${out}/a/a.pdf`, 3);
  await writeFiles(out, NEW);
  expect(await readFile(join(out, 'a/a.pdf'), 'utf8')).toBe('new');
});

test('a file that stays open is named, and all outputs stay as they were', async () => {
  const out = await outputs();
  hold(`${out}/a/a.pdf`, Number.POSITIVE_INFINITY);
  const error = await writeFiles(out, NEW).catch((reason: unknown) => reason);
  expect(systemSentence(error as never, 'win32')).toMatch(/a\.pdf cannot be replaced.*Close it/);
  expect(await readFile(join(out, 'a/a.html'), 'utf8')).toBe('old');
  expect(await readFile(join(out, 'a/a.pdf'), 'utf8')).toBe('old');
  expect((await readdir(out)).filter((name) => !name.startsWith('.'))).toEqual(['a']);
});

test('outputs are put back beside a file that is open', async () => {
  const out = await outputs();
  const backup = await backUpOutputs(out, ['a', 'c']);
  await writeFiles(out, [{ path: 'a/a.html', content: 'new' }]);
  await writeFile(join(out, 'a/more.xml'), 'new');
  await writeFiles(out, [{ path: 'c/figures/c.png', content: 'new' }]);
  hold(`${out}/a/a.pdf`, Number.POSITIVE_INFINITY);
  backup.restore();
  backup.discard();
  expect(await readFile(join(out, 'a/a.html'), 'utf8')).toBe('old');
  expect((await readdir(join(out, 'a'))).sort()).toEqual(['a.html', 'a.pdf']);
  expect((await readdir(out)).sort()).toEqual(['.offprint', 'a']);
});
