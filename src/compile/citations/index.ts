/**
 * Finds citations that authors typed as plain text, and matches them with a list of works. The functions are
 * pure and independent of intake. Examples: "(Allison, 2008)", "Odgaard (2017)", "[3–5]"
 */
import type { CslItem } from '../../article/article.ts';
import { type Acronyms, findAcronyms } from './acronyms.ts';
import { citesByPage, findPages } from './author-page.ts';
import { findCitations } from './find.ts';
import { maskProtected } from './mask.ts';
import { findNumbers, type NumberForm, numberFormOf } from './numeric.ts';
import { type CitationProposal, proposeCitation, proposeNumbers } from './propose.ts';
import { indexWorks, type Work } from './works.ts';

export { acceptProposals, type OpenProposal, openProposals } from './accept.ts';
export { findAcronyms } from './acronyms.ts';
export { wordsWithNumbers } from './lowered-numbers.ts';
export type { NumberForm } from './numeric.ts';
export { type CitationProposal, shownWords } from './propose.ts';
export { findUnbracketedWorks } from './unbracketed-works.ts';

export interface CitationOptions {
  /** Whether the list is printed with numbers. Then `[3]` may be a citation. */
  numbered?: boolean;
  /**
   * Words of the whole text that have a number as part of their name. Set it if superscripts may be lost, as in
   * text from a PDF: then "known.13" may be a citation.
   */
  lowered?: ReadonlySet<string>;
  /** The form of citations by number, if the whole text was already examined. */
  numberForm?: NumberForm | 'none';
  /** Organisations with their acronyms, if the whole text was already examined. */
  acronyms?: Acronyms;
  /** Keys by printed number, from 1, if they differ from the order of the list. */
  keys?: readonly (string | undefined)[];
  /** Whether the text cites by author and page, if the whole text was already examined. */
  byPage?: boolean;
}

/** Whether a text cites by author and page. Example: "(Smith 23)" */
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

/** The form of citations by number in a text; undefined if it cites by name. */
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
 * Finds all plain citations in a Markdown text, in document order and without overlaps. Code, mathematics,
 * links, comments and `[@key]` are skipped.
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
  const isByPage = options.byPage ?? (form === 'none' && citesPages(text, items, acronyms));
  return withoutOverlaps([...byName, ...numeric, ...(isByPage ? findPages(masked, works) : [])]);
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
