/** Which article a notice is about. */
import type { Article, ArticleType, NoticeKind, RelatedArticle } from '../../article/article.ts';

/** How a notice of each kind is related to its article. */
export const NOTICE_RELATIONS: Record<NoticeKind | 'addendum', string> = {
  correction: 'corrected-article',
  retraction: 'retracted-article',
  'expression-of-concern': 'object-of-concern',
  addendum: 'addended-article',
};

/** The relation that a type of article has to what it is about; nothing for what is no notice. */
export function relationOf({ type }: Article): string | undefined {
  const relations: Partial<Record<ArticleType, string>> = NOTICE_RELATIONS;
  return relations[type];
}

/** The articles that a notice is about. */
export function articlesAbout(notice: Article): RelatedArticle[] {
  return notice.related.filter(({ type }) => type === relationOf(notice));
}

/** Whether a notice names articles, and none by the relation of its kind. */
export function isRelatedOtherwise(article: Article): boolean {
  const isNotice = relationOf(article) !== undefined && article.related.length > 0;
  return isNotice && articlesAbout(article).length === 0;
}
