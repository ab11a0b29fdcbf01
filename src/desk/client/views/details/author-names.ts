/** Names of authors and affiliations for labels and sentences. */
import { words } from '../../words.ts';
import type { AffiliationItem, AuthorItem } from './form-values.ts';

export function authorName({ name, collective }: AuthorItem): string {
  const parts = [name.given, name.particle, name.family, name.suffix].filter(Boolean);
  return collective || parts.join(' ') || words.details.nameless;
}

export function affiliationName({ institution, department, text }: AffiliationItem): string {
  return institution || text || department || words.details.nameOfAffiliation;
}
