/** Layout of a printed list: blank lines and indents. */
import { addToGroup } from '../../words/add-to-group.ts';
import type { Inline } from '../draft.ts';
import { spansOf, startOf } from '../inlines.ts';

export interface ListedLine {
  text: string;
  inlines: Inline[];
  /** Behind a line break of its paragraph. */
  isInside?: boolean;
}

/** Fewest lines of a column from which its left edge can be found. */
const FEW_LINES = 4;
/** Lines before and after that are searched for the left edge; entries are shorter. */
const NEAR = 10;
/** Smallest distance, in characters, between the starts of two columns on a page. */
const GUTTER = 12;

/**
 * The lines with their indent from the left edge of their column, and an empty line where the author left one, but not
 * at page breaks.
 * @param text text of the source
 */
export function asPrinted(lines: ListedLine[], text: string): ListedLine[] {
  const indents = indentsOf(placesOf(lines, text));
  const indented = lines.map((line, index) => ({
    ...line,
    text: ' '.repeat(indents[index] ?? 0) + line.text,
  }));
  return withBlankLines(indented, text);
}

/** The lines, with an empty line where the author left one. */
export function withBlankLines(lines: ListedLine[], text: string): ListedLine[] {
  return lines.flatMap((line, index) =>
    isApart(lines[index - 1], line, text) ? [{ text: '', inlines: [] }, line] : [line],
  );
}

interface Place {
  page: number;
  /** Start on the printed line, in characters; a tab counts as four. */
  column: number;
}

function placesOf(lines: ListedLine[], text: string): Place[] {
  const breaks = [...text.matchAll(/\f/g)].map(({ index }) => index);
  return lines.map(({ inlines }) => {
    const at = startOf(inlines);
    const from = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\f', at - 1)) + 1;
    return {
      page: breaks.filter((end) => end < at).length,
      column: text.slice(from, at).replace(/\t/g, '    ').length,
    };
  });
}

/** Indents from the smallest start nearby, because the layout varies with the width of letters. */
function indentsOf(places: Place[]): number[] {
  const groups = new Map<string, number[]>();
  const pages = new Map<number, number[]>();
  for (const [index, { page }] of places.entries()) addToGroup(pages, page, index);
  for (const [page, own] of pages) {
    const edges = edgesOf(own.map((index) => (places[index] as Place).column));
    for (const index of own) {
      const column = edges.filter((edge) => edge <= (places[index] as Place).column).length;
      addToGroup(groups, `${page} ${column}`, index);
    }
  }
  const indents = places.map(() => 0);
  for (const own of groups.values()) {
    if (own.length < FEW_LINES && groups.size > 1) continue;
    const columns = own.map((index) => (places[index] as Place).column);
    for (const [at, index] of own.entries())
      indents[index] =
        (columns[at] ?? 0) - Math.min(...columns.slice(Math.max(0, at - NEAR), at + NEAR + 1));
  }
  return indents;
}

/** The starts of a page's columns, from the starts of its lines. */
function edgesOf(starts: number[]): number[] {
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  return sorted.filter(
    (start, index) => index === 0 || start - (sorted[index - 1] as number) > GUTTER,
  );
}

function isApart(before: ListedLine | undefined, line: ListedLine, text: string): boolean {
  if (!before) return false;
  const end = Math.max(0, ...spansOf(before.inlines).map((span) => span.end));
  return /^[^\S\f]{0,1000}\n[ \t\r]*\n[^\S\f]*$/.test(text.slice(end, startOf(line.inlines)));
}
