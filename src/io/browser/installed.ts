/** Finds browsers that are installed on the machine. */
import { lstat, readdir } from 'node:fs/promises';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import type { Machine } from '../system/machine.ts';
import type { FoundBrowser } from './found-browser.ts';
import { browserPlaces, type Place } from './places.ts';
import { faultOf, followLinks } from './program-file.ts';

/** @param places tests pass their own */
export async function findInstalledShell(
  machine: Machine,
  places: readonly Place[] = browserPlaces(machine),
): Promise<FoundBrowser | undefined> {
  const executable = await firstProgram(
    places.filter(({ shell }) => shell),
    machine,
  );
  return executable ? { executable, source: 'installed-shell', shell: true } : undefined;
}

/** Finds a complete browser: Chrome, Chromium or Edge. */
export async function findInstalled(
  machine: Machine,
  places: readonly Place[] = browserPlaces(machine),
): Promise<FoundBrowser | undefined> {
  const executable = await firstProgram(
    places.filter(({ shell }) => !shell),
    machine,
  );
  return executable ? { executable, source: 'installed', shell: false } : undefined;
}

export interface SkippedBrowser {
  path: string;
  /** Words that follow "which". */
  fault: string;
}

/** Files in the places of browsers that cannot be used. A program with several names is listed once. */
export async function skippedBrowsers(
  machine: Machine,
  places: readonly Place[] = browserPlaces(machine),
): Promise<SkippedBrowser[]> {
  const skipped = new Map<string, SkippedBrowser>();
  for (const path of await pathsAt(places)) {
    const isThere = await lstat(path).catch(() => undefined);
    const fault = isThere && (await faultOf(path, machine));
    if (fault) getOrInsert(skipped, await followLinks(path), () => ({ path, fault }));
  }
  return [...skipped.values()];
}

async function firstProgram(places: Place[], machine: Machine): Promise<string | undefined> {
  for (const path of await pathsAt(places)) {
    if (!(await faultOf(path, machine))) return followLinks(path);
  }
  return undefined;
}

async function pathsAt(places: readonly Place[]): Promise<string[]> {
  const paths = places.map((place) => (place.versioned ? versionsAt(place.path) : [place.path]));
  return (await Promise.all(paths)).flat();
}

/** The newest version first. */
async function versionsAt(pattern: string): Promise<string[]> {
  const [start, end] = parted(pattern, pattern.lastIndexOf('*'));
  const [folder, prefix] = parted(start, start.lastIndexOf('/'));
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.startsWith(prefix))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => `${folder}/${name}${end}`);
}

function parted(text: string, at: number): [before: string, after: string] {
  return [text.slice(0, at), text.slice(at + 1)];
}
