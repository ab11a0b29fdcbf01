/**
 * Citations as authors type them: "(Allison, 2008)", "Odgaard (2017)", "[3–5]". Found in text,
 * matched with a list of works. Pure; knows nothing of intake.
 */
import type { CslItem } from '../article.ts';
import { findCitations } from './find.ts';
import { maskProtected } from './mask.ts';
import { findNumbers } from './numeric.ts';
import { type CitationProposal, proposeCitation, proposeNumbers } from './propose.ts';
import { indexWorks } from './works.ts';

export { acceptProposals } from './accept.ts';
export type { CitationMatch } from './match.ts';
export type { CitationProposal, CitedWork } from './propose.ts';

export interface CitationOptions {
  /** The list is printed with numbers: then `[3]` may cite. */
  numbered?: boolean;
}

/**
 * Finds every plain citation of a Markdown text; code, mathematics, links, comments and `[@key]`
 * are left alone. In the order of the text, never overlapping.
 */
export function linkCitations(
  text: string,
  items: CslItem[],
  options: CitationOptions = {},
): CitationProposal[] {
  const masked = maskProtected(text);
  const works = indexWorks(items);
  const byName = findCitations(masked).flatMap(
    (found) => proposeCitation(text, found, works) ?? [],
  );
  const linked = byName.filter(({ status }) => status !== 'unlisted').length;
  const byNumber = findNumbers(masked, items.length, options.numbered ?? false);
  const numeric =
    byNumber.length > linked ? byNumber.map((found) => proposeNumbers(text, found, works)) : [];
  return withoutOverlaps([...byName, ...numeric]);
}

function withoutOverlaps(proposals: CitationProposal[]): CitationProposal[] {
  const sorted = proposals.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: CitationProposal[] = [];
  for (const proposal of sorted) {
    if (proposal.start >= (kept.at(-1)?.end ?? 0)) kept.push(proposal);
  }
  return kept;
}

/** The text with every `replacement` in place. */
export function applyProposals(text: string, proposals: CitationProposal[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, replacement } of proposals) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** Keys that no proposal cites, in list order. */
export function neverCited(items: CslItem[], proposals: CitationProposal[]): string[] {
  const cited = new Set(proposals.flatMap(({ keys }) => keys));
  return items.map(({ id }) => id).filter((id) => !cited.has(id));
}
