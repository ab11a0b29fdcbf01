/**
 * Assigns pages to the articles of an issue. The first article starts at the page that issue.yaml gives, and each
 * further article behind the last page of the article before. Pages in the front matter are kept and compared.
 */
import type { Pages } from '../../article/article.ts';

/** The known facts about the pages of an article. */
export interface PageFacts {
  /** Pages in the front matter. */
  ownPages?: Pages;
  /** An article number instead of pages. */
  elocation?: string;
  /** The number of printed pages; undefined if the article was never printed. */
  count?: number;
}
export interface PageRules {
  /**
   * The first page of the first article. Without it, pages count from the first article that has pages. Examples:
   * "57", "S1".
   */
  firstPage?: string;
  /** `odd`: every article starts on an odd page. */
  startOn?: 'odd' | 'any';
}
export interface AssignedPages {
  /** The pages for all outputs; undefined in an issue without pages, and if they are unknown. */
  pages?: Pages;
  problem?: PageProblem;
}
export type PageProblem =
  /** Pages in the front matter that skip pages, or that another article has already. */
  | { kind: 'gap' | 'overlap'; expected: string; behind?: number }
  /** A range in the front matter that differs from the printed pages. */
  | { kind: 'length'; expected: Pages; count: number }
  /** An even first page, although issue.yaml asks for odd ones. */
  | { kind: 'even' }
  /** The last page of the article at index `behind` is unknown. */
  | { kind: 'unknown'; behind: number };

/** @param articles in printed order; the pages of an article depend only on the articles before it */
export function assignPages(articles: readonly PageFacts[], rules: PageRules): AssignedPages[] {
  let position = startPosition(rules);
  return articles.map((article, index) => {
    if (article.ownPages) {
      const { assigned, next } = keepPages(article.ownPages, article, position, rules);
      position = next === undefined ? position : { ...next, behind: index };
      return assigned;
    }
    if (article.elocation !== undefined || !position) return {};
    if (position.page === undefined)
      return { problem: { kind: 'unknown', behind: position.behind ?? 0 } };
    const first = firstPageFrom(position.page, rules);
    const last = article.count === undefined ? undefined : first + article.count - 1;
    const { series } = position;
    position = { series, page: last === undefined ? undefined : last + 1, behind: index };
    return { pages: range(series, first, last) };
  });
}

/**
 * Indexes of articles that must be measured before printing: without their number of pages, the pages of this or a
 * later article are unknown.
 */
export function articlesToMeasure(articles: readonly PageFacts[], rules: PageRules): number[] {
  const counted: PageFacts[] = articles.map((article) => ({
    ...article,
    count: article.count ?? 1,
  }));
  const ranges = (all: readonly PageFacts[]) =>
    assignPages(all, rules).filter(({ pages }) => pages?.last !== undefined).length;
  const most = ranges(counted);
  return [...articles.entries()].flatMap(([index, article]) =>
    article.count === undefined && ranges(counted.with(index, article)) < most ? index : [],
  );
}

/** The start of the next article. */
interface Position {
  /** Letters before the number. */
  series: string;
  /** Undefined behind an article whose last page is unknown. */
  page: number | undefined;
  /** Index of the article before. */
  behind?: number;
}

function startPosition({ firstPage }: PageRules): Position | undefined {
  const start = firstPage === undefined ? undefined : countedPage(firstPage);
  return start && { series: start.series, page: start.number };
}

/** Keeps the pages of the front matter. Pages of another series ("S1", "iv") do not change the next page. */
function keepPages(
  ownPages: Pages,
  { count }: PageFacts,
  position: Position | undefined,
  rules: PageRules,
): { assigned: AssignedPages; next?: Position } {
  const first = countedPage(ownPages.first);
  if (!first) return { assigned: { pages: ownPages } };
  const { series, number } = first;
  const printed = count === undefined ? undefined : number + count - 1;
  // A last page like "12a" cannot be counted, so the next article starts behind the printed pages.
  const last = countedPage(ownPages.last ?? '')?.number ?? printed;
  const pages = ownPages.last === undefined ? range(series, number, last) : ownPages;
  const isSameSeries = position === undefined || position.series === series;
  const problem =
    lengthProblem(ownPages, range(series, number, printed), count) ??
    (isSameSeries ? placeProblem(number, position, rules) : undefined);
  const assigned = { pages, ...(problem && { problem }) };
  if (!isSameSeries) return { assigned };
  return { assigned, next: { series, page: last === undefined ? undefined : last + 1 } };
}

function lengthProblem(
  ownPages: Pages,
  expected: Pages,
  count: number | undefined,
): PageProblem | undefined {
  if (count === undefined || ownPages.last === undefined || ownPages.last === expected.last)
    return undefined;
  return { kind: 'length', expected, count };
}

function placeProblem(
  first: number,
  position: Position | undefined,
  rules: PageRules,
): PageProblem | undefined {
  if (position?.page !== undefined) {
    const start = firstPageFrom(position.page, rules);
    const expected = `${position.series}${start}`;
    const behind = position.behind === undefined ? {} : { behind: position.behind };
    if (first > start) return { kind: 'gap', expected, ...behind };
    if (first < position.page) return { kind: 'overlap', expected, ...behind };
  }
  return rules.startOn === 'odd' && first % 2 === 0 ? { kind: 'even' } : undefined;
}

function firstPageFrom(page: number, { startOn }: PageRules): number {
  return startOn === 'odd' && page % 2 === 0 ? page + 1 : page;
}

function range(series: string, first: number, last: number | undefined): Pages {
  return { first: `${series}${first}`, ...(last !== undefined && { last: `${series}${last}` }) };
}

/** Series and number of a page like "57" and "S1"; undefined for Roman numerals and "12a". */
export function countedPage(page: string): { series: string; number: number } | undefined {
  const [, series = '', digits] = /^([A-Z]{0,3}\.?)(\d{1,6})$/i.exec(page) ?? [];
  return digits === undefined ? undefined : { series, number: Number(digits) };
}
