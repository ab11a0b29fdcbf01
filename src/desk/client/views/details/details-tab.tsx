/** Not built yet. */
import type { ArticleTabProps } from '../article/article-props.ts';

export function DetailsTab(_: ArticleTabProps) {
  return null;
}
