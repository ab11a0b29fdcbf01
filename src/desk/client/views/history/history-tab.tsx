/** Not built yet. */
import type { ArticleTabProps } from '../article/article-props.ts';

export function HistoryTab(_: ArticleTabProps) {
  return null;
}
