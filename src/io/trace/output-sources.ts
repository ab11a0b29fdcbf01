/** From which state of its folder each output of an article was made: ages of files say little once builds leave alone what is the same. */

import type { Digests } from '../files/digests.ts';
import type { SealedFiles } from '../files/sealed-files.ts';
import { digestOfTrees } from '../files/snapshot.ts';
import { filesOutside, placeOfFile } from '../journal/article-files.ts';
import type { ArticleFolder } from '../journal/folders.ts';

export interface Source {
  /** Digest of the article's folder. */
  folder: string;
  /** Digests of outputs, by path in the article's output folder. */
  outputs: Record<string, string>;
}

/**
 * Notes what is about to be written; outputs of other formats made from the same stay.
 *
 * @param output the article's folder in the output folder
 */
export function noteSource(files: SealedFiles, output: string, { folder, outputs }: Source): void {
  const before = sourceOf(files, output);
  const others = before?.folder === folder ? before.outputs : {};
  const source: Source = { folder, outputs: { ...others, ...outputs } };
  files.write('sources', output, source);
}

/** @param path of the output, in the article's output folder */
export function isMadeFrom(
  files: SealedFiles,
  digests: Digests,
  article: ArticleFolder,
  path: string,
  sha256: string | undefined,
): boolean {
  const source = sourceOf(files, article.output);
  return source?.outputs[path] === sha256 && source?.folder === digestOfArticle(article, digests);
}

/** Of everything that an article's folder holds, and of what its texts name outside of it. */
export function digestOfArticle(article: ArticleFolder, digests: Digests): string {
  const outside = filesOutside(article).map((path) => placeOfFile(article, path).file);
  return digestOfTrees(article.folder, [article.folder], digests, outside);
}

function sourceOf(files: SealedFiles, output: string): Source | undefined {
  return files.read('sources', output) as Source | undefined;
}
