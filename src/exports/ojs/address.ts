import { OJS_PAGE, outputAddress } from '../../article/addresses.ts';
import type { Article } from '../../article/article.ts';

/**
 * The last part of the article's address on OJS: "1-2-firdous". It is `article-url`'s where that is OJS's, and else
 * made of the issue and the article: OJS shows the older one of two articles with one name.
 *
 * @returns nothing where OJS would refuse it (`urlPath` in its publication schema and database, 3.5); OJS then takes
 *   a number
 */
export function ojsPath(article: Article): string | undefined {
  const { journal, issue, name } = article;
  const [, own] = outputAddress(article, 'html')?.split(OJS_PAGE) ?? [];
  const elsewhere = journal.articleUrl?.includes(OJS_PAGE);
  const path = elsewhere ? own : [issue.folder, name].filter(Boolean).join('-');
  const isAllowed = path && path.length <= 64 && /^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/.test(path);
  return isAllowed && !/^\d+$/.test(path) ? path : undefined;
}

/** Whether the address of `article-url` is one of OJS that OJS will not give to the article. */
export function isLostOnOjs(article: Article): boolean {
  return Boolean(article.journal.articleUrl?.includes(OJS_PAGE)) && !ojsPath(article);
}
