import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from './write.ts';

async function folder() {
  return mkdtemp(join(tmpdir(), 'offprint-'));
}

test('files are written with their folders, and nothing else is left', async () => {
  const out = await folder();
  const written = await writeFiles(out, [
    { path: 'a.html', content: 'page' },
    { path: 'figures/map.png', content: new Uint8Array([1, 2]) },
  ]);
  expect(written).toEqual([join(out, 'a.html'), join(out, 'figures/map.png')]);
  expect((await readdir(out)).sort()).toEqual(['a.html', 'figures']);
});

test('a failing write leaves the last good files untouched', async () => {
  const out = await folder();
  await writeFiles(out, [{ path: 'a.html', content: 'old' }]);
  const impossible = { path: 'a.html/b', content: 'x' };
  await expect(writeFiles(out, [{ path: 'a.html', content: 'new' }, impossible])).rejects.toThrow();
  expect(await readFile(join(out, 'a.html'), 'utf8')).toBe('old');
  expect(await readdir(out)).toEqual(['a.html']);
});

test('what a killed build left behind is cleared', async () => {
  const out = await folder();
  await mkdir(join(out, '.offprint-killed'));
  await writeFile(join(out, '.offprint-killed/a.html'), 'half');
  await writeFiles(out, [{ path: 'a.html', content: 'whole' }]);
  expect(await readdir(out)).toEqual(['a.html']);
});

test('a file that cannot be replaced leaves the others as they were', async () => {
  const out = await folder();
  await writeFiles(out, [{ path: 'a.html', content: 'old' }]);
  await mkdir(join(out, 'a.pdf'));
  const all = ['new.html', 'a.html', 'a.pdf'].map((path) => ({ path, content: 'new' }));
  await expect(writeFiles(out, all)).rejects.toThrow();
  expect(await readFile(join(out, 'a.html'), 'utf8')).toBe('old');
  expect((await readdir(out)).sort()).toEqual(['a.html', 'a.pdf']);
});
