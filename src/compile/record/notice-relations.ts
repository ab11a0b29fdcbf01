/** The articles that a notice is about. */
import type { Article, ArticleType, NoticeKind, RelatedArticle } from '../../article/article.ts';

/** The relation of a notice to its article, by kind. */
export const NOTICE_RELATIONS: Record<NoticeKind | 'addendum', string> = {
  correction: 'corrected-article',
  retraction: 'retracted-article',
  'expression-of-concern': 'object-of-concern',
  addendum: 'addended-article',
};

/** The relation of a notice to its article; undefined if the article is not a notice. */
export function relationOf({ type }: Article): string | undefined {
  const relations: Partial<Record<ArticleType, string>> = NOTICE_RELATIONS;
  return relations[type];
}

/** The articles that a notice is about. */
export function noticeTargets(notice: Article): RelatedArticle[] {
  return notice.related.filter(({ type }) => type === relationOf(notice));
}

/** Whether a notice has related articles, but none with the relation of its kind. */
export function hasOtherRelation(article: Article): boolean {
  const isNotice = relationOf(article) !== undefined && article.related.length > 0;
  return isNotice && noticeTargets(article).length === 0;
}
