import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { changeTogether, isUnfinished, type JointChanges } from './joint-changes.ts';

function journal(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'offprint-joint-')), 'j');
  mkdirSync(join(folder, '1-1'), { recursive: true });
  writeFileSync(join(folder, '1-1/issue.yaml'), 'before\n');
  return folder;
}

/** What a notice does, step by step. */
const STEPS = [
  ['willCreate', '1-1/published/x/1.0'],
  ['make', '1-1/published/x/1.0'],
  ['write', '1-1/issue.yaml', 'after\n'],
  ['write', '1-1/issue.yaml', 'long after\n'],
  ['write', '1-1/published.yaml', 'record\n'],
] as const;

function perform(folder: string, changes: JointChanges, count: number): void {
  for (const [what, path, text = ''] of STEPS.slice(0, count)) {
    if (what === 'make') mkdirSync(join(folder, path), { recursive: true });
    else changes[what](join(folder, path), text);
  }
}

async function tree(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path + (path.endsWith('.yaml') ? `: ${readFileSync(path, 'utf8')}` : ''))
    .map((path) => path.slice(folder.length + 1))
    .sort();
}
const UNTOUCHED = ['1-1', '1-1/issue.yaml: before\n'];

test.each(STEPS.map((_, index) => index + 1))(
  'broken off after step %i, everything is as before',
  async (count) => {
    const folder = journal();
    await changeTogether(folder, {}, async (changes) => perform(folder, changes, count));
    expect(await tree(folder)).toEqual(UNTOUCHED);
    const failing = changeTogether(folder, {}, async (changes) => {
      perform(folder, changes, count);
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await tree(folder)).toEqual(UNTOUCHED);
  },
);

test('a file that is not in UTF-8 is put back byte for byte', async () => {
  const folder = journal();
  const path = join(folder, '1-1/issue.yaml');
  const before = Buffer.from('title: caf\xe9\n', 'latin1');
  writeFileSync(path, before);
  await changeTogether(folder, {}, async ({ write }) => write(path, 'title: café\n'));
  expect(readFileSync(path)).toEqual(before);
});

test('what is kept stays, and nothing else is left', async () => {
  const folder = journal();
  await changeTogether(folder, {}, async (changes) => {
    perform(folder, changes, STEPS.length);
    changes.keep();
  });
  expect(await tree(folder)).toEqual([
    '1-1',
    '1-1/issue.yaml: long after\n',
    '1-1/published',
    '1-1/published.yaml: record\n',
    '1-1/published/x',
    '1-1/published/x/1.0',
  ]);
});

/** A process of its own that has done `count` steps when the signal comes. */
async function killedAfter(folder: string, count: number, signal: NodeJS.Signals): Promise<void> {
  const script = `
    import { mkdirSync } from 'node:fs';
    const { changeTogether } = await import(${JSON.stringify(pathToFileURL('compiled/io/output/joint-changes.js').href)});
    await changeTogether(${JSON.stringify(folder)}, {}, async (changes) => {
      for (const [what, path, text] of ${JSON.stringify(STEPS.slice(0, count))}) {
        const at = ${JSON.stringify(folder)} + '/' + path;
        if (what === 'make') mkdirSync(at, { recursive: true });
        else changes[what](at, text);
      }
      process.kill(process.pid, '${signal}');
      await new Promise((done) => setTimeout(done, 10_000));
    });`;
  const run = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
  expect(await new Promise((done) => run.on('exit', (_, by) => done(by)))).toBe(signal);
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s: taken back at once', async (signal) => {
  const folder = journal();
  await killedAfter(folder, STEPS.length, signal);
  expect(await tree(folder)).toEqual(UNTOUCHED);
  expect(isUnfinished(folder)).toBe(false);
});

test.each([1, 2, 3, 5])('SIGKILL after step %i: taken back by the next one', async (count) => {
  const folder = journal();
  await killedAfter(folder, count, 'SIGKILL');
  expect(isUnfinished(folder)).toBe(true);
  const copy = join(folder, '../copy');
  cpSync(folder, copy, { recursive: true });
  await changeTogether(copy, {}, async () => {});
  expect(existsSync(join(folder, '1-1/published'))).toBe(count > 1);
  await changeTogether(folder, {}, async () => {
    const left = (await tree(folder)).filter((path) => !path.startsWith('.offprint'));
    expect(left).toEqual(UNTOUCHED);
  });
  expect(await tree(folder)).toEqual(UNTOUCHED);
  expect(isUnfinished(folder)).toBe(false);
});

test('what somebody else wrote since then is left alone', async () => {
  const folder = journal();
  await killedAfter(folder, 4, 'SIGKILL');
  writeFileSync(join(folder, '1-1/issue.yaml'), 'by hand\n');
  await changeTogether(folder, {}, async () => {});
  expect(await tree(folder)).toEqual(['1-1', '1-1/issue.yaml: by hand\n']);
});

test('two at once: one after the other', async () => {
  const folder = journal();
  const order: string[] = [];
  const one = (name: string) =>
    changeTogether(folder, {}, async () => {
      order.push(name);
      await new Promise((done) => setTimeout(done, 30));
      order.push(name);
    });
  await Promise.all([one('a'), one('b')]);
  expect(order).toEqual(['a', 'a', 'b', 'b']);
});
