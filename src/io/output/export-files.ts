/** The folder of an issue's exports. */
import { readdir } from 'node:fs/promises';
import type { OutputFile } from '../../formats/format.ts';
import { durably } from '../files/durable.ts';
import { textAt } from '../files/if-there.ts';
import { ASSET_LIMIT, inFolder } from '../files/regular-file.ts';
import { remove } from '../files/replace.ts';
import { join } from '../system/paths.ts';
import { writeFiles } from './write.ts';

/**
 * Writes the files of these exports durably, and removes old files of the same exports, which would otherwise
 * be sent again.
 *
 * @param names of the exports; the names of their files begin with them
 * @param whole links must not leave this folder
 * @returns the written paths
 */
export async function writeExports(
  folder: string,
  names: readonly string[],
  files: OutputFile[],
  whole = folder,
): Promise<string[]> {
  const written = await durably(() => writeFiles(folder, files, whole));
  const kept = new Set(files.map(({ path }) => path));
  for (const path of await filesIn(folder)) {
    const isOurs = names.some((name) => path.startsWith(`${name}.`) || path.startsWith(`${name}/`));
    if (isOurs && !kept.has(path)) remove(join(folder, path));
  }
  return written;
}

/** Relative paths with `/` between the parts, at most one folder deep. */
async function filesIn(folder: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const found = entries.map(async (entry) => {
    if (entry.isFile()) return [prefix + entry.name];
    return entry.isDirectory() && prefix === '' ? filesIn(folder, `${entry.name}/`) : [];
  });
  return (await Promise.all(found)).flat();
}

/** The timestamp of the deposit in the folder. */
export async function lastTimestamp(folder: string): Promise<string | undefined> {
  const text = textAt(join(folder, 'crossref.xml'), inFolder(folder, ASSET_LIMIT)) ?? '';
  return /<timestamp>(\d{1,30})<\/timestamp>/.exec(text)?.[1];
}
