/** What the outputs state as data of a cited work. */
import type { CslItem } from '../../article/article.ts';

/** Fields with a form of their own, which are certain even if the entry was not understood. */
const IDENTIFIERS = ['id', 'DOI', 'URL', 'ISBN', 'ISSN', 'PMID', 'PMCID', 'language'];

/** The item; only its identifiers if the other fields are guesses. */
export function certainFacts(csl: CslItem): CslItem {
  if (!csl.custom?.unstructured) return csl;
  const certain = Object.entries(csl).filter(([name]) => IDENTIFIERS.includes(name));
  return { ...Object.fromEntries(certain), id: csl.id, type: 'document' };
}
