/** Starts a browser and makes sure that it ends: with `stop`, and with this process. */

import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import { glyphlessFont } from '../../formats/pdf/glyphless-font.ts';
import { atEnd } from '../at-end.ts';
import { processorTime } from '../bounded.ts';
import { type Activity, openStallWatch, Stalled } from '../stall-watch.ts';
import { isSystemError, SurroundingsError } from '../surroundings.ts';
import { browserEnvironment, browserFlags, FONT_SETTINGS, fontSettings } from './flags.ts';
import type { FoundBrowser } from './found-browser.ts';
import { lastWords } from './last-words.ts';
import { familyActivity, killAll, processFamily, processWith } from './processes.ts';

export interface RunningBrowser {
  browser: Browser;
  /** Product and version: "HeadlessChrome/147.0.7727.24". */
  version: string;
  pid: number;
  /** Ends every process of it and removes its profile. May be called again. */
  stop(): Promise<void>;
}

/** In ms, of processor time and of doing nothing. */
const START_PATIENCE = 60_000;
/** For puppeteer: our own limits say what was waited for. */
const NO_LIMIT = 0;

/**
 * @param patience ms that it may do nothing, or use of processor time, until it answers
 * @throws SurroundingsError where the program does not start; the message says why
 */
export async function launchBrowser(
  found: FoundBrowser,
  patience = START_PATIENCE,
): Promise<RunningBrowser> {
  const profile = newProfile();
  let pid: number | undefined;
  const release = atEnd(() => endAtOnce(pid ?? processWith(profile), profile));
  try {
    const { browser, version } = await start(found, profile, patience);
    const leader = browser.process()?.pid ?? 0;
    pid = leader;
    return {
      browser,
      version,
      pid: leader,
      stop: () => stop(leader, profile, release),
    };
  } catch (error) {
    const why = error instanceof SurroundingsError ? error : await reasonOf(error, found, profile);
    release();
    await removeProfile(profile);
    throw why;
  }
}

function newProfile(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'offprint-browser-'));
  } catch (error) {
    throw noTemporaryFolder(error);
  }
}

/** A program that takes our words and never says anything would be waited for without end. */
async function start(
  found: FoundBrowser,
  profile: string,
  patience: number,
): Promise<{ browser: Browser; version: string }> {
  await writeFonts(profile).catch((error: unknown) => {
    throw noTemporaryFolder(error);
  });
  const silence = new AbortController();
  const limits = { idle: patience, processorTime: patience };
  const watch = openStallWatch(() => startActivity(profile), limits);
  const answered = launch(found, profile, silence.signal).then(async (browser) => ({
    browser,
    version: await browser.version(),
  }));
  try {
    return await watch.wait('start', answered);
  } catch (error) {
    if (error instanceof Stalled) silence.abort();
    throw error;
  }
}

/** With our own: a program that floods its pipes with words keeps this process at work. */
function startActivity(profile: string): Activity | undefined {
  const program = familyActivity(processWith(profile));
  return program && { ...program, processorTime: program.processorTime + processorTime() };
}

/** @param signal ends the program and all that it started */
async function launch(found: FoundBrowser, profile: string, signal: AbortSignal): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer');
  return puppeteer.launch({
    signal,
    executablePath: found.executable,
    headless: found.shell ? 'shell' : true,
    pipe: true,
    args: browserFlags(process.env, found.shell),
    env: browserEnvironment(profile, found.libraries),
    userDataDir: profile,
    protocolTimeout: NO_LIMIT,
    timeout: NO_LIMIT,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    defaultViewport: { width: 1024, height: 768 },
  });
}

async function writeFonts(profile: string): Promise<void> {
  const folder = join(profile, 'fonts');
  await mkdir(folder);
  await writeFile(join(folder, 'glyphless.ttf'), glyphlessFont(1));
  await writeFile(join(profile, FONT_SETTINGS), fontSettings(folder));
}

/**
 * Asking Chromium to close is slow and leaves stopped renderers alive; its profile is ours and
 * thrown away, so nothing is lost by killing.
 */
async function stop(pid: number, profile: string, release: () => void): Promise<void> {
  await killFamily(pid);
  release();
  await removeProfile(profile);
}

/** A process may start another one just before it dies: looks again until none is left. */
async function killFamily(pid: number): Promise<void> {
  for (let round = 0; round < 50; round++) {
    const family = processFamily(pid);
    killAll(pid, family);
    if (family.length === 0) return;
    await delay(5 + round);
  }
}

/** @param leader `undefined` where the program has not been started yet */
function endAtOnce(leader: number | undefined, profile: string): void {
  if (leader !== undefined) killAll(leader, processFamily(leader));
  rmSync(profile, { recursive: true, force: true, maxRetries: 2 });
}

async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }).catch(() => {
    // A rest in the temporary folder harms nobody.
  });
}

function noTemporaryFolder(error: unknown): SurroundingsError {
  const code = isSystemError(error) ? error.code : String(error);
  return new SurroundingsError(
    `Unexpected folder for temporary files ${tmpdir()}, in which nothing can be written (${code}), expected one with room for 50 MB. Make room there, or name another in the variable TMPDIR.`,
  );
}

const NO_SANDBOX =
  'its sandbox is not allowed to this user. Allow unprivileged user namespaces, or set OFFPRINT_NO_SANDBOX=1 if you trust the manuscripts.';

async function reasonOf(
  error: unknown,
  found: FoundBrowser,
  profile: string,
): Promise<SurroundingsError> {
  const why = error instanceof Stalled ? error.message : await heard(error, found, profile);
  return new SurroundingsError(`The browser ${found.executable} does not start: ${why}`);
}

async function heard(
  error: unknown,
  { executable, shell, libraries }: FoundBrowser,
  profile: string,
): Promise<string> {
  const flags = [...browserFlags(process.env, shell), `--user-data-dir=${profile}`];
  const words = await lastWords(executable, flags, browserEnvironment(profile, libraries));
  if (/no usable sandbox|setuid sandbox/i.test(words)) return NO_SANDBOX;
  return lastLine(words) ?? lastLine(error instanceof Error ? error.message : String(error)) ?? '';
}

/** puppeteer's message ends with a link to its manual. */
function lastLine(text: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const own = lines.filter((line) => line && !/^(TROUBLESHOOTING|stderr:|https:)/i.test(line));
  return own.find((line) => /error while loading|cannot open|ERROR|FATAL/.test(line)) ?? own.at(-1);
}
