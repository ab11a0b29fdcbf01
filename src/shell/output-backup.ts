import { copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { traceFolder } from './trace/sealed-files.ts';

export interface OutputBackup {
  /** Puts everything back as it was. */
  restore(): Promise<void>;
  /** To be called in the end, whatever came of it. */
  discard(): Promise<void>;
}

/**
 * Remembers what stands in folders of the output. Outputs are replaced, never written into, so a
 * second name for each file is enough.
 *
 * @param folders relative to `out`; one that is not there is removed again by `restore`
 */
export async function backUpOutputs(
  out: string,
  folders: readonly string[],
): Promise<OutputBackup> {
  const backup = join(traceFolder(out), `before-${process.pid}`);
  await rm(backup, { recursive: true, force: true });
  for (const folder of folders) await linkFolder(join(out, folder), join(backup, folder));
  return {
    restore: async () => {
      for (const folder of folders) {
        await rm(join(out, folder), { recursive: true, force: true });
        await rename(join(backup, folder), join(out, folder)).catch(ignoreMissing);
      }
    },
    discard: () => rm(backup, { recursive: true, force: true }),
  };
}

async function linkFolder(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(to, path.slice(from.length));
    await mkdir(dirname(target), { recursive: true });
    // Not every file system knows second names.
    await link(path, target).catch(() => copyFile(path, target));
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
