import type { Article } from '../article.ts';

export interface Change {
  /** Which part of the article. */
  where: { label: string };
  line?: number;
  class: 'minor' | 'substantive';
  why: string;
}

/** Parts of an article that differ, coarsely: every one of them counts. */
export function compareArticles(before: Article, after: Article): Change[] {
  const parts = Object.keys({ ...before, ...after }) as (keyof Article)[];
  return parts
    .filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
    .map((part) => ({ where: { label: part }, class: 'substantive', why: 'it differs' }));
}
