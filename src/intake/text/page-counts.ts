/** What tells lines of the heads and feet of pages from lines of the text that are alike but for their numbers. */
import type { Line } from './lines.ts';

/** Share of the steps from one line to the next that go with the pages. */
const MOST_STEPS = 0.7;
/** By how much a number grows from one page to the next at most; where no form feed parts pages, twice that. */
const PER_PAGE = 2;
/** Lines of the same words on one page: at its head and at its foot. */
const MOST_ON_PAGE = 2;

/**
 * "Coast 7 (2019) 12", "Coast 7 (2019) 14": each number stays, or grows as the pages do. In "33(3), 405–409. [CrossRef]" and
 * "39(7), 787–795. [CrossRef]" they do not: these are the ends of two references.
 * @param group lines that are alike but for their numbers, in the order of the text
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
