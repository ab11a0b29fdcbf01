/**
 * Outputs in a folder: `<out>/<journal>/…`. A job works in a folder of its own on the same disk, `<out>/.offprint/work/…`,
 * in which unchanged outputs are second names of the same files.
 */
import { copyFileSync, linkSync, statSync } from 'node:fs';
import { digestOf } from '../files/digests.ts';
import { replaceFile } from '../files/durable.ts';
import { assetAt } from '../files/if-there.ts';
import { keepInside } from '../files/keep-inside.ts';
import { makeFolder } from '../files/make-folder.ts';
import { move, removeLeftover } from '../files/replace.ts';
import { hideFromGit, traceFolder } from '../files/sealed-files.ts';
import { removeOutput } from '../output/write.ts';
import { dirname, join } from '../system/paths.ts';
import { outputsIn } from './outputs-in.ts';
import type { Brought, Outputs } from './storage.ts';
import { adoptWorkFolder, newWorkFolder, removeLeftWork } from './work-folder.ts';

/** In ms. After a day, nobody goes on with what was begun. */
const WORTH_KEEPING = 86_400_000;

/** What a part has published. */
interface Published {
  /** Digests of the files by their paths in the journal's output folder. */
  files: Readonly<Record<string, string>>;
}

export function folderOutputs(out: string): Outputs {
  const work = join(traceFolder(out), 'work');
  makeFolder(work);
  hideFromGit(out);
  removeLeftWork(work, WORTH_KEEPING);
  /** What was published when a folder was made. */
  const known = new WeakMap<Brought, Published>();
  return { bring, publish, discard, write };

  async function bring(journal: string, part: string, stamp: string): Promise<Brought> {
    const before = publishedAt(recordPath(journal, part));
    const begun = { name: join(journal, part), stamp };
    const folder = adoptWorkFolder(work, begun) ?? newWorkFolder(work, begun);
    for (const path of Object.keys(before.files)) {
      const [from, to] = [join(out, journal, path), join(folder, path)];
      if (isFile(from) && !isFile(to)) link(from, to);
    }
    const brought = { journal, part, folder };
    known.set(brought, before);
    return brought;
  }

  async function publish(brought: Brought): Promise<boolean> {
    const { journal, part, folder } = brought;
    const before = known.get(brought) ?? { files: {} };
    const record = recordPath(journal, part);
    if (!isSame(publishedAt(record), before)) return false;
    const files = Object.fromEntries(outputsIn(folder).map((path) => [path, join(folder, path)]));
    const after: Published = {
      files: Object.fromEntries(
        Object.entries(files).map(([path, from]) => [path, digestOf(assetAt(from) ?? '')]),
      ),
    };
    keepInside(out, join(out, journal));
    // If this process is killed, the next one knows of old and new files.
    if (!isSame(before, after)) writeRecord(record, { files: { ...before.files, ...after.files } });
    for (const [path, from] of Object.entries(files)) replace(from, join(out, journal, path));
    for (const [path, sha256] of Object.entries(before.files)) {
      const former = join(out, journal, path);
      if (!(path in files) && digestOf(assetAt(former) ?? '') === sha256) removeOutput(former);
    }
    if (!isSame(before, after)) writeRecord(record, after);
    return true;
  }

  function discard({ folder }: Brought): void {
    removeLeftover(folder);
  }

  async function write(name: string, content: string): Promise<void> {
    replaceFile(join(out, name), content);
  }

  function recordPath(journal: string, part: string): string {
    return join(traceFolder(join(out, journal)), 'parts', `${digestOf(part).slice(0, 32)}.json`);
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function replace(from: string, to: string): void {
  const [made, there] = [from, to].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (made && there && made.ino === there.ino && made.dev === there.dev && made.ino !== 0) return;
  makeFolder(dirname(to));
  move(from, to);
}

function link(from: string, to: string): void {
  makeFolder(dirname(to));
  try {
    linkSync(from, to);
  } catch {
    // Not every file system has hard links.
    copyFileSync(from, to);
  }
}

function publishedAt(path: string): Published {
  try {
    return JSON.parse(assetAt(path)?.toString() ?? '');
  } catch {
    return { files: {} };
  }
}

function writeRecord(path: string, published: Published): void {
  makeFolder(dirname(path));
  replaceFile(path, JSON.stringify(published));
}

function isSame(one: Published, other: Published): boolean {
  const sorted = ({ files }: Published) => JSON.stringify(Object.entries(files).sort());
  return sorted(one) === sorted(other);
}
