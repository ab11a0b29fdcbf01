/** A preview whose work never ends: it answers all the same, takes the next save, and ends at once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { processFamily } from '../../src/io/processes/processes.ts';
import { unlessFound } from '../support/browser.ts';
import { folderOf } from '../support/folder.ts';

/** Where many share the machine, the few seconds of processor time until a busy process is given up take a minute. */
const ENOUGH = { timeout: 120_000, interval: 20 };
vi.setConfig({ testTimeout: 300_000 });
const onLinux = existsSync('/proc/self/stat');

/** Loaded into each process of the preview. Every bounded step spins for ever while the manuscript says so. */
const SPIN = `
  import { appendFileSync, readFileSync } from 'node:fs';
  import { Script } from 'node:vm';
  const { runInContext } = Script.prototype;
  Script.prototype.runInContext = function (...given) {
    if (readFileSync(process.env.SPIN_MANUSCRIPT, 'utf8').includes('Spin')) {
      appendFileSync(process.env.SPIN_NOTE, process.pid + '\\n');
      for (;;);
    }
    return runInContext.apply(this, given);
  };
`;

let folder: string;
let temporary: string;
let child: ChildProcess;
let base: string;

const manuscript = (words: string) => `---\ntitle: The moon\n---\n\n${words} words.\n`;
const save = (words: string) => writeFile(join(folder, '1-1/a/article.md'), manuscript(words));
/** The processes that spin, or that did. */
const spinning = async () => {
  const note = await readFile(join(folder, 'note'), 'utf8').catch(() => '');
  return note.split('\n').filter(Boolean).map(Number);
};
const isAlive = (pid: number) => processFamily(pid).length > 0;
const get = async (path: string) => (await fetch(new URL(path, base))).text();

async function start(words: string): Promise<void> {
  await save(words);
  child = spawn(process.execPath, [resolve('dist/cli/main.js'), 'preview', '1-1', '--port', '0'], {
    cwd: folder,
    env: {
      ...process.env,
      TMPDIR: temporary,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(SPIN)}`,
      SPIN_MANUSCRIPT: join(folder, '1-1/a/article.md'),
      SPIN_NOTE: join(folder, 'note'),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (bytes) => {
    said += String(bytes);
  });
  await vi.waitFor(() => expect(said).toContain('Ctrl-C ends it.'), ENOUGH);
  base = new URL('/', /http:\S+/.exec(said)?.[0]).href;
}

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 't'));
  folder = await folderOf({
    'journal.yaml': 'title: Tides\n',
    '1-1/issue.yaml': 'volume: 1\nissue: 1\ndate: 2023-06-15\narticles: [a, b]\n',
    '1-1/a/article.md': manuscript('First'),
    '1-1/b/article.md': '---\ntitle: The sun\n---\n\nOther words.\n',
  });
});
afterEach(async () => {
  child.kill('SIGKILL');
  for (const pid of await spinning()) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  await rm(folder, { recursive: true });
});

test.skipIf(!onLinux)(
  'a step without an end keeps nobody waiting, and a newer save ends it',
  async () => {
    await start('First');
    const galley = '/galley/1-1/a/a.html';
    await vi.waitFor(async () => expect(await get(galley)).toContain('First words'), ENOUGH);
    await save('Spin');
    await vi.waitFor(async () => expect(await spinning()).toHaveLength(1), ENOUGH);
    const [stuck = 0] = await spinning();
    const before = performance.now();
    expect(await get('/')).toContain('The moon');
    console.info(`the list was answered after ${Math.round(performance.now() - before)} ms`);
    expect(await get('/article/1-1/a/')).toContain('The moon');
    expect(await get('/article/1-1/b/')).toContain('1-1/b');
    // What was made of the manuscript before is still shown.
    expect(await get(galley)).toContain('First words');
    const events = await fetch(new URL('/events', base));
    const reader = events.body?.getReader();
    expect(String(Buffer.from((await reader?.read())?.value ?? []))).toContain('data: {}');
    expect(isAlive(stuck)).toBe(true);
    await save('Mended');
    await vi.waitFor(async () => expect(await get(galley)).toContain('Mended words'), ENOUGH);
    let told = '';
    while (!told.includes('"1-1/a"'))
      told += String(Buffer.from((await reader?.read())?.value ?? []));
    expect(isAlive(stuck)).toBe(false);
    expect(await spinning()).toHaveLength(1);
    await reader?.cancel();
  },
);

test.skipIf(!onLinux).each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends a preview that is busy from its beginning, with all of its processes',
  async (signal) => {
    await start('Spin');
    await vi.waitFor(async () => expect(await spinning()).toHaveLength(1), ENOUGH);
    expect(await get('/')).toContain('1-1/a');
    const all = processFamily(child.pid ?? 0);
    expect(all.length).toBeGreaterThan(1);
    const before = performance.now();
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
    console.info(`${signal} ended it after ${Math.round(performance.now() - before)} ms`);
    expect(all.filter(isAlive)).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
  },
);

test.skipIf(!onLinux || unlessFound('the end of a preview that prints'))(
  'the browser of a busy preview ends with it, and its profile is removed',
  async () => {
    await start('First');
    await vi.waitFor(async () => {
      const { status } = await fetch(new URL('/galley/1-1/b/b.pdf', base));
      expect(status).toBe(200);
    }, ENOUGH);
    expect(await readdir(temporary)).toHaveLength(1);
    await save('Spin');
    await vi.waitFor(async () => expect(await spinning()).toHaveLength(1), ENOUGH);
    const all = processFamily(child.pid ?? 0);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(all.filter(isAlive)).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
  },
);

test.skipIf(!onLinux)(
  'a process that works and dies is told, and another follows the next save',
  async () => {
    await start('Spin');
    await vi.waitFor(async () => expect(await spinning()).toHaveLength(1), ENOUGH);
    process.kill((await spinning())[0] ?? 0, 'SIGKILL');
    await vi.waitFor(async () => expect(await get('/')).toContain('ended unexpectedly'), ENOUGH);
    await save('Mended');
    const galley = '/galley/1-1/a/a.html';
    await vi.waitFor(async () => expect(await get(galley)).toContain('Mended words'), ENOUGH);
    expect(await get('/')).not.toContain('ended unexpectedly');
  },
);
