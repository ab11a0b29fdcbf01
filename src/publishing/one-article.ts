import { type ArticleFolder, planBuild } from '../shell/folders.ts';
import { SurroundingsError } from '../shell/surroundings.ts';

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
