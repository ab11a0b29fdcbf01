/** The articles of the same journal that a manuscript names under `related`. */

import type { NamedArticle } from '../../article/sources.ts';
import { namedArticleAddresses, namedArticleFacts } from '../../compile/metadata/index.ts';
import type { ArticleFolder } from '../journal/folders.ts';
import { join } from '../system/paths.ts';
import { manuscriptHead } from './manuscript-head.ts';

type Naming = Pick<ArticleFolder, 'folder' | 'journal'>;

/** The named articles, each once, with the facts in their front matter. */
export async function namedArticles(article: Naming): Promise<NamedArticle[]> {
  const heads = await headsOfNamed(article);
  return heads.map(({ issue, name, head }) => ({
    issue,
    name,
    ...(head && { found: namedArticleFacts(head.yaml) }),
  }));
}

/** The manuscripts that `namedArticles` reads, including missing ones. */
export async function manuscriptsNamed(article: Naming): Promise<string[]> {
  const heads = await headsOfNamed(article);
  return heads.map(({ folder, head }) => head?.file ?? join(folder, 'article.md'));
}

async function headsOfNamed({ folder, journal }: Naming) {
  const own = journal && (await manuscriptHead(folder));
  if (!own) return [];
  return Promise.all(
    namedArticleAddresses(own.yaml).map(async (address) => {
      const at = join(journal.folder, address.issue, address.name);
      return { ...address, folder: at, head: await manuscriptHead(at) };
    }),
  );
}
