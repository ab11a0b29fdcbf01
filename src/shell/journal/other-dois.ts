/** DOIs that stand in the manuscripts of a journal, without reading more of them than their heads. */
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { frontMatterOf } from '../../text/front-matter.ts';
import { findManuscript } from './read-article.ts';

export interface WrittenDoi {
  doi: string;
  /** Folder of the article. */
  folder: string;
  file: string;
  line: number;
}

/** Front matter that is longer is not looked through. */
const HEAD_BYTES = 8192;

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
  const manuscript = await findManuscript(folder).catch(() => undefined);
  if (typeof manuscript !== 'string') return [];
  const file = join(folder, manuscript);
  const { yaml = '' } = frontMatterOf(await headOf(file)) ?? {};
  const found = /^doi:[ \t]*["']?(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?(10\.[^\s"'#]+)/im.exec(
    yaml,
  );
  const [, doi] = found ?? [];
  if (!found || doi === undefined) return [];
  return [{ doi, folder, file, line: yaml.slice(0, found.index).split('\n').length + 1 }];
}

async function headOf(path: string): Promise<string> {
  // A link may lead anywhere.
  if (!(await lstat(path)).isFile()) return '';
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead).replaceAll('\r\n', '\n');
  } finally {
    await file.close();
  }
}
