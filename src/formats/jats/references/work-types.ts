/** JATS types of works by CSL type, and the elements of their titles. */

import type { CslItem } from '../../../article/article.ts';
import { ownValue } from '../../../words/own-value.ts';
import { cslText } from '../csl-values.ts';

export type TitleElement = 'article-title' | 'part-title' | 'data-title' | 'source';
interface WorkType {
  /** The value of `publication-type`. */
  type: string;
  /** Element of the title if the work is inside a larger work, which is then the `source`. */
  part: TitleElement;
  /** Element of the title if the work is not inside a larger work. */
  whole: TitleElement;
}

const ARTICLE = { part: 'article-title', whole: 'article-title' } as const;
const WHOLE = { part: 'article-title', whole: 'source' } as const;
const PART = { part: 'part-title', whole: 'part-title' } as const;

/** Types of CSL 1.0.2, with values of `publication-type` that JATS4R and the tag library suggest. */
const WORK_TYPES: Record<string, WorkType> = {
  article: { type: 'preprint', ...ARTICLE },
  'article-journal': { type: 'journal', ...ARTICLE },
  'article-magazine': { type: 'magazine', ...ARTICLE },
  'article-newspaper': { type: 'newspaper', ...ARTICLE },
  bill: { type: 'legal', ...WHOLE },
  book: { type: 'book', part: 'part-title', whole: 'source' },
  broadcast: { type: 'broadcast', ...WHOLE },
  chapter: { type: 'book', ...PART },
  classic: { type: 'book', part: 'part-title', whole: 'source' },
  collection: { type: 'collection', ...WHOLE },
  document: { type: 'document', ...WHOLE },
  dataset: { type: 'data', part: 'data-title', whole: 'data-title' },
  entry: { type: 'book', ...PART },
  'entry-dictionary': { type: 'book', ...PART },
  'entry-encyclopedia': { type: 'book', ...PART },
  event: { type: 'conference', ...WHOLE },
  hearing: { type: 'legal', ...WHOLE },
  interview: { type: 'interview', ...WHOLE },
  legal_case: { type: 'legal', ...WHOLE },
  legislation: { type: 'legal', ...WHOLE },
  manuscript: { type: 'manuscript', ...WHOLE },
  motion_picture: { type: 'video', ...WHOLE },
  'paper-conference': { type: 'confproc', ...ARTICLE },
  patent: { type: 'patent', ...WHOLE },
  pamphlet: { type: 'book', ...WHOLE },
  performance: { type: 'performance', ...WHOLE },
  periodical: { type: 'journal', ...WHOLE },
  personal_communication: { type: 'personal-communication', ...WHOLE },
  post: { type: 'web', ...WHOLE },
  'post-weblog': { type: 'web', ...WHOLE },
  regulation: { type: 'legal', ...WHOLE },
  report: { type: 'report', ...WHOLE },
  review: { type: 'review', ...ARTICLE },
  'review-book': { type: 'review', ...ARTICLE },
  software: { type: 'software', ...WHOLE },
  song: { type: 'audio-visual', ...WHOLE },
  speech: { type: 'conference', ...WHOLE },
  standard: { type: 'standard', ...WHOLE },
  thesis: { type: 'thesis', ...WHOLE },
  treaty: { type: 'legal', ...WHOLE },
  webpage: { type: 'web', ...WHOLE },
};
/** `publication-type` of a work. If JATS has no value, the CSL type is used. */
export function publicationType(csl: CslItem): string {
  return workType(csl).type;
}

/** The element of the title, and the `source` if it differs from the title. */
export function titleElements(csl: CslItem): { title: TitleElement; source?: string } {
  const { type, part, whole } = workType(csl);
  const container = cslText(csl, 'container-title');
  // Preprint servers and data repositories publish works that are not inside a larger work.
  const server = type === 'preprint' || type === 'data' ? cslText(csl, 'publisher') : undefined;
  const source = container ?? server;
  return { title: source === undefined ? whole : part, source };
}

function workType({ type }: CslItem): WorkType {
  const known = ownValue(WORK_TYPES, type);
  // JATS4R asks to avoid "other", so more precise values such as "map" are used.
  return known ?? { type: type || 'document', ...WHOLE };
}
