/**
 * Page furniture in text taken from a PDF: running heads, page numbers, download notes. It is left out and
 * reported, so that a table cell mistaken for a page number is noticed.
 */

import { addToGroup } from '../../words/add-to-group.ts';
import { countMatches } from '../../words/count-matches.ts';
import { isContinuedLine } from '../continued-line.ts';
import type { LeftOutReason } from '../draft.ts';
import { frontLabel, headKind } from '../labels.ts';
import { countWords, type Line } from './lines.ts';
import { goesWithPages } from './page-counts.ts';
import { edgeFurniture } from './page-edges.ts';

/** Minimum words between the furniture of two pages. */
const LEAST_PAGE = 60;

/** Finds the furniture among the lines, with the reason. */
export function findFurniture(lines: Line[]): Map<Line, LeftOutReason> {
  const before = wordsBefore(lines);
  const found = new Map<Line, LeftOutReason>();
  for (const line of pageNumbers(lines, before)) found.set(line, 'page-number');
  for (const line of lines) if (PLACEHOLDERS.test(line.text)) found.set(line, 'hidden');
  for (const line of siteLines(lines)) found.set(line, 'running-head');
  const kept = new Set([
    ...titleLines(lines),
    ...lines.filter(({ text }) => isContinuedLine(text)),
  ]);
  for (const line of runningHeads(lines, before, found))
    if (!kept.has(line)) found.set(line, 'running-head');
  for (const line of edgeFurniture(lines, found))
    if (!kept.has(line)) found.set(line, 'running-head');
  return found;
}

/** Lines above the abstract or the text. They include the title, which running heads repeat. */
function titleLines(lines: Line[]): Line[] {
  const text = lines.findIndex(
    ({ text }) => frontLabel(text)?.kind === 'abstract' || headKind(text) === 'introduction',
  );
  const few = text === -1 || text > MOST_TITLE_LINES ? FEW_TITLE_LINES : text;
  // A first line that stands alone is the running head of the first page. A line with a year is the running
  // head of a journal.
  const first = lines[1]?.blankBefore === false ? 0 : 1;
  return lines.slice(first, few).filter(({ page, text }) => page === 0 && !YEAR.test(text));
}
const YEAR = /(?:19|20)\d\d/;
const MOST_TITLE_LINES = 30;
const FEW_TITLE_LINES = 6;

/** Words of the text before each line. */
function wordsBefore(lines: Line[]): number[] {
  let sum = 0;
  return lines.map((line) => {
    const at = sum;
    sum += countWords(line.text);
    return at;
  });
}

const PAGE_NUMBER =
  /^(?:[-–—|[(]\s{0,100})?(?:page|p\.|p[gá]g?\.?|página|seite)?\s*(\d{1,4})(?:\s*(?:\/|of|de|von|sur)\s*\d{1,4})?(?:\s*[-–—|\])])?(?:\s*(?:\|\s*)?p\s*a\s*g\s*e)?$/i;

interface NumberLine {
  line: Line;
  value: number;
  /** Words before it in the text. */
  words: number;
}

function pageNumbers(lines: Line[], before: number[]): Line[] {
  const numbers = lines.flatMap((line, index): NumberLine[] => {
    const value = PAGE_NUMBER.exec(line.text)?.[1];
    return value === undefined ? [] : [{ line, value: Number(value), words: before[index] ?? 0 }];
  });
  // A text with thousands of numeric lines is a table of data.
  if (numbers.length > 3000) return [];
  const pages = (lines.at(-1)?.page ?? 0) + 1;
  const counted = countedWithPages(numbers);
  if (counted.length >= Math.max(3, pages * MOST_PAGES)) return counted;
  // Example: "- 17 -". On other pages, the program may have put the number before the text.
  const framed = counted.filter(({ text }) => /^\D+\d+\D+$/.test(text));
  if (framed.length >= 3) return framed;
  return pages < MANY_PAGES ? longestChain(numbers) : [];
}

/** Minimum share of pages that print their number. */
const MOST_PAGES = 0.7;
/** With this many pages, form feeds are trusted: other numbers are not page numbers. */
const MANY_PAGES = 5;

/** With form feeds, page numbers grow with the pages; numbers of sections and examples do not. */
function countedWithPages(numbers: NumberLine[]): Line[] {
  const series = new Map<number, Line[]>();
  for (const { line, value } of numbers) addToGroup(series, value - line.page, line);
  const inSeries = [...series.values()].map(onePerPage);
  return inSeries.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** The last number of each page, unless another says "6 of 15". */
function onePerPage(lines: Line[]): Line[] {
  const pages = Map.groupBy(lines, ({ page }) => page);
  return [...pages.values()].flatMap((own) => {
    const named = own.filter(({ text }) => !/^\(?\d+\)?$/.test(text));
    return named.length > 0 ? named : own.slice(-1);
  });
}

/** The longest chain of number lines that count up page by page. */
function longestChain(numbers: NumberLine[]): Line[] {
  let best: NumberLine[] = [];
  for (let first = 0; first < Math.min(numbers.length, 400); first += 1) {
    const chain = chainFrom(numbers, first);
    if (chain.length > best.length) best = chain;
  }
  const atPageBorder = best.length === 2 && best[0]?.line.page !== best[1]?.line.page;
  return best.length >= 3 || atPageBorder ? best.map(({ line }) => line) : [];
}

function chainFrom(numbers: NumberLine[], first: number): NumberLine[] {
  const chain: NumberLine[] = [];
  for (const entry of numbers.slice(first)) {
    const last = chain.at(-1);
    const step = last ? entry.value - last.value : 1;
    const apart = !last || entry.words - last.words >= LEAST_PAGE * step;
    if (step >= 1 && step <= 2 && apart) chain.push(entry);
  }
  return chain;
}

const SITE =
  /^(?:.{0,40}\bdownloaded (?:from|by)\b|this content downloaded|https?:\/\/\S+$|www\.\S+$|copyright ?©|©|\S+ et al\.?\s*\/?.{0,80}$)/i;

/** "a1111111111 a1111111111": hidden text below a publisher's badge. */
const PLACEHOLDERS = /^(?:\p{L}(\d)\1{6,20}\s{0,3}){1,40}$/u;

/** Maximum length of a note with a site's terms. */
const LONGEST_NOTE = 600;

/** Notes of a web site that are repeated word for word. */
function siteLines(lines: Line[]): Line[] {
  const groups = Map.groupBy(
    lines.filter((line) => line.text.length < LONGEST_NOTE && SITE.test(line.text)),
    ({ text }) => text,
  );
  return [...groups.values()].filter((group) => group.length > 2 && farApart(group)).flat();
}

function farApart(group: Line[]): boolean {
  return group.every((line, index) => index === 0 || line.row - (group[index - 1]?.row ?? 0) > 2);
}

/** Lines that are repeated at the head or foot of pages; digits may differ. */
function runningHeads(
  lines: Line[],
  before: number[],
  furniture: Map<Line, LeftOutReason>,
): Line[] {
  const index = new Map(lines.map((line, at) => [line, at]));
  const candidates = lines.filter(
    ({ text }) => text.length < 170 && letters(text) >= 5 && !isListHead(text),
  );
  const groups = Map.groupBy(candidates, ({ text }) =>
    text.replace(/\d+/g, '#').replace(/\s+/g, ' '),
  );
  return [...groups.values()].flatMap((group) => {
    const places = group.map((line) => index.get(line) ?? 0);
    if (group.length < 3 || !goesWithPages(group)) return [];
    if (!spread(places.map((at) => before[at] ?? 0))) return [];
    const proof = places.some((at) => isAtPageBorder(lines, at, furniture));
    return proof || countsUp(group) ? group : [];
  });
}

/** "References" may also stand above columns of tables, but it still announces the list. */
function isListHead(text: string): boolean {
  return headKind(text) === 'references';
}

function letters(text: string): number {
  return countMatches(text, /\p{L}/gu);
}

/** Whether most gaps are at least a page long. */
function spread(words: number[]): boolean {
  const gaps = words.slice(1).map((at, index) => at - (words[index] ?? 0));
  return gaps.filter((gap) => gap >= LEAST_PAGE).length >= gaps.length * 0.7;
}

/** Whether the line is next to a form feed or a page number, or interrupts a sentence. A heading never does. */
function isAtPageBorder(lines: Line[], at: number, furniture: Map<Line, LeftOutReason>): boolean {
  const line = lines[at];
  const previous = lines[at - 1];
  const next = lines[at + 1];
  if (!line || !previous || !next) return false;
  if (previous.page !== line.page || next.page !== line.page) return true;
  if (furniture.has(previous) || furniture.has(next)) return true;
  return !/[.!?:;"”’)\]]$/.test(previous.text) && /^\p{Ll}/u.test(next.text);
}

/** Whether its number grows from page to page: "Horizon 57", "Horizon 58". */
function countsUp(group: Line[]): boolean {
  const numbers = group.map(({ text }) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN));
  if (new Set(numbers).size === 1) return false;
  return numbers.every(
    (value, index) =>
      index === 0 || (value > (numbers[index - 1] ?? 0) && value - (numbers[index - 1] ?? 0) <= 4),
  );
}
