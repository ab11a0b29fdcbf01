import type { Problem } from '../../../exports/export.ts';
import type { DeskPlace } from '../message-places.ts';

/** Settings of journal.yaml that problems of articles are about, too. */
const JOURNAL_FIELDS: ReadonlySet<string> = new Set([
  'ISSN',
  'url',
  'article-url',
  'publisher',
  'crossref.depositor',
  'crossref.crossmark-policy',
  'pmc.nlm-ta',
]);
const ISSUE_FIELDS: ReadonlySet<string> = new Set([
  'volume',
  'issue',
  'date',
  'cover',
  'DOI of the issue',
  'PDF of the whole issue',
]);
const PICTURE = /\.[a-z\d]{2,5}$/i;

/**
 * Where at the desk an editor puts right what a receiver refuses.
 *
 * @param issue name of the issue that is exported
 */
export function placeOfProblem(
  { article, field }: Pick<Problem, 'article' | 'field'>,
  issue: string,
): DeskPlace {
  if (JOURNAL_FIELDS.has(field)) return { at: 'journal' };
  if (ISSUE_FIELDS.has(field)) return { at: 'issue', issue };
  if (article === undefined) return { at: 'journal' };
  const own = { at: 'article', article: `${issue}/${article}` } as const;
  if (field === 'figures' || PICTURE.test(field)) return { ...own, tab: 'figures' };
  if (field.startsWith('reference')) return { ...own, tab: 'references' };
  return { ...own, tab: 'details' };
}
