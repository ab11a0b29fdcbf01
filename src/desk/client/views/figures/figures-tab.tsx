/** Not built yet. */
import type { ArticleTabProps } from '../article/article-props.ts';

export function FiguresTab(_: ArticleTabProps) {
  return null;
}
