/** How the lines of a list stand on their pages: the blank lines between them, and their indents. */
import { addToGroup } from '../../groups.ts';
import type { Inline } from '../draft.ts';
import { spansOf, startOf } from '../inlines.ts';

export interface ListedLine {
  text: string;
  inlines: Inline[];
}

/** Lines of a page below which its left edge is not seen. */
const FEW_LINES = 4;

/**
 * The lines with the white space that they have behind the left edge of their page, and an empty
 * one where the author left a blank line; a border of pages is none.
 * @param text of the source
 */
export function asPrinted(lines: ListedLine[], text: string): ListedLine[] {
  const breaks = [...text.matchAll(/\f/g)].map(({ index }) => index);
  const places = lines.map((line) => placeOnPage(line, text, breaks));
  const edges = edgesOf(places);
  return lines.flatMap((line, index) => {
    const { page, indent } = places[index] as Place;
    const own = {
      ...line,
      text: ' '.repeat(Math.max(0, indent - (edges.get(page) ?? indent))) + line.text,
    };
    return isApart(lines[index - 1], line, text) ? [{ text: '', inlines: [] }, own] : [own];
  });
}

interface Place {
  page: number;
  /** Columns; a tab counts as four. */
  indent: number;
}

/** @param breaks where pages end */
function placeOnPage({ inlines }: ListedLine, text: string, breaks: readonly number[]): Place {
  const at = startOf(inlines);
  const from = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\f', at - 1)) + 1;
  const white = /^[ \t]*/.exec(text.slice(from, at))?.[0] ?? '';
  return {
    page: breaks.filter((end) => end < at).length,
    indent: white.replace(/\t/g, '    ').length,
  };
}

/** The least indent of each page that has lines enough to show it. */
function edgesOf(places: Place[]): Map<number, number> {
  const pages = new Map<number, number[]>();
  for (const { page, indent } of places) addToGroup(pages, page, indent);
  return new Map(
    [...pages]
      .filter(([, indents]) => indents.length >= FEW_LINES || pages.size === 1)
      .map(([page, indents]) => [page, Math.min(...indents)]),
  );
}

function isApart(before: ListedLine | undefined, line: ListedLine, text: string): boolean {
  if (!before) return false;
  const end = Math.max(0, ...spansOf(before.inlines).map((span) => span.end));
  return /^[^\S\f]*\n[ \t\r]*\n[^\S\f]*$/.test(text.slice(end, startOf(line.inlines)));
}
