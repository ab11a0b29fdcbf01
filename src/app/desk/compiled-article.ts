/** Compiles one article for a task of the desk, as far as its errors allow. */
import type { Sources } from '../../article/sources.ts';
import type { Compiled } from '../../compile/compile.ts';
import { textWidthOf } from '../../formats/printed-size.ts';
import { planBuild } from '../../io/journal/folders.ts';
import { join } from '../../io/system/paths.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { compileOwnFiles, withBuildContext } from '../articles/build-context.ts';

export interface ReadArticle {
  sources: Sources;
  compiled: Compiled;
  /** Width of the text in mm. */
  textWidth: number;
}

/**
 * @param journal absolute path of its folder
 * @param article "1-2/firdous"
 * @throws SurroundingsError if the article cannot be read at all
 */
export async function compiledArticle(journal: string, article: string): Promise<ReadArticle> {
  const plan = await planBuild([join(journal, article)]);
  const [folder] = plan.articles;
  return withBuildContext(async (context) => {
    const read = folder && (await compileOwnFiles(folder, context));
    if (!read?.sources || !read.draft)
      throw new SurroundingsError(
        `The text of ${article} cannot be read. See its messages in the tab "Text".`,
      );
    const textWidth = textWidthOf(await context.theme(read.folder));
    return { sources: read.sources, compiled: read.draft, textWidth };
  });
}
