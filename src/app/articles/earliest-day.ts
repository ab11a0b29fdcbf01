import type { Article, IsoDate } from '../../article/article.ts';
import { lastDate } from '../../compile/record/record.ts';
import type { ArticleFolder } from '../../io/journal/folders.ts';

/** The earliest day on which a version can be published: its article is accepted, and the record grows in order. */
export function earliestDay(
  { issue }: Pick<ArticleFolder, 'issue'>,
  dates: Article['dates'] | undefined,
): IsoDate | undefined {
  const days = [lastDate(issue?.record), dates?.received, dates?.accepted];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
