import { filesOutside, placeOfFile } from '../../io/journal/article-files.ts';
import type { Plan } from '../../io/journal/folders.ts';
import { dirname, join, resolve } from '../../io/system/paths.ts';
import type { WatchedFolder } from '../../io/watch.ts';

/** Folders below an article's that are read. */
const ARTICLE_DEPTH = 6;

/**
 * Everything that a preview depends on: the articles' folders; the path, its issues and its journal, where articles
 * and issues are added and removed; and the journal's themes and citation style.
 */
export function watchedFolders(
  path: string,
  { articles, journals, issues }: Plan,
): WatchedFolder[] {
  const watched = new Map<string, number>();
  const add = (folder: string, depth: number) =>
    watched.set(folder, Math.max(depth, watched.get(folder) ?? 0));
  const root = resolve(path);
  add(root, 1);
  for (const { folder, settings } of journals) {
    // If only a part of a journal is shown, only the journal's own files matter.
    add(folder, folder === root ? 2 : 0);
    add(join(folder, 'templates'), 3);
    if (settings.style?.endsWith('.csl')) add(dirname(resolve(folder, settings.style)), 0);
  }
  for (const { folder } of issues) add(folder, folder.startsWith(root) ? 1 : 0);
  for (const article of articles) {
    add(article.folder, ARTICLE_DEPTH);
    for (const path of filesOutside(article)) add(dirname(placeOfFile(article, path).file), 0);
  }
  return [...watched].map(([folder, depth]) => ({ folder, depth }));
}
