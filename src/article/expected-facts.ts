/** The required facts by article type. Types differ in this only here. */
import type { ArticleType } from './metadata.ts';

/** `details` are keywords, affiliations and statements on funding, interests, data and ethics. */
export type ExpectedFact = 'authors' | 'abstract' | 'history' | 'details' | 'product' | 'related';

const RESEARCH = ['authors', 'abstract', 'details'] as const;
/** Notices speak for the journal and need no authors. */
const NOTICE = ['related'] as const;

const EXPECTED_FACTS: Readonly<Record<ArticleType, readonly ExpectedFact[]>> = {
  'research-article': [...RESEARCH, 'history'],
  'review-article': RESEARCH,
  'case-report': RESEARCH,
  'brief-report': RESEARCH,
  'data-paper': RESEARCH,
  'software-paper': ['authors'],
  editorial: ['authors'],
  letter: ['authors'],
  reply: ['authors'],
  'article-commentary': ['authors'],
  other: ['authors'],
  'book-review': ['authors', 'product'],
  addendum: ['authors', 'related'],
  correction: NOTICE,
  retraction: NOTICE,
  'expression-of-concern': NOTICE,
};

export function expectsFact(type: ArticleType, fact: ExpectedFact): boolean {
  return EXPECTED_FACTS[type].includes(fact);
}
