import type { Article } from '../article.ts';

/** An article that names only its first page gets its last one from the printed count. */
export function withLastPage(article: Article, count: number): Article {
  const { pages } = article;
  if (!pages || pages.last !== undefined || !/^\d+$/.test(pages.first)) return article;
  const last = String(Number(pages.first) + count - 1);
  return { ...article, pages: { first: pages.first, last } };
}
