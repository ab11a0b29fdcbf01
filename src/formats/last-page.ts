import type { Article } from '../article.ts';

/** An article that names only its first page gets its last one from the printed count. */
export function withLastPage(article: Article, count: number): Article {
  const { pages } = article;
  if (!pages || pages.last !== undefined || !/^\d+$/.test(pages.first)) return article;
  const last = String(Number(pages.first) + count - 1);
  return { ...article, pages: { first: pages.first, last } };
}

/**
 * The range that the printed pages make ("57–65"), where the article names another one; nothing
 * where they agree or the pages are not numbers.
 */
export function otherPrintedRange({ pages }: Article, count: number): string | undefined {
  if (!pages?.last || !/^\d+$/.test(pages.first) || !/^\d+$/.test(pages.last)) return undefined;
  const last = Number(pages.first) + count - 1;
  return last === Number(pages.last) ? undefined : `${pages.first}–${last}`;
}
