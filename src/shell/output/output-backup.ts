import { existsSync, renameSync, rmSync } from 'node:fs';
import { copyFile, link, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { atEnd } from '../at-end.ts';
import { traceFolder } from '../trace/sealed-files.ts';
import { makeFolder } from './make-folder.ts';

const BACKUP = 'before';

export interface OutputBackup {
  /** Puts everything back as it was. */
  restore(): void;
  /** To be called in the end, whatever came of it. */
  discard(): void;
}

/**
 * Remembers what stands in folders of the output. Outputs are replaced, never written into, so a
 * second name for each file is enough. Everything is put back, too, where the process is ended.
 *
 * @param folders relative to `out`; one that is not there is removed again by `restore`
 */
export async function backUpOutputs(
  out: string,
  folders: readonly string[],
): Promise<OutputBackup> {
  const backup = join(traceFolder(out), BACKUP);
  // One that a killed process left is worth nothing: builds have gone on since.
  rmSync(backup, { recursive: true, force: true });
  for (const folder of folders) await linkFolder(join(out, folder), join(backup, folder));
  const callOff = atEnd(() => {
    restore();
    discard();
  });
  return { restore, discard };

  function restore(): void {
    for (const folder of folders) {
      rmSync(join(out, folder), { recursive: true, force: true });
      if (existsSync(join(backup, folder))) renameSync(join(backup, folder), join(out, folder));
    }
  }

  function discard(): void {
    callOff();
    rmSync(backup, { recursive: true, force: true });
  }
}

async function linkFolder(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(to, path.slice(from.length));
    makeFolder(dirname(target));
    // Not every file system knows second names.
    await link(path, target).catch(() => copyFile(path, target));
  }
}
