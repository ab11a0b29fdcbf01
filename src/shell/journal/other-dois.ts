/** DOIs that stand in the manuscripts of a journal, without reading more of them than their heads. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { manuscriptHead } from './manuscript-head.ts';

export interface WrittenDoi {
  doi: string;
  /** Folder of the article. */
  folder: string;
  file: string;
  line: number;
}

/** @param except folders of articles */
export async function doisInIssue(
  issue: string,
  except: ReadonlySet<string>,
): Promise<WrittenDoi[]> {
  const folders = await subfolders(issue);
  const others = folders.filter((folder) => !except.has(folder));
  return (await Promise.all(others.map(doiIn))).flat();
}

/** Folders in a folder, as paths. */
export async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name));
}

async function doiIn(folder: string): Promise<WrittenDoi[]> {
  const { file, yaml } = (await manuscriptHead(folder)) ?? {};
  if (file === undefined || yaml === undefined) return [];
  const found = /^doi:[ \t]*["']?(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?(10\.[^\s"'#]+)/im.exec(
    yaml,
  );
  const [, doi] = found ?? [];
  if (!found || doi === undefined) return [];
  return [{ doi, folder, file, line: yaml.slice(0, found.index).split('\n').length + 1 }];
}
