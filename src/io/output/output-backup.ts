import { existsSync, statSync } from 'node:fs';
import { copyFile, link, readdir } from 'node:fs/promises';
import { namesIn } from '../files/if-there.ts';
import { isFolder, makeFolder } from '../files/make-folder.ts';
import { move, remove } from '../files/replace.ts';
import { traceFolder } from '../files/sealed-files.ts';
import { atEnd } from '../processes/at-end.ts';
import { dirname, join } from '../system/paths.ts';

const BACKUP = 'before';

export interface OutputBackup {
  /** Restores everything. */
  restore(): void;
  /** Must be called at the end, with or without `restore`. */
  discard(): void;
}

/**
 * Makes a backup of folders of the output. Outputs are replaced and never modified, so a hard link for each
 * file is enough. Everything is also restored if the process is ended.
 *
 * @param folders relative to `out`; `restore` removes folders that did not exist
 */
export async function backUpOutputs(
  out: string,
  folders: readonly string[],
): Promise<OutputBackup> {
  const backup = join(traceFolder(out), BACKUP);
  // A backup of a killed process is outdated, because other builds have run since.
  remove(backup);
  for (const folder of folders) await linkFolder(join(out, folder), join(backup, folder));
  const callOff = atEnd(() => {
    restore();
    discard();
  });
  return { restore, discard };

  function restore(): void {
    for (const folder of folders) putBack(join(backup, folder), join(out, folder));
  }

  function discard(): void {
    callOff();
    remove(backup);
  }
}

/** File by file, because Windows does not remove a folder in which another program has a file open. */
function putBack(before: string, now: string): void {
  const names = isFolder(before) ? new Set([...namesIn(before), ...namesIn(now)]) : [];
  if (!existsSync(before) || isFolder(before) !== isFolder(now)) remove(now);
  if (isFolder(before)) for (const name of names) putBack(join(before, name), join(now, name));
  else if (existsSync(before) && !isSameFile(before, now)) {
    makeFolder(dirname(now));
    move(before, now);
  }
}

/** Whether both paths are the same file. */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) =>
    statSync(path, { throwIfNoEntry: false, bigint: true }),
  );
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

async function linkFolder(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(to, path.slice(from.length));
    makeFolder(dirname(target));
    // Not every file system has hard links.
    await link(path, target).catch(() => copyFile(path, target));
  }
}
