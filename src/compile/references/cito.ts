/**
 * Purposes of citations, written before the key. Example: `@citesAsEvidence:doe2020`. They are the properties
 * of the Citation Typing Ontology (https://purl.org/spar/cito), also with underscores, and the short forms that
 * JOSS accepts (https://github.com/pandoc-ext/cito).
 */
import { wordList } from '../../words/word-list.ts';

const PROPERTIES = new Set(
  wordList(`
  agreesWith citation cites citesAsAuthority citesAsDataSource citesAsEvidence citesAsMetadataDocument
  citesAsPotentialSolution citesAsRecommendedReading citesAsRelated citesAsSourceDocument
  citesForInformation compiles confirms containsAssertionFrom corrects credits critiques derides
  describes disagreesWith discusses disputes documents extends givesBackgroundTo givesSupportTo
  includesExcerptFrom includesQuotationFrom likes linksTo obtainsBackgroundFrom obtainsSupportFrom
  parodies plagiarizes qualifies refutes repliesTo retracts reviews ridicules speculatesOn supports
  updates usesConclusionsFrom usesDataFrom usesMethodIn
  agreeWith asAuthority authority asEvidence evidence asMetadataDocument metadataDocument metadata
  asRecommendedReading recommendedReading disagree disagrees excerpt excerptFrom quotation
  quotationFrom background backgroundFrom data dataFrom method methodIn`).map(folded),
);

/** The key after the properties of CiTO; undefined if there are none. */
export function withoutIntent(key: string): string | undefined {
  const colon = key.indexOf(':');
  if (colon < 0 || colon === key.length - 1 || !PROPERTIES.has(folded(key.slice(0, colon))))
    return undefined;
  const rest = key.slice(colon + 1);
  return withoutIntent(rest) ?? rest;
}

function folded(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
