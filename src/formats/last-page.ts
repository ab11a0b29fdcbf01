import type { Article } from '../article/article.ts';
import { countedPage } from '../compile/pagination/assign-pages.ts';

/** Computes the last page of an article from the first page and the number of printed pages. */
export function withLastPage(article: Article, count: number): Article {
  const { pages } = article;
  if (!pages || pages.last !== undefined) return article;
  const page = countedPage(pages.first);
  if (!page) return article;
  const last = `${page.series}${page.number + count - 1}`;
  return { ...article, pages: { first: pages.first, last } };
}
