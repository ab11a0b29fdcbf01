/**
 * The update that a notice makes to another article. It is in `crossmark`, which requires the DOI of the
 * journal's policy on corrections.
 */
import type { Element } from 'xast';
import {
  type Article,
  type ArticleType,
  isDay,
  type RelatedArticle,
} from '../../article/article.ts';
import { element } from '../../markup/xml.ts';
import { message } from '../../messages/message.ts';
import type { Finding, Problem } from '../export.ts';

interface Update {
  /** A value of `RelatedArticle.type`. */
  relation: string;
  /** A value of `update/@type`. */
  type: string;
}

/** Types of articles that update another article. */
const UPDATES: Partial<Record<ArticleType, Update>> = {
  correction: { relation: 'corrected-article', type: 'correction' },
  retraction: { relation: 'retracted-article', type: 'retraction' },
  'expression-of-concern': { relation: 'object-of-concern', type: 'expression_of_concern' },
  addendum: { relation: 'addended-article', type: 'addendum' },
};

/** The pattern in common5.4.0.xsd. */
const DOI = /^10\.\d{4,9}\/.{1,200}$/;

/**
 * @param programs funding and licence, which move into `crossmark` if there is one
 * @returns the programs unchanged if the article updates none or if there is no policy
 */
export function withUpdates(
  article: Article,
  policy: string | undefined,
  programs: readonly (Element | undefined)[],
): (Element | undefined)[] {
  const updates = updateElements(article);
  if (!policy || updates.length === 0) return [...programs];
  const inside = programs.filter((program) => program !== undefined);
  return [
    element(
      'crossmark',
      {},
      element('crossmark_policy', {}, policy),
      element('updates', {}, ...updates),
      inside.length > 0 && element('custom_metadata', {}, ...inside),
    ),
  ];
}

function updateElements(article: Article): Element[] {
  const { type, dates } = article;
  const update = UPDATES[type];
  const day = dates.published;
  if (!update || !isDay(day)) return [];
  return updatedDois(article).map((doi) =>
    element('update', { type: update.type, date: day }, doi),
  );
}

/** The distinct DOIs of the articles that this notice is about. */
function updatedDois({ type, related }: Article): string[] {
  const relation = UPDATES[type]?.relation;
  const isMeant = (one: RelatedArticle) => one.type === relation && DOI.test(one.doi ?? '');
  return [...new Set(related.filter(isMeant).flatMap(({ doi }) => doi ?? []))];
}

/** Explains why the updates of notices were left out. */
export function updateRemarks(articles: readonly Article[], policy: string | undefined): Problem[] {
  return articles.flatMap((article) => {
    const remark = UPDATES[article.type] && missingForUpdate(article, policy);
    return remark ? [{ article: article.name, ...remark }] : [];
  });
}

function missingForUpdate(article: Article, policy: string | undefined): Finding | undefined {
  const { type, dates } = article;
  if (updatedDois(article).length === 0)
    return {
      field: 'related',
      message: message('export-refused/notice-doi-missing', {
        relation: UPDATES[type]?.relation ?? '',
      }),
    };
  if (!isDay(dates.published))
    return {
      field: 'dates.published',
      message: message('export-refused/notice-day-missing'),
    };
  if (!policy)
    return {
      field: 'crossref.crossmark-policy',
      message: message('export-refused/crossmark-policy-missing'),
    };
  return undefined;
}

/** Example: "firdous-retraction is registered as retraction of 10.5555/prh.1.2.57." */
export function updateNotes(articles: readonly Article[], policy: string | undefined): string[] {
  if (!policy) return [];
  return articles.flatMap((article) => {
    const dois = updateElements(article).length > 0 ? updatedDois(article) : [];
    return dois.map((doi) => `${article.name} is registered as ${article.type} of ${doi}.`);
  });
}
