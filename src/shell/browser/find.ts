/**
 * Finds the browser: the one that `PUPPETEER_EXECUTABLE_PATH` names, an installed headless shell, the
 * one that npm's `@sparticuz/chromium` carries, or an installed Chrome, Chromium or Edge. Headless
 * shells come first because they print twice as fast. Nothing is ever downloaded.
 */
import { lstat, stat } from 'node:fs/promises';
import { SurroundingsError } from '../surroundings.ts';
import { BROWSER_SOURCES, type BrowserSource, type FoundBrowser } from './found-browser.ts';
import {
  findInstalled,
  findInstalledShell,
  isExecutable,
  isProgramFile,
  isShell,
} from './installed.ts';
import { unpackPackaged } from './packaged.ts';

export interface FindOptions {
  /** Variables of the process; tests pass their own. */
  environment?: NodeJS.ProcessEnv;
  /** Where to look, in this order. */
  sources?: readonly BrowserSource[];
}

type Finder = (environment: NodeJS.ProcessEnv) => Promise<FoundBrowser | undefined>;

const FINDERS: Record<BrowserSource, Finder> = {
  environment: findNamed,
  'installed-shell': findInstalledShell,
  package: unpackPackaged,
  installed: findInstalled,
};

/**
 * The first browser of the given sources.
 *
 * @throws SurroundingsError where there is none; its message says how to get one
 */
export async function findBrowser(options: FindOptions = {}): Promise<FoundBrowser> {
  const environment = options.environment ?? process.env;
  let unpacking: unknown;
  for (const source of options.sources ?? BROWSER_SOURCES) {
    const found = await FINDERS[source](environment).catch((error: unknown) => {
      if (source !== 'package') throw error;
      // An installed browser needs no room to be unpacked.
      unpacking = error;
    });
    if (found) return found;
  }
  if (unpacking) throw unpacking;
  throw new SurroundingsError(
    'No browser to print with: install one with `npx puppeteer browsers install chrome-headless-shell`, or name one in PUPPETEER_EXECUTABLE_PATH.',
  );
}

async function findNamed(environment: NodeJS.ProcessEnv): Promise<FoundBrowser | undefined> {
  const executable = environment.PUPPETEER_EXECUTABLE_PATH;
  if (!executable) return undefined;
  const fault = await faultOf(executable);
  if (fault)
    throw new SurroundingsError(
      `PUPPETEER_EXECUTABLE_PATH names ${executable}, ${fault}. Correct the variable or unset it.`,
    );
  return { executable, source: 'environment', shell: isShell(executable) };
}

/** Why a file is no program, as far as that shows without starting it. */
async function faultOf(path: string): Promise<string | undefined> {
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (facts instanceof Error) {
    const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink();
    if (isLink) return `which is a link to something that cannot be reached (${facts.code})`;
    return facts.code === 'ENOENT'
      ? 'which does not exist'
      : `which cannot be read (${facts.code})`;
  }
  if (facts.isDirectory()) return 'which is a folder and no program';
  if (!facts.isFile()) return 'which is no file';
  if (!(await isExecutable(path))) return 'which may not be executed';
  // What cannot be read may still be run.
  const isKnown = await isProgramFile(path).catch(() => true);
  return isKnown ? undefined : 'which is no program: its content is something else';
}
