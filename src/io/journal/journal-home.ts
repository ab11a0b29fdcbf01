import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from '../system/paths.ts';

/** Where articles' journals are looked for, counted in folders above the article. */
export const LEVELS_ABOVE = 4;

/**
 * The folder of the journal to which a path belongs. Outputs stand in it if `--out` names no other
 * place, so that each journal keeps its own. Without a journal it is the folder around the issue, or
 * around the article.
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

/** Of a folder that holds several articles, that folder itself. */
async function folderAround(folder: string): Promise<string> {
  const isIssue = (each: string) => existsSync(join(each, 'issue.yaml'));
  if (isIssue(folder)) return dirname(folder);
  // Loaded here, because a build that finds nothing to do reads no manuscript.
  const { manuscriptAt } = await import('./journal-files.ts');
  const manuscript = await manuscriptAt(folder).catch(() => undefined);
  if (!manuscript) return folder;
  const above = dirname(folder);
  return isIssue(above) ? dirname(above) : above;
}
