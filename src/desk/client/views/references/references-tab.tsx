/** Not built yet. */
import type { ArticleTabProps } from '../article/article-props.ts';

export function ReferencesTab(_: ArticleTabProps) {
  return null;
}
