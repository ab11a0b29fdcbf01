/** Links from an article to the notices about it. */
import { outputAddress } from '../../article/addresses.ts';
import type {
  Article,
  NoticeKind,
  PublishedNotice,
  RelatedArticle,
} from '../../article/article.ts';

/**
 * Relations of JATS from an article to a notice. The notices point back with corrected-article,
 * retracted-article and object-of-concern.
 *
 * @see https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/related-article-type.html
 */
const FORWARD: Record<NoticeKind, string> = {
  correction: 'correction-forward',
  retraction: 'retraction-forward',
  'expression-of-concern': 'expression-of-concern',
};

/** The notices about an article, except those in `related` of the front matter. */
export function relatedNotices(article: Article): RelatedArticle[] {
  const listedDois = new Set(article.related.map(({ doi }) => doi?.toLowerCase()));
  return (article.record?.notices ?? [])
    .filter(({ doi }) => doi === undefined || !listedDois.has(doi.toLowerCase()))
    .map((notice) => {
      const { kind, doi, title } = notice;
      const url = doi ? undefined : noticeAddress(article, notice);
      return { type: FORWARD[kind], ...(doi && { doi }), ...(url && { url }), text: title };
    });
}

/** The web address of a notice; undefined if it is unknown. */
export function noticeAddress(
  article: Article,
  { name, issue, doi }: PublishedNotice,
): string | undefined {
  const { pages: _, elocation: __, ...rest } = article;
  return outputAddress({ ...rest, name, doi, issue: { folder: issue } }, 'html');
}
