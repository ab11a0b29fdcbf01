/**
 * Pages over an issue: the first article starts where issue.yaml says, each next one behind the
 * last page of the one before. What an article names itself is kept and compared.
 */
import type { Pages } from '../../article/article.ts';

/** What is known of one article. */
export interface Extent {
  /** As the article itself names them. */
  named?: Pages;
  /** Has an article number in place of pages. */
  elocation?: string;
  /** Pages that it prints on; absent where it was never printed. */
  count?: number;
}
export interface PageRules {
  /** Where the first article starts: "57", "S1". Without it, articles are numbered from the first that names its pages. */
  firstPage?: string;
  /** `odd`: every article starts on an odd page. */
  startOn?: 'odd' | 'any';
}
export interface Assigned {
  /** For all outputs; absent in an issue without pages, and where they cannot be known. */
  pages?: Pages;
  problem?: PageProblem;
}
export type PageProblem =
  /** Named pages that leave pages out, or that others have already. */
  | { kind: 'gap' | 'overlap'; expected: string; behind?: number }
  /** A named range that does not fit what was printed. */
  | { kind: 'length'; expected: Pages; count: number }
  /** An even first page where odd ones are asked for. */
  | { kind: 'even' }
  /** The article at index `behind` ends on a page that is not known. */
  | { kind: 'unknown'; behind: number };

/** In printed order; the outcome of an article depends on those before it alone. */
export function assignPages(extents: readonly Extent[], rules: PageRules): Assigned[] {
  let row = startOf(rules);
  return extents.map((extent, index) => {
    if (extent.named) {
      const { assigned, end } = keep(extent.named, extent, row, rules);
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
 * Articles (by index) whose missing count keeps them or a later one from their pages: they have to be
 * measured before anything is printed.
 */
export function countsNeeded(extents: readonly Extent[], rules: PageRules): number[] {
  const counted: Extent[] = extents.map((extent) => ({ ...extent, count: extent.count ?? 1 }));
  const ranges = (all: readonly Extent[]) =>
    assignPages(all, rules).filter(({ pages }) => pages?.last !== undefined).length;
  const most = ranges(counted);
  return [...extents.entries()].flatMap(([index, extent]) =>
    extent.count === undefined && ranges(counted.with(index, extent)) < most ? index : [],
  );
}

/** Where the next article would start. */
interface Row {
  /** Letters before the number. */
  series: string;
  /** `undefined` behind an article whose last page is not known. */
  next: number | undefined;
  /** Index of the article before. */
  behind?: number;
}

function startOf({ firstPage }: PageRules): Row | undefined {
  const start = firstPage === undefined ? undefined : countedPage(firstPage);
  return start && { series: start.series, next: start.number };
}

/** Pages of another series ("S1", "iv") stand outside the row, and leave it as it is. */
function keep(
  named: Pages,
  { count }: Extent,
  row: Row | undefined,
  rules: PageRules,
): { assigned: Assigned; end?: Row } {
  const first = countedPage(named.first);
  if (!first) return { assigned: { pages: named } };
  const { series, number } = first;
  const printed = count === undefined ? undefined : number + count - 1;
  // "12a" as the last page: the next article begins behind what was printed.
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

/** "57", "S1"; Roman numerals and "12a" cannot be counted on. */
export function countedPage(page: string): { series: string; number: number } | undefined {
  const [, series = '', digits] = /^([A-Z]{0,3}\.?)(\d{1,6})$/i.exec(page) ?? [];
  return digits === undefined ? undefined : { series, number: Number(digits) };
}
