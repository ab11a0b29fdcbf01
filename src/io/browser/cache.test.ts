import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { temporaryCacheFolder } from '../system/cache-folder.ts';
import { thisMachine } from '../system/machine.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import { cachedFolder } from './cache.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'offprint-cache-test-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const machine = () => thisMachine({ XDG_CACHE_HOME: root });
const fillWith = (text: string) => async (folder: string) => {
  await writeFile(join(folder, 'other'), text);
  await delay(20);
  await writeFile(join(folder, 'marker'), text);
};

describe('cachedFolder', () => {
  it('fills the folder once', async () => {
    const first = await cachedFolder(machine(), 'thing-1', 'marker', fillWith('one'));
    const second = await cachedFolder(machine(), 'thing-1', 'marker', fillWith('two'));
    expect(second).toBe(first);
    expect(await readFile(join(first, 'marker'), 'utf8')).toBe('one');
  });

  it('keeps one whole folder where several fill it at once, and leaves nothing else', async () => {
    const texts = ['a', 'b', 'c', 'd'];
    await Promise.all(
      texts.map((text) => cachedFolder(machine(), 'thing-1', 'marker', fillWith(text))),
    );
    const folder = join(root, 'offprint');
    expect(await readdir(folder)).toEqual(['thing-1']);
    const [marker, other] = await Promise.all(
      ['marker', 'other'].map((name) => readFile(join(folder, 'thing-1', name), 'utf8')),
    );
    expect(marker).toBe(other);
  });

  it('replaces a folder that lacks its marker', async () => {
    const broken = join(root, 'offprint', 'thing-1');
    await mkdir(broken, { recursive: true });
    await writeFile(join(broken, 'rest'), '');
    const folder = await cachedFolder(machine(), 'thing-1', 'marker', fillWith('new'));
    expect((await readdir(folder)).sort()).toEqual(['marker', 'other']);
  });

  it('leaves nothing half filled, and says what to do where the disk refuses', async () => {
    const full = async (folder: string) => {
      await writeFile(join(folder, 'half'), '');
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    };
    const failed = cachedFolder(machine(), 'thing-1', 'marker', full);
    await expect(failed).rejects.toThrow(SurroundingsError);
    await expect(failed).rejects.toThrow(/no space left.*XDG_CACHE_HOME/);
    expect(await readdir(join(root, 'offprint'))).toEqual([]);
  });

  it('goes to the temporary folder where the cache cannot be written', async () => {
    await writeFile(join(root, 'file'), '');
    const folder = await cachedFolder(
      thisMachine({ XDG_CACHE_HOME: join(root, 'file') }),
      `test-${process.pid}`,
      'marker',
      fillWith('one'),
    );
    expect(folder.startsWith(join(tmpdir(), 'offprint-cache-'))).toBe(true);
    await rm(folder, { recursive: true });
  });

  it('says in one sentence what to do where neither folder can be written', async () => {
    vi.stubEnv('TMPDIR', join(root, 'file'));
    await writeFile(join(root, 'file'), '');
    const nowhere = thisMachine({ XDG_CACHE_HOME: join(root, 'file') });
    const failed = cachedFolder(nowhere, 'thing-1', 'marker', fillWith('one'));
    await expect(failed).rejects.toThrow(SurroundingsError);
    await expect(failed).rejects.toThrow(/nothing can be written in .+ Set the variable XDG_CACHE/);
    vi.unstubAllEnvs();
  });
});

const HOME = 'C:\\Users\\ada';

test.each<[NodeJS.Platform, string, string, string | undefined]>([
  ['linux', '/home/ada', '/tmp', '/tmp/offprint-cache-1000'],
  ['darwin', '/Users/ada', '/var/folders/x/T', '/var/folders/x/T/offprint-cache-1000'],
  [
    'win32',
    HOME,
    `${HOME}\\AppData\\Local\\Temp`,
    'C:/Users/ada/AppData/Local/Temp/offprint-cache',
  ],
  ['win32', HOME, 'C:\\Windows\\Temp', undefined],
  ['win32', HOME, 'D:\\Temp', undefined],
])('on %s, %s has its own folder in %s: %s', (platform, home, temporary, folder) => {
  const machine = { platform, home, architecture: 'x64', environment: {} };
  expect(temporaryCacheFolder(machine, temporary, 1000)).toBe(folder);
});
