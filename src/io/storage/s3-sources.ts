/** Journals in S3. A job brings only what it reads, and keeps the files that have not changed since the job before. */
import { writeFileSync } from 'node:fs';
import { digestOf } from '../files/digests.ts';
import { makeFolder } from '../files/make-folder.ts';
import { removeEmptyFolders } from '../files/remove-empty-folders.ts';
import { removeLeftover } from '../files/replace.ts';
import { RECORD_FILE } from '../journal/journal-files.ts';
import { basename, dirname, join } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import { inParallel } from './in-parallel.ts';
import { journalObjects, possibleObjects } from './object-names.ts';
import { partFinder } from './parts.ts';
import { openStore, type S3Store, type StoredObject } from './s3-store.ts';
import type { BroughtSources, Sources } from './storage.ts';
import { newWorkFolder, ownWorkPlace, removeLeftWork } from './work-folder.ts';

/** If sources are changed while they are brought, they are listed again. */
const ATTEMPTS = 3;
/** Of other parts, a build reads settings and the front matter of manuscripts: shared DOIs, related articles. */
const TEXTS = /\.(?:md|markdown|qmd|rmd|ya?ml)$/i;

/**
 * @param base the address around the journals
 * @param patience how long a call is tried again, in ms
 */
export function s3Sources(base: string, patience?: number): Sources {
  removeLeftWork(ownWorkPlace());
  const work = newWorkFolder(ownWorkPlace());
  /** ETags of the files in the folder. */
  const held = new Map<string, string>();
  return { bring, stampsOf, close: () => removeLeftover(work) };

  async function bring(journal: string, part: string): Promise<BroughtSources> {
    const store = await openStore(journal, patience);
    const source = join(work, journal.slice(base.length));
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const objects = journalObjects(journal, await store.list());
      const needed = objects.filter(isNeededFor(part, objects));
      if (await update(store, source, needed)) return { source, base: work };
    }
    throw new SurroundingsError(
      `The files of ${journal} are replaced all the time. Build it again when they are complete.`,
    );
  }

  /** Makes the folder hold these objects and nothing else. Returns false if one of them was changed meanwhile. */
  async function update(
    store: S3Store,
    source: string,
    objects: readonly StoredObject[],
  ): Promise<boolean> {
    const needed = new Map(objects.map(({ key, etag }) => [join(source, key), { key, etag }]));
    for (const path of held.keys()) if (!needed.has(path)) forget(path);
    removeEmptyFolders(work);
    makeFolder(source);
    const brought = await inParallel(needed, async ([path, { key, etag }]) => {
      if (held.get(path) === etag) return true;
      forget(path);
      makeFolder(dirname(path));
      const isBrought = await store.download(key, path, etag);
      if (isBrought) held.set(path, etag);
      return isBrought;
    });
    return brought.every(Boolean);
  }

  function forget(path: string): void {
    removeLeftover(path);
    held.delete(path);
  }

  async function stampsOf(journal: string, parts: readonly string[]): Promise<string[]> {
    const store = await openStore(journal, patience);
    const objects = journalObjects(journal, await store.list());
    const partOf = partFinder(objects.map(({ key }) => key));
    const states = Map.groupBy(
      objects.map(({ key, size, etag }) => [key, size, etag] as const),
      ([key]) => partOf(key),
    );
    return parts.map((part) => {
      const own = part === '' ? [...states] : states.get(part);
      return digestOf(JSON.stringify([states.get(''), own]));
    });
  }
}

function isNeededFor(part: string, objects: readonly StoredObject[]) {
  const partOf = partFinder(objects.map(({ key }) => key));
  return ({ key }: StoredObject) =>
    part === '' || partOf(key) === '' || key.startsWith(`${part}/`) || TEXTS.test(key);
}

/** In ms. Whoever queues a batch waits at the terminal. */
const PATIENCE_OF_PLANS = 15_000;
/** The settings that a plan is made of. */
const SETTINGS = ['journal.yaml', 'issue.yaml', RECORD_FILE];

/**
 * Brings the names and settings of all journals below an address, from which their builds can be planned. Manuscripts
 * are empty files.
 *
 * @returns the folder of the address
 */
export async function bringSkeleton(address: string): Promise<{ folder: string; remove(): void }> {
  const store = await openStore(address, PATIENCE_OF_PLANS);
  const base = newWorkFolder(ownWorkPlace());
  const folder = join(base, basename(address));
  makeFolder(folder);
  const texts = possibleObjects(await store.list()).filter(({ key }) => TEXTS.test(key));
  await inParallel(texts, async ({ key }) => {
    const path = join(folder, key);
    makeFolder(dirname(path));
    if (SETTINGS.includes(basename(key))) await store.download(key, path);
    else writeFileSync(path, '');
  });
  return { folder, remove: () => removeLeftover(base) };
}
