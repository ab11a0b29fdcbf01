import { OJS_PAGE, outputAddress } from '../../article/addresses.ts';
import type { Article } from '../../article/article.ts';

/**
 * The last part of the article's address on OJS. Example: "1-2-firdous"
 *
 * It comes from `article-url` if that is an address of OJS. Otherwise it is made from the issue and the article,
 * because OJS shows the older of two articles with the same name.
 *
 * @returns undefined if OJS would refuse it (`urlPath` in its publication schema and database, 3.5); OJS then uses
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

/** Whether `article-url` gives the article an address on OJS that OJS cannot use. */
export function isLostOnOjs(article: Article): boolean {
  return Boolean(article.journal.articleUrl?.includes(OJS_PAGE)) && !ojsPath(article);
}
