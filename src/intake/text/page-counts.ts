/** Distinguishes running heads and feet from lines of the text that only differ in their numbers. */
import type { Line } from './lines.ts';

/** Minimum share of the steps between lines that agree with the pages. */
const MOST_STEPS = 0.7;
/** Maximum growth of a number per page; twice that if no form feeds separate pages. */
const PER_PAGE = 2;
/** Maximum lines with the same words on one page: at its head and its foot. */
const MOST_ON_PAGE = 2;

/**
 * Whether each number stays or grows with the pages: "Coast 7 (2019) 12", "Coast 7 (2019) 14". "33(3),
 * 405–409. [CrossRef]" and "39(7), 787–795. [CrossRef]" are the ends of two references.
 *
 * @param group lines in document order that only differ in their numbers
 */
export function goesWithPages(group: readonly Line[]): boolean {
  const pages = new Set(group.map(({ page }) => page)).size;
  if (pages > 1 && group.length > pages * MOST_ON_PAGE) return false;
  const steps = group.slice(1).map((line, index) => isStep(group[index] as Line, line));
  return steps.filter(Boolean).length >= steps.length * MOST_STEPS;
}

function isStep(before: Line, line: Line): boolean {
  const most = PER_PAGE * Math.max(line.page - before.page, PER_PAGE);
  const numbers = numbersOf(line);
  return numbersOf(before).every((value, index) => {
    const growth = (numbers[index] ?? 0) - value;
    return growth >= 0 && growth <= most;
  });
}

const numbersOf = ({ text }: Line): number[] => (text.match(/\d+/g) ?? []).map(Number);
