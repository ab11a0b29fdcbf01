import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DoesNotStart, type RunningBrowser } from './launch.ts';
import { openBrowser } from './open.ts';
import { openStarter } from './starter.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-starter-test-'));
  await mkdir(join(folder, 'bin'));
  for (const name of ['chromium-headless-shell', 'chromium'])
    await copyFile('/bin/true', join(folder, 'bin', name));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const PAGE = { html: '<!doctype html><html lang="en"><title>t</title><p>Words', files: new Map() };
const environment = () => ({ PATH: join(folder, 'bin'), HOME: folder });

describe.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'a browser that ends at once',
  () => {
    it('is replaced by the next one, and the sentence says why', async () => {
      const sources = ['installed-shell', 'package'] as const;
      const environment = { ...process.env, PATH: join(folder, 'bin') };
      const printer = openBrowser({ sources, environment });
      try {
        expect((await printer.print(PAGE)).pdf.length).toBeGreaterThan(500);
        expect(printer.printedWith()).toMatch(
          /^Printed with the bundled Chromium \d+ \(headless shell\): the installed headless shell \S+ does not start, because it ended with exit code 0/,
        );
      } finally {
        await printer.close();
      }
    });

    it('is named with its reason if no other one starts', async () => {
      const sources = ['installed-shell'] as const;
      const printer = openBrowser({ sources, environment: environment() });
      const failed = printer.print(PAGE);
      await expect(failed).rejects.toThrow(
        `The browser ${join(folder, 'bin/chromium-headless-shell')} does not start: it ended with exit code 0`,
      );
      await printer.close();
    });

    it('is not replaced if the user named it', async () => {
      const named = join(folder, 'bin/chromium');
      const printer = openBrowser({
        environment: { ...process.env, PUPPETEER_EXECUTABLE_PATH: named },
      });
      await expect(printer.print(PAGE)).rejects.toThrow(`The browser ${named} does not start`);
      await printer.close();
    });
  },
);

describe.runIf(process.platform === 'linux')('openStarter', () => {
  it('stays with the first browser that started', async () => {
    const launched: string[] = [];
    const sources = ['installed-shell', 'installed'] as const;
    const starter = openStarter({ sources, environment: environment() }, async (found) => {
      launched.push(found.source);
      if (launched.length !== 2) throw new DoesNotStart(found, new Error('no'));
      return {} as RunningBrowser;
    });
    expect(starter.chosen()).toBeUndefined();
    await starter.start();
    expect(starter.chosen()).toMatchObject({
      found: { source: 'installed' },
      failure: { reason: 'no', found: { source: 'installed-shell' } },
    });
    // It does not start again, and a worse one is not tried.
    await expect(starter.start()).rejects.toThrow(DoesNotStart);
    expect(launched).toEqual(['installed-shell', 'installed', 'installed']);
  });
});
