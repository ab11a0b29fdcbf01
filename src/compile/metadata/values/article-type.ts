import { ARTICLE_TYPES, type ArticleType } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import { nearest } from '../../../words/nearest.ts';
import { ownValue } from '../../../words/own-value.ts';
import { byWord } from '../../../words/word-list.ts';
import type { Outcome } from './outcome.ts';

/** Names of the types that editors and other programs use. */
const OTHER_NAMES: Record<string, ArticleType> = byWord<ArticleType>({
  'research-article': `
    article article-journal original original-article original-paper original-research
    original-research-article paper research-paper research`,
  'review-article':
    'review literature-review systematic-review scoping-review meta-analysis review-paper',
  editorial: 'introduction from-the-editor guest-editorial foreword',
  'book-review': 'review-of-a-book review-book product-review',
  letter: 'letter-to-the-editor correspondence',
  reply: 'response rejoinder',
  correction: 'corrigendum erratum',
  retraction: 'withdrawal retraction-notice',
  'case-report': 'case-study',
  'article-commentary': 'comment commentary opinion perspective viewpoint',
  'brief-report': `
    brief-communication communication rapid-communication short-communication research-note short-report
    note`,
  'data-paper': 'dataset data-article data-note',
  'software-paper': 'software package software-article',
  other: 'interview obituary announcement report news',
});

/** All names of types, our own first. */
export const TYPE_NAMES: readonly string[] = [...ARTICLE_TYPES, ...Object.keys(OTHER_NAMES)];

/** Reads a type of JATS, or a name that editors use. Examples: "corrigendum", "Original Article". */
export function readArticleType(text: string): Outcome<ArticleType> {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const type = ARTICLE_TYPES.find((each) => each === name) ?? ownValue(OTHER_NAMES, name);
  if (type) return { value: type };
  const meant = nearestType(name);
  return {
    fault: meant
      ? message('value-invalid/article-type-misspelled', { text, meant })
      : message('value-invalid/article-type', { text, known: ARTICLE_TYPES }),
  };
}

/** The type that a misspelled word probably means. */
export function nearestType(word: string): string | undefined {
  return nearest(word, TYPE_NAMES);
}
