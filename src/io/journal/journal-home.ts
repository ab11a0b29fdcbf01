import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from '../system/paths.ts';

/** How many folders above an article are searched for journal.yaml. */
export const LEVELS_ABOVE = 4;

/**
 * The folder of the journal of a path. Outputs are written there without `--out`, so that each journal
 * has its own. Without a journal it is the folder around the issue or the article.
 *
 * @param path of an article, an issue or a journal; a relative path gives a relative folder
 */
export async function journalHome(path: string): Promise<string> {
  const named = resolve(path);
  const folder = statSync(named, { throwIfNoEntry: false })?.isFile() ? dirname(named) : named;
  const home = journalAbove(folder) ?? (await folderAround(folder));
  return isAbsolute(path) ? home : relative('', home);
}

function journalAbove(folder: string): string | undefined {
  let at = folder;
  for (let level = 0; level <= LEVELS_ABOVE; level++) {
    if (existsSync(join(at, 'journal.yaml'))) return at;
    at = dirname(at);
  }
  return undefined;
}

/** The folder around an issue or an article. A folder with several articles is returned itself. */
async function folderAround(folder: string): Promise<string> {
  const isIssue = (each: string) => existsSync(join(each, 'issue.yaml'));
  if (isIssue(folder)) return dirname(folder);
  // Loaded here, because a build without changes does not need it.
  const { manuscriptAt } = await import('./journal-files.ts');
  const manuscript = await manuscriptAt(folder).catch(() => undefined);
  if (!manuscript) return folder;
  const above = dirname(folder);
  return isIssue(above) ? dirname(above) : above;
}
