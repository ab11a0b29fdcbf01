import { ARTICLE_TYPES, type ArticleType } from '../../article.ts';
import { nearest } from '../../text/nearest.ts';
import { ownValue } from '../../values/own-value.ts';
import type { Outcome } from './outcome.ts';

/** What editors and other programs call the types. */
const OTHER_NAMES: Record<string, ArticleType> = {
  article: 'research-article',
  'article-journal': 'research-article',
  original: 'research-article',
  'original-article': 'research-article',
  'original-paper': 'research-article',
  'original-research': 'research-article',
  'original-research-article': 'research-article',
  paper: 'research-article',
  'research-paper': 'research-article',
  research: 'research-article',
  review: 'review-article',
  'literature-review': 'review-article',
  'systematic-review': 'review-article',
  'scoping-review': 'review-article',
  'meta-analysis': 'review-article',
  'review-paper': 'review-article',
  introduction: 'editorial',
  'from-the-editor': 'editorial',
  'guest-editorial': 'editorial',
  foreword: 'editorial',
  'review-of-a-book': 'book-review',
  'review-book': 'book-review',
  'product-review': 'book-review',
  'letter-to-the-editor': 'letter',
  correspondence: 'letter',
  response: 'reply',
  rejoinder: 'reply',
  corrigendum: 'correction',
  erratum: 'correction',
  withdrawal: 'retraction',
  'retraction-notice': 'retraction',
  'case-study': 'case-report',
  comment: 'article-commentary',
  commentary: 'article-commentary',
  opinion: 'article-commentary',
  perspective: 'article-commentary',
  viewpoint: 'article-commentary',
  'brief-communication': 'brief-report',
  communication: 'brief-report',
  'rapid-communication': 'brief-report',
  'short-communication': 'brief-report',
  'research-note': 'brief-report',
  'short-report': 'brief-report',
  note: 'brief-report',
  dataset: 'data-paper',
  'data-article': 'data-paper',
  'data-note': 'data-paper',
  software: 'software-paper',
  // The R Journal's, of a package of R
  package: 'software-paper',
  'software-article': 'software-paper',
  interview: 'other',
  obituary: 'other',
  announcement: 'other',
  report: 'other',
  news: 'other',
};

/** Reads a type of JATS, or what editors call it: "corrigendum", "Original Article". */
export function readArticleType(text: string): Outcome<ArticleType> {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const type = ARTICLE_TYPES.find((each) => each === name) ?? ownValue(OTHER_NAMES, name);
  if (type) return { value: type };
  const meant = nearest(name, [...ARTICLE_TYPES, ...Object.keys(OTHER_NAMES)]);
  return {
    fault: `Unexpected type "${text}", expected a type of article`,
    advice: meant ? `Did you mean ${meant}?` : `Choose from ${ARTICLE_TYPES.join(', ')}.`,
  };
}

/** Types that are printed without abstract. */
export const WITHOUT_ABSTRACT = new Set<ArticleType>([
  'editorial',
  'book-review',
  'letter',
  'reply',
  'correction',
  'retraction',
  'expression-of-concern',
  'addendum',
  'article-commentary',
  'software-paper',
  'other',
]);
