/**
 * Assigns pages to the articles of an issue. The first article starts at the page that issue.yaml gives, and each
 * further article behind the last page of the article before. Pages in the front matter are kept and compared.
 */
import type { Pages } from '../../article/article.ts';

/** The known facts about the pages of an article. */
export interface PageFacts {
  /** Pages in the front matter. */
  named?: Pages;
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

/** @param extents in printed order; the pages of an article depend only on the articles before it */
export function assignPages(extents: readonly PageFacts[], rules: PageRules): AssignedPages[] {
  let row = startOf(rules);
  return extents.map((extent, index) => {
    if (extent.named) {
      const { assigned, end } = keepPages(extent.named, extent, row, rules);
      row = end === undefined ? row : { ...end, behind: index };
      return assigned;
    }
    if (extent.elocation !== undefined || !row) return {};
    if (row.next === undefined) return { problem: { kind: 'unknown', behind: row.behind ?? 0 } };
    const first = starting(row.next, rules);
    const last = extent.count === undefined ? undefined : first + extent.count - 1;
    const { series } = row;
    row = { series, next: last === undefined ? undefined : last + 1, behind: index };
    return { pages: range(series, first, last) };
  });
}

/**
 * Indexes of articles that must be measured before printing: without their number of pages, the pages of this or a
 * later article are unknown.
 */
export function articlesToMeasure(extents: readonly PageFacts[], rules: PageRules): number[] {
  const counted: PageFacts[] = extents.map((extent) => ({ ...extent, count: extent.count ?? 1 }));
  const ranges = (all: readonly PageFacts[]) =>
    assignPages(all, rules).filter(({ pages }) => pages?.last !== undefined).length;
  const most = ranges(counted);
  return [...extents.entries()].flatMap(([index, extent]) =>
    extent.count === undefined && ranges(counted.with(index, extent)) < most ? index : [],
  );
}

/** The start of the next article. */
interface Row {
  /** Letters before the number. */
  series: string;
  /** Undefined behind an article whose last page is unknown. */
  next: number | undefined;
  /** Index of the article before. */
  behind?: number;
}

function startOf({ firstPage }: PageRules): Row | undefined {
  const start = firstPage === undefined ? undefined : countedPage(firstPage);
  return start && { series: start.series, next: start.number };
}

/** Keeps the pages of the front matter. Pages of another series ("S1", "iv") do not change the next page. */
function keepPages(
  named: Pages,
  { count }: PageFacts,
  row: Row | undefined,
  rules: PageRules,
): { assigned: AssignedPages; end?: Row } {
  const first = countedPage(named.first);
  if (!first) return { assigned: { pages: named } };
  const { series, number } = first;
  const printed = count === undefined ? undefined : number + count - 1;
  // A last page like "12a" cannot be counted, so the next article starts behind the printed pages.
  const last = countedPage(named.last ?? '')?.number ?? printed;
  const pages = named.last === undefined ? range(series, number, last) : named;
  const inRow = row === undefined || row.series === series;
  const problem =
    lengthProblem(named, range(series, number, printed), count) ??
    (inRow ? placeProblem(number, row, rules) : undefined);
  const assigned = { pages, ...(problem && { problem }) };
  if (!inRow) return { assigned };
  return { assigned, end: { series, next: last === undefined ? undefined : last + 1 } };
}

function lengthProblem(
  named: Pages,
  expected: Pages,
  count: number | undefined,
): PageProblem | undefined {
  if (count === undefined || named.last === undefined || named.last === expected.last)
    return undefined;
  return { kind: 'length', expected, count };
}

function placeProblem(
  first: number,
  row: Row | undefined,
  rules: PageRules,
): PageProblem | undefined {
  if (row?.next !== undefined) {
    const start = starting(row.next, rules);
    const expected = `${row.series}${start}`;
    const behind = row.behind === undefined ? {} : { behind: row.behind };
    if (first > start) return { kind: 'gap', expected, ...behind };
    if (first < row.next) return { kind: 'overlap', expected, ...behind };
  }
  return rules.startOn === 'odd' && first % 2 === 0 ? { kind: 'even' } : undefined;
}

function starting(next: number, { startOn }: PageRules): number {
  return startOn === 'odd' && next % 2 === 0 ? next + 1 : next;
}

function range(series: string, first: number, last: number | undefined): Pages {
  return { first: `${series}${first}`, ...(last !== undefined && { last: `${series}${last}` }) };
}

/** Series and number of a page like "57" and "S1"; undefined for Roman numerals and "12a". */
export function countedPage(page: string): { series: string; number: number } | undefined {
  const [, series = '', digits] = /^([A-Z]{0,3}\.?)(\d{1,6})$/i.exec(page) ?? [];
  return digits === undefined ? undefined : { series, number: Number(digits) };
}
