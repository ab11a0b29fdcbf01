import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Machine, thisMachine } from '../system/machine.ts';
import { findBrowser } from './find.ts';
import { findInstalled, findInstalledShell, skippedBrowsers } from './installed.ts';
import { browserPlaces, type Place } from './places.ts';

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

  it.runIf(process.platform === 'linux')(
    'says how to get a browser, and why a snap is none',
    async () => {
      await program('snap', '\x7fELF');
      await mkdir(join(folder, 'bin'));
      await symlink('../snap', join(folder, 'bin/chromium'));
      const environment = { PATH: join(folder, 'bin') };
      const none = findBrowser({ environment, sources: ['environment'] });
      await expect(none).rejects.toThrow('npx puppeteer browsers install chrome-headless-shell');
      await expect(none).rejects.toThrow(
        `${join(folder, 'bin/chromium')} is not used: it is a snap, and snaps may not read`,
      );
    },
  );
});

/** Those that lie in the folder of the tests. */
function placesBelow(machine: Machine): Place[] {
  return browserPlaces(machine).filter(({ path }) => path.startsWith(folder));
}

/** A Linux whose programs are known by their first four letters alone. */
function machineWith(environment: NodeJS.ProcessEnv): Machine {
  return { ...thisMachine({ HOME: folder, ...environment }), platform: 'linux' };
}

describe.skipIf(process.platform === 'win32')('findInstalled', () => {
  it('takes programs of the PATH, not scripts that start them', async () => {
    await program('bin/google-chrome-stable', '#!/bin/sh -e\n');
    const executable = await program('bin/google-chrome', '\x7fELF');
    const machine = machineWith({ PATH: join(folder, 'bin') });
    const found = await findInstalled(machine, placesBelow(machine));
    expect(found).toEqual({ executable, source: 'installed', shell: false });
  });

  it('takes the newest that puppeteer fetched for this kind of machine', async () => {
    const machine: Machine = { ...machineWith({}), architecture: 'arm64' };
    const place = (version: string, platform = 'linux-arm64') =>
      `.cache/puppeteer/chrome-headless-shell/${version}/chrome-headless-shell-${platform}/chrome-headless-shell`;
    await program(place('linux_arm-99.0.1'), '\x7fELF');
    const executable = await program(place('linux_arm-153.0.8010.47'), '\x7fELF');
    await program(place('linux-160.0.1.1', 'linux64'), '\x7fELF');
    const found = await findInstalledShell(machine, placesBelow(machine));
    expect(found).toEqual({ executable, source: 'installed-shell', shell: true });
  });

  it('leaves out what cannot be used, and says why', async () => {
    await program('opt/snap', '\x7fELF');
    await mkdir(join(folder, 'bin'));
    await symlink('../opt/snap', join(folder, 'bin/chromium'));
    await program('bin/chromium-browser', '#!/bin/sh\n');
    await program('.local/share/flatpak/exports/bin/com.google.Chrome', '#!/bin/sh\n');
    const machine = machineWith({ PATH: join(folder, 'bin') });
    const places = placesBelow(machine);
    expect(await findInstalled(machine, places)).toBeUndefined();
    const skipped = await skippedBrowsers(machine, places);
    expect(skipped.map(({ path, fault }) => [relative(folder, path), fault])).toEqual([
      ['bin/chromium', expect.stringContaining('is a snap')],
      ['bin/chromium-browser', 'is a script that starts another program'],
      ['.local/share/flatpak/exports/bin/com.google.Chrome', expect.stringContaining('a Flatpak')],
    ]);
  });
});
