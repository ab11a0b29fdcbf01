/** A state of an article as a folder outside the journal, so that it can be compiled. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { makeFolder } from '../files/make-folder.ts';
import { ASSET_LIMIT, inFolder, readRegularFile } from '../files/regular-file.ts';
import { filesOutside, keptPath, placeOfFile } from '../journal/article-files.ts';
import type { ArticleFolder } from '../journal/folders.ts';
import { findManuscript } from '../manuscript/read-article.ts';
import { dirname, join } from '../system/paths.ts';
import type { HistoryEntry } from './history-entry.ts';
import { keptContent } from './kept-contents.ts';

export interface TemporaryState {
  /** undefined if the state has no manuscript, or if a content is missing */
  article?: ArticleFolder;
  remove(): void;
}

/**
 * @param present the article as it is now, with its journal and issue
 * @param journal absolute path of the journal's folder
 */
export async function openTemporaryState(
  present: ArticleFolder,
  journal: string,
  { files }: HistoryEntry,
): Promise<TemporaryState> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-state-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const own = join(folder, 'article');
    const above = join(folder, 'above');
    const isWhole = writeContents(journal, files, own);
    await copyOutside(present, above);
    const manuscript = isWhole ? await findManuscript(own) : undefined;
    if (manuscript === undefined) return { remove };
    return { article: { ...present, folder: own, above, manuscript }, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function writeContents(journal: string, files: HistoryEntry['files'], to: string): boolean {
  makeFolder(to);
  return Object.entries(files).every(([path, sha256]) => {
    const content = keptContent(journal, sha256);
    if (content) write(join(to, path), content);
    return content !== undefined;
  });
}

/** Files outside the article's folder have no history of their own, so their present content is taken. */
async function copyOutside(present: ArticleFolder, above: string): Promise<void> {
  makeFolder(above);
  for (const path of filesOutside(present)) {
    const { file, inside } = placeOfFile(present, path);
    write(join(above, keptPath(path)), await readRegularFile(file, inFolder(inside, ASSET_LIMIT)));
  }
}

function write(path: string, content: Uint8Array): void {
  makeFolder(dirname(path));
  writeFileSync(path, content);
}
