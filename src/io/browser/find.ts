/**
 * Finds the browser: the one in `PUPPETEER_EXECUTABLE_PATH`, an installed headless shell, the one in npm's
 * `@sparticuz/chromium`, or an installed Chrome, Chromium or Edge. Headless shells come first because they
 * print twice as fast. Nothing is ever downloaded.
 */

import { type Machine, thisMachine, variable } from '../system/machine.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import { BROWSER_SOURCES, type BrowserSource, type FoundBrowser } from './found-browser.ts';
import { findInstalled, findInstalledShell, skippedBrowsers } from './installed.ts';
import { linuxDistribution, noBrowser } from './no-browser.ts';
import { unpackPackaged } from './packaged.ts';
import { faultOf, isShell } from './program-file.ts';

export interface FindOptions {
  /** Variables of the process; tests pass their own. */
  environment?: NodeJS.ProcessEnv;
  /** The sources to search, in this order. */
  sources?: readonly BrowserSource[];
}

type Finder = (machine: Machine) => Promise<FoundBrowser | undefined>;

const FINDERS: Record<BrowserSource, Finder> = {
  environment: findNamed,
  'installed-shell': findInstalledShell,
  package: unpackPackaged,
  installed: findInstalled,
};

/**
 * The first browser of the sources.
 *
 * @throws SurroundingsError if there is none; the message says how to get one
 */
export async function findBrowser(options: FindOptions = {}): Promise<FoundBrowser> {
  for await (const found of findBrowsers(options)) return found;
  throw new Error('no browser, and no reason');
}

/**
 * One browser from each source that has one, the best first. The next source is searched when the caller asks
 * for the next browser.
 *
 * @throws SurroundingsError if there is none at all; the message says how to get one
 */
export async function* findBrowsers(options: FindOptions = {}): AsyncGenerator<FoundBrowser> {
  const machine = thisMachine(options.environment);
  let isFound = false;
  let unpacking: unknown;
  for (const source of options.sources ?? BROWSER_SOURCES) {
    const found = await FINDERS[source](machine).catch((error: unknown) => {
      if (source !== 'package') throw error;
      // An installed browser does not have to be unpacked.
      unpacking = error;
    });
    if (!found) continue;
    isFound = true;
    yield found;
  }
  if (isFound) return;
  if (unpacking) throw unpacking;
  throw new SurroundingsError(
    noBrowser(machine, linuxDistribution(), await skippedBrowsers(machine)),
  );
}

async function findNamed(machine: Machine): Promise<FoundBrowser | undefined> {
  const executable = variable(machine, 'PUPPETEER_EXECUTABLE_PATH');
  if (!executable) return undefined;
  const fault = await faultOf(executable, machine, true);
  if (fault)
    throw new SurroundingsError(
      `PUPPETEER_EXECUTABLE_PATH names ${executable}, which ${fault}. Correct the variable or unset it.`,
    );
  return { executable, source: 'environment', shell: isShell(executable) };
}
