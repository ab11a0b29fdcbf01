/** Starts a browser, and ends it with `stop` or at the end of this process. */

import { mkdir, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { glyphlessFont } from '../../formats/pdf/glyphless-font.ts';
import { atEnd } from '../processes/at-end.ts';
import { processorTime } from '../processes/bounded.ts';
import type { Family } from '../processes/processes.ts';
import { type Activity, openStallWatch } from '../processes/stall-watch.ts';
import { join } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import { browserEnvironment, browserFlags, FONT_SETTINGS, fontSettings } from './flags.ts';
import type { BrowserSource, FoundBrowser } from './found-browser.ts';
import {
  newProfile,
  noTemporaryFolder,
  removeLeftProfiles,
  removeProfile,
  removeProfileAtOnce,
} from './profile.ts';
import { type Program, startProgram } from './program.ts';
import { StartFailure } from './start-failure.ts';
import { noteStart } from './started.ts';

export interface RunningBrowser {
  browser: Browser;
  /** Product and version: "HeadlessChrome/147.0.7727.24". */
  version: string;
  /** The activity of its processes so far. */
  activity(): Activity | undefined;
  /** Ends all its processes and removes its profile. May be called several times. */
  stop(): Promise<void>;
}

/** In ms. The limit for processor time, and for time without activity. */
const START_PATIENCE = 60_000;
const LAST_WORDS = 2000;
/** For puppeteer, because messages of our own limits say what was not finished. */
const NO_LIMIT = 0;

/**
 * @param patience ms of inactivity, or of processor time, until it answers
 * @throws DoesNotStart its message says why, and what to do
 * @throws SurroundingsError if the folder for temporary files cannot be written
 */
export async function launchBrowser(
  found: FoundBrowser,
  patience = START_PATIENCE,
): Promise<RunningBrowser> {
  await removeLeftProfiles();
  const profile = newProfile();
  let program: Program | undefined;
  const release = atEnd(() => endAtOnce(program, profile));
  const stop = async () => {
    // A request to close would be slow and would leave stopped renderers alive. The profile is removed anyway.
    program?.transport.close();
    await program?.family.end();
    release();
    await removeProfile(profile);
  };
  try {
    await writeFonts(profile).catch((error: unknown) => {
      throw noTemporaryFolder(error);
    });
    const puppeteer = await loadPuppeteer();
    program = startProgram(
      found.executable,
      await puppeteer.defaultArgs({
        headless: found.shell ? 'shell' : true,
        userDataDir: profile,
        args: browserFlags(process.env, found.shell),
      }),
      browserEnvironment(profile, found.libraries),
    );
    const connected = await connect(puppeteer, program, patience);
    noteStart();
    return { ...connected, activity: program.family.activity, stop };
  } catch (error) {
    await stop();
    throw error instanceof SurroundingsError ? error : new DoesNotStart(found, error);
  }
}

type Puppeteer = Awaited<ReturnType<typeof loadPuppeteer>>;

async function loadPuppeteer() {
  return (await import('puppeteer-core')).default;
}

/** Connects with limits, because a program may read from the pipe and never answer. */
async function connect(
  puppeteer: Puppeteer,
  { family, transport, failure }: Program,
  patience: number,
): Promise<Pick<RunningBrowser, 'browser' | 'version'>> {
  const limits = { idle: patience, processorTime: patience };
  const watch = openStallWatch(() => startActivity(family), limits);
  const connected = puppeteer.connect({
    transport,
    protocolTimeout: NO_LIMIT,
    defaultViewport: { width: 1024, height: 768 },
  });
  const answered = connected.then(async (browser) => ({
    browser,
    version: await browser.version(),
  }));
  const answer = answered.catch(async (error: unknown) => {
    // The program's own error, which comes a moment later, is better.
    await Promise.race([failure, delay(LAST_WORDS)]);
    throw error;
  });
  return watch.wait('start', Promise.race([answer, failure]));
}

/** Includes our own processor time, because a program that floods its pipes keeps this process busy. */
function startActivity(family: Family): Activity | undefined {
  const program = family.activity();
  return program && { ...program, processorTime: program.processorTime + processorTime() };
}

async function writeFonts(profile: string): Promise<void> {
  const folder = join(profile, 'fonts');
  await mkdir(folder);
  await writeFile(join(folder, 'glyphless.ttf'), glyphlessFont(1));
  await writeFile(join(profile, FONT_SETTINGS), fontSettings(folder));
}

/** @param program undefined if it has not been started yet */
function endAtOnce(program: Program | undefined, profile: string): void {
  program?.family.kill();
  removeProfileAtOnce(profile);
}

/** A program was started, but it is not a usable browser. */
export class DoesNotStart extends SurroundingsError {
  readonly found: FoundBrowser;
  /** Follows "does not start:". */
  readonly reason: string;
  constructor(found: FoundBrowser, error: unknown) {
    const reason = error instanceof Error ? error.message : String(error);
    const known = error instanceof StartFailure ? error.advice : undefined;
    const advice = known ?? otherBrowser(found.source);
    super(`The browser ${found.executable} does not start: ${reason}. ${advice}`);
    this.found = found;
    this.reason = reason;
  }
}

function otherBrowser(source: BrowserSource): string {
  return source === 'environment'
    ? 'The variable PUPPETEER_EXECUTABLE_PATH names it: name a Chrome, Chromium or Edge there, or unset it.'
    : 'Name another browser in the variable PUPPETEER_EXECUTABLE_PATH.';
}
