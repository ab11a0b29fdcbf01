/** Removes the line numbers of a manuscript for review, which the text of a PDF mixes into the lines. */
import type { LeftOut } from '../draft.ts';
import type { Line } from './lines.ts';

interface Numbered {
  line: Line;
  /** Index among all lines. */
  at: number;
  value: number;
  /** Length including the space after it. */
  length: number;
}

export interface Unnumbered {
  lines: Line[];
  leftOut: LeftOut[];
}

/** Removes line numbers. The neighbours of a number on its own line are not separated by a blank line. */
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

/** Fewer may be rows of a table or page numbers. */
const FEWEST = 60;
const FEWEST_ON_PAGE = 15;

/** Numbers that count up through most of the text, or start again on most pages. */
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

/**
 * Whether each number is on its own line, followed by a line of text. Reference list, tables and figures may
 * have no numbers.
 */
function areBetweenLines(numbers: Numbered[], length: number): boolean {
  const alone = numbers.filter((number) => number.length === number.line.text.length);
  return alone.length > numbers.length * 0.8 && length > numbers.length * 1.5;
}

/** Some numbers are lost at formulas and in tables. */
const WIDEST_STEP = 8;

/** The longest chain that counts up; empty if it is short or has many gaps. */
function counting(numbers: Numbered[], fewest: number): Numbered[] {
  const chain = withoutStrays(longestRising(numbers));
  const span = (chain.at(-1)?.value ?? 0) - (chain[0]?.value ?? 0) + 1;
  return chain.length >= fewest && chain.length >= span * 0.5 ? chain : [];
}

/** Longest strictly rising subsequence, in n log n. */
function longestRising(numbers: Numbered[]): Numbered[] {
  /** For each length, the index of the smallest last value of a chain. */
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

/** Removes years and page numbers of references, which also rise, but far from the other numbers. */
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
