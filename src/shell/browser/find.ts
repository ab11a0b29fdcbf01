/**
 * Finds the browser: the one that `PUPPETEER_EXECUTABLE_PATH` names, one on the system, or the
 * one that npm's `@sparticuz/chromium` carries. Nothing is ever downloaded.
 */
import { SurroundingsError } from '../surroundings.ts';
import type { BrowserSource, FoundBrowser } from './found-browser.ts';
import { findInstalled, isExecutable, isShell } from './installed.ts';
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
  system: findInstalled,
  package: unpackPackaged,
};

const EVERYWHERE: readonly BrowserSource[] = ['environment', 'system', 'package'];

/**
 * The first browser of the given sources.
 *
 * @throws SurroundingsError where there is none; its message says how to get one
 */
export async function findBrowser(options: FindOptions = {}): Promise<FoundBrowser> {
  const environment = options.environment ?? process.env;
  for (const source of options.sources ?? EVERYWHERE) {
    const found = await FINDERS[source](environment);
    if (found) return found;
  }
  throw new SurroundingsError(
    'No browser to print with: install one with `npx puppeteer browsers install chrome-headless-shell`, or name one in PUPPETEER_EXECUTABLE_PATH.',
  );
}

async function findNamed(environment: NodeJS.ProcessEnv): Promise<FoundBrowser | undefined> {
  const executable = environment.PUPPETEER_EXECUTABLE_PATH;
  if (!executable) return undefined;
  if (!(await isExecutable(executable))) {
    throw new SurroundingsError(
      `PUPPETEER_EXECUTABLE_PATH names ${executable}, which is no program that can be run: correct it or unset it.`,
    );
  }
  return { executable, source: 'environment', shell: isShell(executable) };
}
