/** The browser that the product would print with, for tests that look at pages as readers do. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { glyphlessFont } from '../../src/formats/pdf/glyphless-font.ts';
import { browserEnvironment, FONT_SETTINGS, fontSettings } from '../../src/io/browser/flags.ts';
import { findBrowser } from '../../src/io/browser/index.ts';

/** `undefined` where a machine has none that starts, not even the one in the package. */
const found = await findBrowser().catch(() => undefined);

/** Says once what is left out. */
export function unlessFound(what: string): boolean {
  if (!found) console.warn(`No browser on this machine: ${what} are skipped.`);
  return !found;
}

/**
 * Unlike the one that prints, it reaches the loopback interface. A machine without any font gets
 * one without characters: renderers die without.
 */
export async function openTestBrowser(): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'offprint-test-browser-'));
  const fonts = join(profile, 'fonts');
  await mkdir(fonts);
  await writeFile(join(fonts, 'glyphless.ttf'), glyphlessFont(1));
  await writeFile(join(profile, FONT_SETTINGS), fontSettings(fonts));
  const browser = await puppeteer.launch({
    executablePath: found?.executable,
    headless: found?.shell ? 'shell' : true,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    userDataDir: join(profile, 'user'),
    ...(found?.source === 'package' && { env: browserEnvironment(profile, found.libraries) }),
  });
  browser.once('disconnected', () => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  return browser;
}
