import type { VFile } from 'vfile';
import { type ArticleFolder, planBuild } from '../../io/journal/folders.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import type { CompiledFolder } from '../articles/build-context.ts';

/** @throws SurroundingsError if the path is not one article */
export async function oneArticle(path: string): Promise<ArticleFolder> {
  const { articles } = await planBuild([path]);
  const [folder, another] = articles;
  if (!folder || another)
    throw new SurroundingsError(
      `${path} has ${articles.length} articles. Name the folder of one article.`,
    );
  return folder;
}

/** All files of an article and above it, with their diagnostics. */
export function filesRead({ files, folder: { journal, issue } }: CompiledFolder): VFile[] {
  const above = [journal?.file, issue?.file, issue?.recordFile];
  return [...above.flatMap((file) => file ?? []), ...files];
}
