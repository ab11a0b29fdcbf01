/**
 * Running heads and feet of pages that form feeds separate: lines repeated on two pages, and lines beside
 * them with the title, authors or journal of the first page. In a short article, a running head may appear
 * on two pages or only one.
 */

import { addToGroup } from '../../words/add-to-group.ts';
import { countMatches } from '../../words/count-matches.ts';
import { headKind, isKnownHead } from '../labels.ts';
import type { Line } from './lines.ts';
import { goesWithPages } from './page-counts.ts';

/** Number of lines at the head or foot of a page that may be furniture. */
const DEPTH = 4;
/** Maximum length of a line above a running head. */
const MOST_ABOVE = 90;

/** @param known furniture found before, such as page numbers */
export function edgeFurniture(lines: readonly Line[], known: ReadonlyMap<Line, unknown>): Line[] {
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()];
  if (pages.length < 2) return [];
  const front = ` ${folded((pages[0] ?? []).map(({ text }) => text).join(' '))} `;
  const heads = pages.map((page) => page.slice(0, DEPTH));
  const feet = pages.map((page) => page.slice(-DEPTH).reverse());
  const repeated = repeatedLines([...heads, ...feet], known);
  const isProven = (line: Line) => known.has(line) || repeated.has(line);
  const found = [
    ...heads.flatMap((head) => head.slice(0, endAbove(head, repeated))),
    ...[...heads, ...feet].flatMap((edge) => {
      const end = edge.findIndex((line) => !isProven(line) && !namesArticle(line, front));
      const outer = edge.slice(0, end < 0 ? edge.length : end);
      return outer.some(isProven) ? outer : [];
    }),
  ];
  return found.filter((line) => !known.has(line));
}

/** Text never stands above a running head, so lines there are furniture too. */
function endAbove(head: readonly Line[], repeated: ReadonlySet<Line>): number {
  const last = head.findLastIndex((line) => repeated.has(line));
  const above = head.slice(0, last + 1);
  return above.every((line) => line.text.length < MOST_ABOVE) ? above.length : 0;
}

function repeatedLines(edges: readonly Line[][], known: ReadonlyMap<Line, unknown>): Set<Line> {
  const alike = new Map<string, Line[]>();
  for (const line of edges.flat())
    if (!known.has(line) && !isListHead(line) && (isShort(line) || isCounted(line)))
      addToGroup(alike, keyOf(line), line);
  const repeated = [...alike.values()]
    .map(inOrder)
    .filter(goesWithPages)
    .filter(
      // "References" is at an edge in both the table of contents and the text, once each.
      ([first, ...others]) =>
        new Set(others.map(({ page }) => page)).size > leastOthers(first) &&
        others.some(({ page }) => page !== first?.page),
    );
  return new Set(repeated.flat());
}

const inOrder = (lines: Line[]): Line[] => lines.toSorted((a, b) => a.row - b.row);

/** The reference list or the column of a table may be at the head of a page. */
function isListHead({ text }: Line): boolean {
  return headKind(text) === 'references';
}

/**
 * "HSR 41 (2016) 4 │ 236" has few letters, but so does a row of a table on a page or two. "Tab. 3" does not
 * count.
 */
function isCounted({ text }: Line): boolean {
  return text.length < 60 && /^\p{L}{1,60}(?:\P{L}{0,60}\d\D){2}\P{L}{0,60}$/u.test(text);
}

function leastOthers(first: Line | undefined): number {
  if (!first) return 0;
  if (!isShort(first)) return 2;
  return isKnownHead(first.text) ? 1 : 0;
}

/** Whether the line is shorter than a line of text, which is as wide as the page. */
function isShort({ text }: Line): boolean {
  return text.length < 170 && countMatches(text, /\p{L}/gu) >= 5;
}

function keyOf({ text }: Line): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

/** Whether the first page has these words too: "Velasquez et al.", or a title. */
function namesArticle(line: Line, front: string): boolean {
  const words = folded(line.text.replace(/(?<!\s)\s+et al\.?$/iu, ''));
  return line.page > 0 && isShort(line) && words.includes(' ') && front.includes(` ${words} `);
}

function folded(text: string): string {
  return (
    text
      .toLowerCase()
      // Affiliation markers follow names.
      .replace(/(?<=\p{L})\d+/gu, ' ')
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()
  );
}
