/**
 * Outputs in S3. The files of a part are objects that never change, `<out>/<journal>/<part>/@<version>/…`, and
 * `<out>/<journal>/<part>/current.json` names those that are valid now. It is replaced last, and only if nobody else has
 * replaced it, so readers find the old files or the new ones, and two workers never mix theirs.
 */
import { randomUUID } from 'node:crypto';
import { digestOf } from '../files/digests.ts';
import { assetAt } from '../files/if-there.ts';
import { makeFolder } from '../files/make-folder.ts';
import { removeLeftover } from '../files/replace.ts';
import { dirname, join } from '../system/paths.ts';
import { inParallel } from './in-parallel.ts';
import { isPathInside } from './object-names.ts';
import { outputsIn } from './outputs-in.ts';
import { openStore, type S3Store, type StoredText } from './s3-store.ts';
import type { Brought, Outputs } from './storage.ts';
import { newWorkFolder, ownWorkPlace, removeLeftWork } from './work-folder.ts';

/** The content of current.json. */
interface Pointer {
  version: string;
  /** By path in the journal's output folder. */
  files: Record<string, StoredFile>;
}

interface StoredFile {
  sha256: string;
  /** Of the object, relative to the part. Example: "@4f0c2a91/1-2/firdous/firdous.pdf" */
  key: string;
}

/** What was published when a folder was made. */
interface Known {
  store: S3Store;
  pointer: Pointer;
  /** The object of the pointer; absent before anything is published. */
  object?: StoredText;
  /** The files of the pointer that are undamaged. */
  sound: ReadonlySet<string>;
}

const POINTER = 'current.json';

/** @param patience how long a call is tried again, in ms */
export function s3Outputs(out: string, patience?: number): Outputs {
  removeLeftWork(ownWorkPlace());
  const known = new WeakMap<Brought, Known>();
  return { bring, publish, discard, write };

  async function bring(journal: string, part: string): Promise<Brought> {
    const store = await openStore(`${out}/${journal}/${part}`, patience);
    const object = await store.read(POINTER);
    const pointer = readPointer(object);
    const folder = newWorkFolder(ownWorkPlace());
    const sound = await downloadAll(store, pointer, folder);
    const brought = { journal, part, folder };
    known.set(brought, { store, pointer, sound, ...(object && { object }) });
    return brought;
  }

  async function publish(brought: Brought): Promise<boolean> {
    const before = known.get(brought);
    if (!before) throw new Error('The folder was not brought.');
    const { store, object } = before;
    const { pointer, isSame } = newPointer(brought.folder, before);
    if (isSame) return (await store.read(POINTER))?.etag === object?.etag;
    const added = addedKeys(pointer);
    await inParallel(added, ([path, key]) =>
      store.write(key, assetAt(join(brought.folder, path)) ?? ''),
    );
    if (!(await replacePointer(before, pointer))) {
      await removeAll(
        store,
        added.map(([, key]) => key),
      );
      return false;
    }
    // What cannot be removed now is removed after the next version.
    await removeFormer(before, pointer).catch(() => {});
    return true;
  }

  function discard({ folder }: Brought): void {
    removeLeftover(folder);
  }

  async function write(name: string, content: string): Promise<void> {
    const store = await openStore(out, patience);
    await store.write(name, content);
  }
}

/** The paths of the files that are there, and are those that were published. */
async function downloadAll(
  store: S3Store,
  { files }: Pointer,
  folder: string,
): Promise<Set<string>> {
  const sound = new Set<string>();
  await inParallel(Object.entries(files), async ([path, { key, sha256 }]) => {
    const to = join(folder, path);
    makeFolder(dirname(to));
    if (!(await store.download(key, to))) return;
    if (digestOf(assetAt(to) ?? '') === sha256) sound.add(path);
    else removeLeftover(to);
  });
  return sound;
}

/** Files that have not changed keep their objects. */
function newPointer(
  folder: string,
  { pointer: { files: before }, sound }: Known,
): { pointer: Pointer; isSame: boolean } {
  const version = randomUUID().slice(0, 8);
  const files: Pointer['files'] = {};
  for (const path of outputsIn(folder)) {
    const sha256 = digestOf(assetAt(join(folder, path)) ?? '');
    const kept = sound.has(path) && before[path]?.sha256 === sha256 ? before[path] : undefined;
    files[path] = kept ?? { sha256, key: `@${version}/${path}` };
  }
  const pointer = { version, files };
  const isSame =
    addedKeys(pointer).length === 0 && Object.keys(files).length === Object.keys(before).length;
  return { pointer, isSame };
}

/** Paths and keys of the files that the version before did not have. */
function addedKeys({ version, files }: Pointer): [path: string, key: string][] {
  return Object.entries(files).flatMap(([path, { key }]) =>
    key.startsWith(`@${version}/`) ? [[path, key]] : [],
  );
}

/** Returns false if somebody else has replaced it. */
async function replacePointer({ store, object }: Known, pointer: Pointer): Promise<boolean> {
  const content = `${JSON.stringify(pointer, null, 2)}\n`;
  const when = object ? { etag: object.etag } : ('new' as const);
  if (await store.write(POINTER, content, when)) return true;
  // If an answer was lost on its way, the second try finds what the first has written.
  return (await store.read(POINTER))?.text === content;
}

/**
 * Removes what neither this version nor the one before has. Whoever publishes over this version has read it, so all its
 * objects are newer than the version before. Older ones are left from versions before that and from dead workers.
 */
async function removeFormer({ store, object, pointer }: Known, now: Pointer): Promise<void> {
  if (!object) return;
  const valid = new Set(
    [pointer, now].flatMap(({ files }) => Object.values(files).map(({ key }) => key)),
  );
  const objects = await store.list('@');
  await removeAll(
    store,
    objects
      .filter(({ key, modified }) => !valid.has(key) && modified < object.modified)
      .map(({ key }) => key),
  );
}

async function removeAll(store: S3Store, keys: readonly string[]): Promise<void> {
  await inParallel(keys, (key) => store.remove(key));
}

/** A pointer that is damaged, or leads out of a folder, counts as empty, so that everything is made again. */
function readPointer(object: StoredText | undefined): Pointer {
  const empty = { version: '', files: {} };
  try {
    const { version, files }: Pointer = JSON.parse(object?.text ?? '');
    const isValid = Object.entries(files).every(
      ([path, { key }]) => isPathInside(path) && isPathInside(key) && key.startsWith('@'),
    );
    return isValid ? { version, files } : empty;
  } catch {
    return empty;
  }
}
