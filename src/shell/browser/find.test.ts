import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from './find.ts';
import { findInstalled, findInstalledShell } from './installed.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-find-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function program(path: string, start: string): Promise<string> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), start);
  await chmod(join(folder, path), 0o755);
  return join(folder, path);
}

describe('findBrowser', () => {
  it('takes what PUPPETEER_EXECUTABLE_PATH names before anything else', async () => {
    const executable = await program('my-chrome', '#!/bin/sh\n');
    const found = await findBrowser({ environment: { PUPPETEER_EXECUTABLE_PATH: executable } });
    expect(found).toMatchObject({ executable, source: 'environment', shell: false });
  });

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'takes the one of the package before an installed Chrome',
    async () => {
      await program('bin/google-chrome', '\x7fELF');
      const environment = {
        ...process.env,
        PUPPETEER_EXECUTABLE_PATH: '',
        PATH: join(folder, 'bin'),
      };
      expect((await findBrowser({ environment })).shell).toBe(true);
    },
  );

  it('says in one sentence how to get a browser where there is none', async () => {
    const none = findBrowser({ environment: {}, sources: ['environment'] });
    await expect(none).rejects.toThrow('npx puppeteer browsers install chrome-headless-shell');
  });
});

describe('findInstalled', () => {
  it('takes programs of the PATH, not scripts that start them', async () => {
    await program('bin/chrome-headless-shell', '#!/bin/sh -e\n');
    const executable = await program('bin/google-chrome', '\x7fELF');
    const found = await findInstalled({ PATH: join(folder, 'bin'), HOME: folder }, []);
    expect(found).toEqual({ executable, source: 'installed', shell: false });
  });

  it('takes the newest that puppeteer fetched', async () => {
    const environment = { PATH: '', HOME: folder };
    const place = (version: string) =>
      `.cache/puppeteer/chrome-headless-shell/linux-${version}/x/chrome-headless-shell`;
    await program(place('99.0.1'), '\x7fELF');
    const executable = await program(place('147.0.7727.24'), '\x7fELF');
    const found = await findInstalledShell(environment, []);
    expect(found).toEqual({ executable, source: 'installed-shell', shell: true });
  });

  it('leaves snaps out: they may not read a page outside the home folder', async () => {
    await program('snap/bin/chromium', '\x7fELF');
    expect(
      await findInstalled({ PATH: join(folder, 'snap/bin'), HOME: folder }, []),
    ).toBeUndefined();
  });
});
