/** Not built yet. */
import type { ArticleTabProps } from '../article/article-props.ts';

export function PublishTab(_: ArticleTabProps) {
  return null;
}
