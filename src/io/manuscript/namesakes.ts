/** Finds articles of a journal whose folders have the same name. */

import type { ArticleFolder } from '../journal/folders.ts';
import { foldersIn } from '../journal/subfolders.ts';
import { basename, dirname, join } from '../system/paths.ts';
import { findManuscript } from './read-article.ts';

/**
 * @param folders the articles of one issue
 * @returns by the name of an article, another issue of the journal with an article of this name
 */
export async function namesakesOf(folders: readonly ArticleFolder[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const [first] = folders;
  if (!first?.journal || !first.issue) return found;
  const own = first.issue.folder;
  const others = foldersIn(first.journal.folder).filter((folder) => folder !== own);
  for (const issue of others) {
    const names = new Set(foldersIn(issue).map((folder) => basename(folder)));
    for (const { name, folder } of folders) {
      const other = join(issue, basename(folder));
      if (!names.has(basename(folder)) || found.has(name) || dirname(folder) === issue) continue;
      if ((await findManuscript(other).catch(() => undefined)) !== undefined)
        found.set(name, basename(issue));
    }
  }
  return found;
}
