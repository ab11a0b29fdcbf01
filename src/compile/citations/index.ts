/**
 * Citations as authors type them: "(Allison, 2008)", "Odgaard (2017)", "[3–5]". Found in text,
 * matched with a list of works. Pure; knows nothing of intake.
 */
import type { CslItem } from '../../article/article.ts';
import { type Acronyms, findAcronyms } from './acronyms.ts';
import { citesByPage, findPages } from './author-page.ts';
import { findCitations } from './find.ts';
import { maskProtected } from './mask.ts';
import { findNumbers, type NumberForm, numberFormOf } from './numeric.ts';
import { type CitationProposal, proposeCitation, proposeNumbers } from './propose.ts';
import { indexWorks, type Work } from './works.ts';

export { acceptProposals, openProposals } from './accept.ts';
export { findAcronyms } from './acronyms.ts';
export { wordsWithNumbers } from './lowered.ts';
export { namedWorks } from './named-works.ts';
export type { NumberForm } from './numeric.ts';
export type { CitationProposal } from './propose.ts';

export interface CitationOptions {
  /** The list is printed with numbers: then `[3]` may cite. */
  numbered?: boolean;
  /**
   * Given where the text may have lost that numbers are raised, as one out of a PDF does: then
   * "known.13" may cite. Words of the whole text that bear a number as their name.
   */
  lowered?: ReadonlySet<string>;
  /** The form of citations by number, where the text is a part of one that was looked at before. */
  numberForm?: NumberForm | 'none';
  /** Groups with their acronyms, where the text is a part of one that was looked at before. */
  acronyms?: Acronyms;
  /** Keys by printed number, from 1 on, where that is not the order of the list. */
  keys?: readonly (string | undefined)[];
  /** Whether it cites by author and page, where the text is a part of one that was looked at before. */
  byPage?: boolean;
}

/** Whether a whole text cites by author and page: "(Smith 23)". */
export function citesPages(text: string, items: CslItem[], acronyms?: Acronyms): boolean {
  const masked = maskProtected(text);
  const works = indexWorks(items);
  const listed = { works, acronyms: acronyms ?? findAcronyms(masked) };
  const withYears = findCitations(masked).filter((found) => {
    const proposal = proposeCitation(text, found, listed);
    return proposal !== undefined && proposal.status !== 'unlisted';
  });
  return citesByPage(masked, works, withYears.length);
}

/** How a whole text cites by number; nothing where it cites by name. */
export function numberForm(
  text: string,
  items: CslItem[],
  options: CitationOptions = {},
): NumberForm | undefined {
  const masked = maskProtected(text);
  const count = options.keys?.length ?? items.length;
  const form = numberFormOf(masked, count, options);
  if (!form) return undefined;
  const listed = { works: indexWorks(items), acronyms: options.acronyms ?? findAcronyms(masked) };
  const linked = findCitations(masked)
    .flatMap((found) => proposeCitation(text, found, listed) ?? [])
    .filter(({ status }) => status !== 'unlisted').length;
  return findNumbers(masked, count, form, options.lowered).length > linked ? form : undefined;
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
  const acronyms = options.acronyms ?? findAcronyms(masked);
  const byName = findCitations(masked).flatMap(
    (found) => proposeCitation(text, found, { works, acronyms }) ?? [],
  );
  const form = options.numberForm ?? numberForm(text, items, options) ?? 'none';
  const count = options.keys?.length ?? items.length;
  const byNumber = form === 'none' ? [] : findNumbers(masked, count, form, options.lowered);
  const printed = byNumber.length > 0 ? printedOrder(works, options.keys) : [];
  const numeric = byNumber.map((found) => proposeNumbers(text, found, printed));
  const paged = options.byPage ?? (form === 'none' && citesPages(text, items, acronyms));
  return withoutOverlaps([...byName, ...numeric, ...(paged ? findPages(masked, works) : [])]);
}

function printedOrder(works: readonly Work[], keys: CitationOptions['keys']) {
  if (!keys) return works;
  const byKey = new Map(works.toReversed().map((work) => [work.item.id, work]));
  return keys.map((key) => (key === undefined ? undefined : byKey.get(key)));
}

function withoutOverlaps(proposals: CitationProposal[]): CitationProposal[] {
  const sorted = proposals.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: CitationProposal[] = [];
  for (const proposal of sorted) {
    if (proposal.start >= (kept.at(-1)?.end ?? 0)) kept.push(proposal);
  }
  return kept;
}
