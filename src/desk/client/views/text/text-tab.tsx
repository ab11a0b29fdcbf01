/** Not built yet. */
import type { ArticleTabProps } from '../article/article-props.ts';

export function TextTab(_: ArticleTabProps) {
  return null;
}
