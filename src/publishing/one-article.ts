import type { VFile } from 'vfile';
import { type ArticleFolder, planBuild } from '../shell/journal/folders.ts';
import { SurroundingsError } from '../shell/surroundings.ts';
import type { CompiledFolder } from '../work/workshop.ts';

/** @throws SurroundingsError where the path does not mean one article */
export async function oneArticle(path: string): Promise<ArticleFolder> {
  const { articles } = await planBuild([path]);
  const [folder, another] = articles;
  if (!folder || another)
    throw new SurroundingsError(
      `${path} means ${articles.length} articles, expected one. Name the folder of the article.`,
    );
  return folder;
}

/** Everything that was read of an article and above it, with its diagnostics. */
export function filesRead({ files, folder: { journal, issue } }: CompiledFolder): VFile[] {
  const above = [journal?.file, issue?.file, issue?.recordFile];
  return [...above.flatMap((file) => file ?? []), ...files];
}
