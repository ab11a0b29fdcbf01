/** What every tab of an article gets. */
import type { AnswerOf } from '../../call.ts';

export interface ArticleTabProps {
  /** "1-2/firdous" */
  article: string;
  /** The state as it was last read. It is updated when the article changes. */
  shown: AnswerOf<'article.show'>;
  /** A line of the manuscript that an address names. */
  line?: number;
}
