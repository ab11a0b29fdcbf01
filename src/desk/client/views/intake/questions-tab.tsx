/** Not built yet. */
import type { ArticleTabProps } from '../article/article-props.ts';

export function QuestionsTab(_: ArticleTabProps) {
  return null;
}
