/** Looks for a browser that is installed on the machine. */
import { constants } from 'node:fs';
import { access, open, readdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { FoundBrowser } from './found-browser.ts';

/** The best first. Debian's and Google's entries in /usr/bin are shell scripts that start these. */
const PLACES = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/microsoft/msedge/msedge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];
const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** @param places programs outside the PATH; tests pass their own */
export async function findInstalledShell(
  environment: NodeJS.ProcessEnv,
  places: readonly string[] = PLACES,
): Promise<FoundBrowser | undefined> {
  const executable = await firstProgram([
    ...places.filter(isShell),
    ...onPath(SHELL_NAMES, environment),
    ...(await fetchedByPuppeteer(environment)),
  ]);
  return executable ? { executable, source: 'installed-shell', shell: true } : undefined;
}

/** A whole browser: Chrome, Chromium or Edge. */
export async function findInstalled(
  environment: NodeJS.ProcessEnv,
  places: readonly string[] = PLACES,
): Promise<FoundBrowser | undefined> {
  const others = places.filter((place) => !isShell(place));
  const executable = await firstProgram([...others, ...onPath(NAMES, environment)]);
  return executable ? { executable, source: 'installed', shell: false } : undefined;
}

/** Whether a path names the small headless program rather than a whole Chrome. */
export function isShell(path: string): boolean {
  return /headless[-_]shell/.test(path);
}

function onPath(names: string[], environment: NodeJS.ProcessEnv): string[] {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** What `npx puppeteer browsers install chrome-headless-shell` left, the newest first. */
async function fetchedByPuppeteer(environment: NodeJS.ProcessEnv): Promise<string[]> {
  const cache =
    environment.PUPPETEER_CACHE_DIR ?? join(environment.HOME ?? homedir(), '.cache', 'puppeteer');
  const folder = join(cache, 'chrome-headless-shell');
  const versions = await readdir(folder).catch(() => []);
  const newestFirst = versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  const paths = newestFirst.map(async (version) => {
    const builds = await readdir(join(folder, version)).catch(() => []);
    return builds.map((build) => join(folder, version, build, 'chrome-headless-shell'));
  });
  return (await Promise.all(paths)).flat();
}

async function firstProgram(paths: string[]): Promise<string | undefined> {
  for (const path of paths) {
    const program = await realpath(path).catch(() => undefined);
    if (program && (await isProgram(program))) return program;
  }
  return undefined;
}

/** Whether the file can be run and is no script. A snap is left out: it may not read our files. */
async function isProgram(path: string): Promise<boolean> {
  if (/(^|\/)snap(\/|$)/.test(path) || !(await isExecutable(path))) return false;
  return !(await isScript(path).catch(() => true));
}

export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** How programs of Linux, macOS and Windows begin, in hexadecimal digits. */
const PROGRAM_STARTS = /^(7f454c46|feedfac[ef]|c[ef]faedfe|cafebabe|4d5a)/;

/** Whether the file is a program of a known format or a script. The shell would read any other file line by line. */
export async function isProgramFile(path: string): Promise<boolean> {
  return PROGRAM_STARTS.test((await startOf(path)).toString('hex')) || isScript(path);
}

async function isScript(path: string): Promise<boolean> {
  return (await startOf(path)).toString('latin1').startsWith('#!');
}

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path);
  const { buffer, bytesRead } = await file
    .read(Buffer.alloc(4), 0, 4, 0)
    .finally(() => file.close());
  return buffer.subarray(0, bytesRead);
}
