/** Finds the columns of a page. A table or a title across the page divides it into bands with their own columns. */
import { frontLabel, headKind } from '../labels.ts';
import { columnAt, isNear, type Laid, partedAt, partsOf } from './laid-line.ts';
import { countWords, median } from './lines.ts';
import { sidebarOf } from './sidebar.ts';

export interface Band {
  /** Index of its first line on the page, and of the line after its last. */
  from: number;
  to: number;
  /** Start of each column after the first, in characters from the left edge. */
  gutters: number[];
  /** The column with notes beside the text. */
  sidebar?: number;
}

/** Range in which columns of the article usually begin. */
export interface Usual {
  least: number;
  most: number;
}

/**
 * The bands of a page from top to bottom; empty if it has one column or is filled by a table.
 *
 * @param usual from the other pages; it allows a table beside the text
 */
export function bandsOf(page: Laid[], usual?: Usual): Band[] {
  const starts = page.map(({ pieces }) =>
    // An indented paragraph has no piece before it on its lines.
    pieces
      .slice(1)
      .map(({ column }) => column)
      .filter((column) => column >= NARROWEST),
  );
  return bandsBetween({ page, starts, usual }, edgeAbove(page), edgeBelow(page), []);
}

interface Page {
  page: Laid[];
  /** Columns of the pieces after the first, for each line. */
  starts: number[][];
  usual?: Usual | undefined;
}

/** Minimum width of a column, in characters. */
const NARROWEST = 20;
const FEWEST_LINES = 8;
/** Minimum lines of a band whose columns are known from elsewhere. */
const FEWEST_KNOWN = 2;
/** Minimum share of lines with a piece at the start of a column. */
const LEAST_SHARE = 0.3;
/** Median words per line in a column; cells of tables have fewer. */
const LEAST_WORDS = 4;
/** Number of positions that are tried as the start of a column. */
const MOST_TRIED = 10;
/** Number of these positions that are tried in pairs, for three columns. */
const MOST_PAIRED = 6;

/** If a blank line follows the first line of a page, that line is its head, across all columns. */
function edgeAbove(page: Laid[]): number {
  return page[1]?.line.blankBefore === true ? 1 : 0;
}

function edgeBelow(page: Laid[]): number {
  return page.length - (page.length > 1 && page.at(-1)?.line.blankBefore ? 1 : 0);
}

function bandsBetween(on: Page, from: number, to: number, known: number[]): Band[] {
  const band = to - from < FEWEST_KNOWN ? undefined : bestBand(on, from, to, known);
  if (!band) return [];
  const columns = band.sidebar === undefined ? [...known, ...band.gutters] : known;
  return [
    ...bandsBetween(on, from, band.from, columns),
    band,
    ...bandsBetween(on, band.to, to, columns),
  ];
}

function bestBand(on: Page, from: number, to: number, known: number[]): Band | undefined {
  const starts = on.starts.slice(from, to).flat();
  for (const gutters of tried(starts, known)) {
    const isKnown = gutters.every(
      (gutter) => known.some((each) => Math.abs(each - gutter) <= 2) || isUsual(gutter, on.usual),
    );
    for (const run of runsOf(on.page, from, to, gutters)) {
      const band = bandOf(run, gutters, isKnown);
      if (band) return band;
    }
  }
  return undefined;
}

function isUsual(gutter: number, usual: Usual | undefined): boolean {
  return usual !== undefined && gutter >= usual.least && gutter <= usual.most;
}

/** Pairs for three columns, then single gutters; the most frequent positions come first. */
function tried(starts: number[], known: number[]): number[][] {
  const near = (gutter: number) => starts.filter((start) => isNear(start, gutter)).length;
  const counted = [...new Set(starts)].map((gutter) => ({ gutter, count: near(gutter) }));
  counted.sort((a, b) => b.count - a.count || a.gutter - b.gutter);
  const free = counted.slice(0, MOST_TRIED);
  const frequent = free
    .slice(0, MOST_PAIRED)
    .filter(({ count }) => count >= FEWEST_LINES)
    .map(({ gutter }) => gutter);
  const pairs = frequent.flatMap((first) =>
    frequent.filter((second) => second - first >= NARROWEST).map((second) => [first, second]),
  );
  return [...pairs, ...[...known, ...free.map(({ gutter }) => gutter)].map((gutter) => [gutter])];
}

interface Run {
  from: number;
  lines: Laid[];
}

/** Runs of lines that do not cross the gutters; the run with most pieces at them comes first. */
function runsOf(page: Laid[], from: number, to: number, gutters: number[]): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (let index = from; index < to; index += 1) {
    const laid = page[index];
    const parted = laid && gutters.reduce(partedAt, laid);
    if (!parted || !partsOf(parted, gutters)) open = undefined;
    else if (open) open.lines.push(parted);
    else {
      open = { from: index, lines: [parted] };
      runs.push(open);
    }
  }
  const [gutter = 0] = gutters;
  return runs.sort((a, b) => placesAt(b.lines, gutter).length - placesAt(a.lines, gutter).length);
}

function placesAt(lines: Laid[], gutter: number): number[] {
  return lines.flatMap(({ pieces }, index) =>
    pieces.some(({ column }) => isNear(column, gutter)) ? [index] : [],
  );
}

function bandOf(run: Run, gutters: number[], isKnown: boolean): Band | undefined {
  const [gutter, more] = gutters;
  const box = gutter !== undefined && !more ? boxOf(run, gutter) : undefined;
  if (box) return box;
  if (!gutters.every((each) => isHeld(run.lines, each, isKnown))) return undefined;
  const to = run.from + run.lines.length;
  const beside = gutter !== undefined && !more ? sidebarOf(run.lines, gutter) : undefined;
  if (beside)
    return {
      from: run.from + beside.from,
      to: run.from + beside.to,
      gutters,
      sidebar: beside.column,
    };
  const columns = columnsOf(run.lines, gutters).map((column) => hasSentences(column, isKnown));
  // In an article with columns, a table as wide as a column may be beside the text.
  const isProse = isKnown ? columns.some(Boolean) : columns.every(Boolean);
  return isProse ? { from: run.from, to, gutters } : undefined;
}

/** Whether enough lines have a piece there, from the first such line to the last: a title may be above. */
function isHeld(lines: Laid[], gutter: number, isKnown: boolean): boolean {
  const places = placesAt(lines, gutter);
  const stretch = (places.at(-1) ?? 0) - (places[0] ?? 0) + 1;
  const fewest = isKnown ? FEWEST_KNOWN : FEWEST_LINES;
  return places.length >= fewest && places.length >= stretch * LEAST_SHARE;
}

/** The pieces of each column, from lines with more than one piece. */
function columnsOf(lines: Laid[], gutters: number[]): string[][] {
  const columns: string[][] = [0, ...gutters].map(() => []);
  for (const { pieces } of lines)
    if (pieces.length > 1)
      for (const { text, column } of pieces) columns[columnAt(column, gutters)]?.push(text);
  return columns;
}

function hasSentences(pieces: string[], isKnown: boolean): boolean {
  const words = median(pieces.map(countWords));
  if (pieces.length < (isKnown ? FEWEST_KNOWN : FEWEST_LINES / 2)) return false;
  return words >= LEAST_WORDS || (words >= LEAST_WORDS / 2 && hasCutWords(pieces));
}

/** A narrow column of notes hyphenates words at line ends; table cells do not. */
function hasCutWords(pieces: string[]): boolean {
  return pieces.filter((text) => /\p{Ll}-$/u.test(text)).length >= 2;
}

/** Maximum lines of a box beside the abstract. Example: "Article Info" and its dates at the left. */
const MOST_BOX_LINES = 60;

/** "ARTICLE INFO          ABSTRACT": two headings on one line, with a column below each. */
function boxOf({ from, lines }: Run, gutter: number): Band | undefined {
  const top = lines.findIndex(
    ({ pieces: [left, right, more] }) =>
      left &&
      right &&
      !more &&
      isNear(right.column, gutter) &&
      isBoxHead(left.text) &&
      frontLabel(right.text)?.kind === 'abstract',
  );
  if (top === -1) return undefined;
  const text = lines.findIndex(
    ({ pieces: [left] }) => headKind(left?.text ?? '') === 'introduction',
  );
  const end = Math.min(text > top ? text : lines.length, top + MOST_BOX_LINES);
  return { from: from + top, to: from + end, gutters: [gutter] };
}

function isBoxHead(text: string): boolean {
  return /^(?:article|paper) (?:info(?:rmation)?|history)|^info(?:rmasi)? artikel|^(?:makale bilgisi|información del artículo|информация о статье)/iu.test(
    text.replace(/(?<=\b\p{L}) (?=\p{L}\b)/gu, ''),
  );
}
