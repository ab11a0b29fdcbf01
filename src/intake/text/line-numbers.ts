/** The numbers of lines that a manuscript for review has at its margin; the text of a PDF mixes them into the lines. */
import type { LeftOut } from '../draft.ts';
import type { Line } from './lines.ts';

interface Numbered {
  line: Line;
  /** Place among all lines. */
  at: number;
  value: number;
  /** Characters that the number takes, with the space behind it. */
  length: number;
}

export interface Unnumbered {
  lines: Line[];
  leftOut: LeftOut[];
}

/** The lines without such numbers; where one stood alone, no blank line parts its neighbours. */
export function withoutLineNumbers(lines: Line[]): Unnumbered {
  const numbers = new Map(countedNumbers(lines).map((number) => [number.line, number]));
  if (numbers.size === 0) return { lines, leftOut: [] };
  const kept: Line[] = [];
  let beside = false;
  for (const line of lines) {
    const length = numbers.get(line)?.length ?? 0;
    const alone = length === line.text.length;
    if (!alone)
      kept.push({
        ...line,
        text: line.text.slice(length),
        start: line.start + length,
        blankBefore: line.blankBefore && !beside,
      });
    beside = alone;
  }
  const leftOut = [...numbers.values()].map(
    ({ line: { start }, length }): LeftOut => ({
      why: 'line-number',
      span: { start, end: start + length },
    }),
  );
  return { lines: kept, leftOut };
}

/** Fewer may be the rows of a table, or pages. */
const FEWEST = 60;
const FEWEST_ON_PAGE = 15;

/** Numbers that count up through most of the text, or anew on most of its pages. */
function countedNumbers(lines: Line[]): Numbered[] {
  const numbers = lines.flatMap((line, at): Numbered[] => {
    const [whole, digits] = /^(\d{1,4})(?:\s+|$)/.exec(line.text) ?? [];
    return whole ? [{ line, at, value: Number(digits), length: whole.length }] : [];
  });
  const through = counting(numbers, FEWEST);
  const length = (through.at(-1)?.at ?? 0) - (through.at(0)?.at ?? 0);
  if (length > lines.length * (areBetweenLines(through, length) ? 0.25 : 0.5)) return through;
  const pages = Map.groupBy(numbers, ({ line }) => line.page);
  const counted = [...pages.values()]
    .map((page) => counting(page, FEWEST_ON_PAGE))
    .filter((page) => page.length > 0);
  const all = new Set(lines.map(({ page }) => page)).size;
  return counted.length >= 3 && counted.length >= all * 0.6 ? counted.flat() : [];
}

/** Each alone in its line, with a line of the text behind it; list, tables and figures behind the text may have none. */
function areBetweenLines(numbers: Numbered[], length: number): boolean {
  const alone = numbers.filter((number) => number.length === number.line.text.length);
  return alone.length > numbers.length * 0.8 && length > numbers.length * 1.5;
}

/** Some are lost: at lines of formulas, in tables. */
const WIDEST_STEP = 8;

/** The longest chain that counts up; empty where it is short or has many holes. */
function counting(numbers: Numbered[], fewest: number): Numbered[] {
  const chain = withoutStrays(longestRising(numbers));
  const span = (chain.at(-1)?.value ?? 0) - (chain[0]?.value ?? 0) + 1;
  return chain.length >= fewest && chain.length >= span * 0.5 ? chain : [];
}

/** Longest strictly rising subsequence, in n log n. */
function longestRising(numbers: Numbered[]): Numbered[] {
  /** Index of the smallest last value of a chain of each length. */
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, { value }] of numbers.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0]?.value ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1];
    tails[low] = index;
  }
  const chain: Numbered[] = [];
  for (let at = tails.at(-1); at !== undefined; at = before[at]) {
    const number = numbers[at];
    if (number) chain.unshift(number);
  }
  return chain;
}

/** Without years and page numbers of references, which rise as well, far from the others. */
function withoutStrays(chain: Numbered[]): Numbered[] {
  const runs: Numbered[][] = [];
  for (const number of chain) {
    const run = runs.at(-1);
    const near = number.value - (run?.at(-1)?.value ?? Number.NEGATIVE_INFINITY) <= WIDEST_STEP;
    if (run && near) run.push(number);
    else runs.push([number]);
  }
  return runs.filter((run) => run.length >= FEWEST_IN_RUN).flat();
}
const FEWEST_IN_RUN = 5;
