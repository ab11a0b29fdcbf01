/** What `PUPPETEER_EXECUTABLE_PATH` may name that is no browser: it is said, and all that needs no browser is written. */
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

let folder: string;
beforeAll(async () => {
  folder = await folderOf({
    'journal.yaml': 'title: Tides\n',
    '1-1/issue.yaml': 'volume: 1\nissue: 1\ndate: 2023-06-15\narticles: [a, b]\n',
    '1-1/a/article.md': '---\ntitle: The moon\n---\n\nText.\n',
    '1-1/b/article.md': '---\ntitle: The sun\n---\n\nText.\n',
  });
  await mkdir(join(folder, 'a-folder'));
  await symlink('/nowhere/at/all', join(folder, 'dangling'));
  await symlink('looped', join(folder, 'looped'));
  const programs: Record<string, string> = {
    garbage: '\u0001\u0002(garbage)\u0000\n',
    text: 'no program\n',
    empty: '',
    silent: '#!/bin/sh\nexit 0\n',
    speaking: '#!/bin/sh\necho out\necho some words >&2\nexit 3\n',
    interpreter: '#!/nowhere/sh\n',
    killed: '#!/bin/sh\nkill -9 $$\n',
  };
  for (const [name, content] of Object.entries(programs))
    await writeFile(join(folder, name), content, { mode: 0o755 });
  await writeFile(join(folder, 'forbidden'), '#!/bin/sh\n', { mode: 0o644 });
});
afterAll(() => rm(folder, { recursive: true }));

const WRITTEN = ['a/a.html', 'a/a.xml', 'b/b.html', 'b/b.xml', 'index.html'];

test.each([
  ['absent', 'which does not exist. Correct the variable or unset it.'],
  ['a-folder', 'which is a folder and no program.'],
  ['dangling', 'which is a link to something that cannot be reached (ENOENT).'],
  ['looped', 'which is a link to something that cannot be reached (ELOOP).'],
  ['forbidden', 'which may not be executed.'],
  ['garbage', 'which is no program: its content is something else.'],
  ['text', 'which is no program: its content is something else.'],
  ['empty', 'which is no program: its content is something else.'],
  ['/dev/null', 'which is no file.'],
  [
    'interpreter',
    'does not start: the program that should run it does not exist, which is the interpreter of a script',
  ],
  [
    'silent',
    'does not start: it ended with exit code 0 and wrote nothing, so it is probably no browser.',
  ],
  ['speaking', 'does not start: it ended with exit code 3 and wrote "some words".'],
  ['killed', 'does not start: it was ended by SIGKILL and wrote nothing'],
  ['/bin/true', 'does not start: it ended with exit code 0 and wrote nothing'],
  ['/bin/cat', 'does not start: it ended with exit code 1 and wrote "'],
  ['/usr/bin/yes', 'does not start: it ended with exit code 1 and wrote "'],
])('%s is named, and HTML and JATS are written', async (name, words) => {
  const program = resolve(folder, name);
  const call = ['build', '.', '--force', '--out', `out-${name.replaceAll('/', '')}`];
  const { status, stderr } = await offprintIn(folder, call, { PUPPETEER_EXECUTABLE_PATH: program });
  expect(stderr).toContain('No PDF was written.');
  expect(stderr).toContain(program);
  expect(stderr).toContain(words);
  expect(stderr).toContain('PUPPETEER_EXECUTABLE_PATH');
  expect(stderr).not.toContain('bug of Offprint');
  const out = join(folder, call.at(-1) ?? '', '1-1');
  const files = (await readdir(out, { recursive: true })).filter((path) => /\.\w+$/.test(path));
  expect(files.sort()).toEqual(WRITTEN);
  expect(status).toBe(2);
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'a machine without a browser is told once what to install, and HTML and JATS are written',
  async () => {
    // The browsers of this machine are for x64, so on arm64 none can be used, and none is bundled.
    const pretend = "Object.defineProperty(process, 'arch', { value: 'arm64' })";
    const script = `data:text/javascript,${encodeURIComponent(pretend)}`;
    const call = [
      '--import',
      script,
      resolve('dist/cli/main.js'),
      'build',
      '.',
      '--out',
      'out-none',
    ];
    const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: '' };
    const run = spawnSync(process.execPath, call, { cwd: folder, encoding: 'utf8', env });
    expect(run.stderr.split('No browser to print with was found.')).toHaveLength(2);
    expect(run.stderr).toContain('npx puppeteer browsers install chrome-headless-shell');
    expect(run.stderr).toContain('No PDF was written.');
    const files = await readdir(join(folder, 'out-none', '1-1'), { recursive: true });
    expect(files.filter((path) => /\.\w+$/.test(path)).sort()).toEqual(WRITTEN);
    expect(run.status).toBe(2);
  },
);

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'a browser that nobody named and that does not start is replaced, and said once',
  async () => {
    await mkdir(join(folder, 'bin'));
    await copyFile('/bin/true', join(folder, 'bin/chrome-headless-shell'));
    const environment = { PUPPETEER_EXECUTABLE_PATH: '', PATH: join(folder, 'bin') };
    const call = ['build', '.', '--force', '--out', 'out-other'];
    const { status, stderr } = await offprintIn(folder, call, environment);
    expect(stderr.match(/^Printed with .*does not start, because .*$/gm)).toHaveLength(1);
    const files = await readdir(join(folder, 'out-other/1-1'), { recursive: true });
    expect(files).toContain('a/a.pdf');
    expect(files).toContain('b/b.pdf');
    expect(status).toBe(0);
  },
);

test('where only the PDF is asked for, nothing is written', async () => {
  const environment = { PUPPETEER_EXECUTABLE_PATH: '/bin/true' };
  const call = ['build', '.', '--to', 'pdf', '--out', 'out-pdf'];
  const { status, stderr } = await offprintIn(folder, call, environment);
  expect(stderr).toMatch(/^offprint: The browser \/bin\/true does not start/m);
  expect(status).toBe(2);
});

test.skipIf(unlessFound('the sentence about the sandbox'))(
  'a browser without a sandbox is told in one sentence, once',
  () => {
    const said = (environment: Record<string, string>, ...more: string[]) => {
      const call = [resolve('dist/cli/main.js'), 'build', '1-1', '--out', 'out-root', ...more];
      const env = { ...process.env, ...environment };
      return spawnSync(process.execPath, call, { cwd: folder, encoding: 'utf8', env }).stderr;
    };
    const isRoot = process.getuid?.() === 0;
    const reason = isRoot ? 'you are root' : 'OFFPRINT_NO_SANDBOX is 1';
    const sentence = `The browser runs without its sandbox because ${reason}`;
    expect(said({ OFFPRINT_NO_SANDBOX: '1' }).split(sentence)).toHaveLength(2);
    // Where nothing is printed, nothing is said of it.
    expect(said({ OFFPRINT_NO_SANDBOX: '1' }, '--to', 'html')).not.toContain('sandbox');
  },
);
