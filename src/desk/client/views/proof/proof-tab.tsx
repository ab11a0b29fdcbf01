/** Not built yet. */
import type { ArticleTabProps } from '../article/article-props.ts';

export function ProofTab(_: ArticleTabProps) {
  return null;
}
