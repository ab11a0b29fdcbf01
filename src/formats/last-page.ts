import type { Article } from '../article.ts';

/** An article that names only its first page gets its last one from the printed count. */
export function withLastPage(article: Article, count: number): Article {
  const { pages } = article;
  if (!pages || pages.last !== undefined) return article;
  const [, series = '', number] = /^([A-Z]{0,3}\.?)(\d{1,6})$/i.exec(pages.first) ?? [];
  if (number === undefined) return article;
  const last = `${series}${Number(number) + count - 1}`;
  return { ...article, pages: { first: pages.first, last } };
}
