/**
 * Pages whose columns stand side by side, as programs lay them out that keep the look of a PDF
 * ("-layout"). Each page is read down its first column, then down the next; what runs across
 * them, a title or a table, parts them into pieces.
 */
import { addToGroup } from '../../groups.ts';
import { frontLabel } from '../labels.ts';
import { countWords, type Line, median } from './lines.ts';

export interface Unfolded {
  lines: Line[];
  /** 0-based pages that stood in columns. */
  pages: number[];
}

/** @param source the text that the lines were read from */
export function unfoldColumns(lines: Line[], source: string): Unfolded {
  const pages = new Map<number, Line[]>();
  for (const line of lines) addToGroup(pages, line.page, line);
  const unfolded: number[] = [];
  const read = [...pages].flatMap(([page, own]) => {
    const laid = own.map((line) => laidOut(line, source));
    const gutters = guttersOf(laid);
    const inOrder = gutters.length === 0 ? readBox(laid) : readDown(laid, gutters);
    if (inOrder) unfolded.push(page);
    return inOrder ?? own;
  });
  return { lines: read, pages: unfolded };
}

/** A line with the columns at which its pieces stand. */
interface Laid {
  line: Line;
  pieces: { text: string; column: number; at: number }[];
}

/** White space that parts pieces: sentences have up to two spaces between them. */
const GAP = / {3,}/g;

function laidOut(line: Line, source: string): Laid {
  const pieces: Laid['pieces'] = [];
  let at = 0;
  for (const gap of [...line.text.matchAll(GAP), undefined]) {
    const end = gap?.index ?? line.text.length;
    pieces.push({ text: line.text.slice(at, end), column: line.indent + at, at });
    at = end + (gap?.[0].length ?? 0);
  }
  const tabbed = source.slice(line.start, line.start + line.text.length).includes('\t');
  return {
    line,
    pieces: tabbed ? pieces.slice(0, 1) : pieces,
  };
}

/** Columns by which the start of a right column may differ from line to line. */
const SLACK = 2;
const FEWEST_LINES = 8;
/** Characters of a column at least. */
const NARROWEST = 20;
/** Share of the lines that have a piece at the start of a column. */
const LEAST_SHARE = 0.3;
/** Words of a line of a column; cells of tables have fewer. */
const LEAST_WORDS = 4;

/** Where the columns behind the first begin; none on a page of one column, or where a table fills it. */
function guttersOf(page: Laid[]): number[] {
  // An indented paragraph has nothing before it on its lines.
  const starts = page.flatMap(({ pieces }) =>
    pieces
      .slice(1)
      .map(({ column }) => column)
      .filter((column) => column >= NARROWEST),
  );
  const gutters: number[] = [];
  while (gutters.length < MOST_COLUMNS) {
    const free = starts.filter((start) =>
      gutters.every((gutter) => Math.abs(start - gutter) > NARROWEST / 2),
    );
    const gutter = mostFrequent(free);
    if (gutter === undefined || !isHeld(page, gutter)) break;
    gutters.push(gutter);
  }
  gutters.sort((a, b) => a - b);
  const isProse = gutters.length < MOST_COLUMNS && columnsOf(page, gutters).every(hasSentences);
  return isProse ? gutters : [];
}

/** Enough lines have a piece there, of those from the first to the last: above may stand a title. */
function isHeld(page: Laid[], gutter: number): boolean {
  const places = page.flatMap(({ pieces }, index) =>
    pieces.some(({ column }) => isNear(column, gutter)) ? [index] : [],
  );
  const stretch = (places.at(-1) ?? 0) - (places[0] ?? 0) + 1;
  return places.length >= FEWEST_LINES && places.length >= stretch * LEAST_SHARE;
}

/** From so many on it is a table. */
const MOST_COLUMNS = 3;

/** The pieces of each column, of the lines that have more than one. */
function columnsOf(page: Laid[], gutters: number[]): string[][] {
  const columns: string[][] = [0, ...gutters].map(() => []);
  for (const { pieces } of page)
    if (pieces.length > 1)
      for (const { text, column } of pieces) columns[columnAt(column, gutters)]?.push(text);
  return columns;
}

function hasSentences(pieces: string[]): boolean {
  const words = median(pieces.map(countWords));
  if (pieces.length < FEWEST_LINES / 2) return false;
  return words >= LEAST_WORDS || (words >= LEAST_WORDS / 2 && hasCutWords(pieces));
}

/** A narrow column of notes parts words at its line ends; a table's cells are not wrapped so. */
function hasCutWords(pieces: string[]): boolean {
  return pieces.filter((text) => /\p{Ll}-$/u.test(text)).length >= 2;
}

function isNear(start: number, gutter: number): boolean {
  return start >= gutter && start <= gutter + SLACK;
}

function mostFrequent(columns: number[]): number | undefined {
  const near = (gutter: number) => columns.filter((start) => isNear(start, gutter)).length;
  return [...new Set(columns)].sort((a, b) => near(b) - near(a) || a - b)[0];
}

function readDown(page: Laid[], gutters: number[]): Line[] {
  const result: Line[] = [];
  let columns: Line[][] = [];
  const flush = () => {
    result.push(...columns.flat());
    columns = [[], ...gutters.map(() => [])];
  };
  flush();
  page.forEach((laid, index) => {
    const parts = isEdge(page, index) ? undefined : partsOf(laid, gutters);
    if (!parts) {
      flush();
      result.push(laid.line);
      return;
    }
    for (const { line, column } of parts) {
      const own = columns[column] ?? [];
      own.push(standing(line, own.at(-1)));
    }
  });
  flush();
  return result;
}

/** The first or the last line of a page with a blank one beside it: its head or foot, across all columns. */
function isEdge(page: Laid[], index: number): boolean {
  if (index === 0) return page[1]?.line.blankBefore === true;
  return index === page.length - 1 && page[index]?.line.blankBefore === true;
}

interface Part {
  line: Line;
  /** 0 for the first. */
  column: number;
}

/** Undefined where the line runs across columns. */
function partsOf({ line, pieces }: Laid, gutters: number[]): Part[] | undefined {
  const parts: Part[] = [];
  for (const [column, gutter] of [0, ...gutters].entries()) {
    const own = pieces.filter((piece) => columnAt(piece.column, gutters) === column);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) continue;
    const end = last.at + last.text.length;
    // The row of a table that runs across, or a gap inside a column: no sentence has one.
    if (own.length > 1 && pieces.length > 2) return undefined;
    if (last.column + last.text.length >= (gutters[column] ?? Number.POSITIVE_INFINITY) + DRIFT)
      return undefined;
    parts.push({
      column,
      line: {
        ...line,
        text: line.text.slice(first.at, end),
        start: line.start + first.at,
        indent: Math.max(0, first.column - gutter),
      },
    });
  }
  return parts;
}

/** Columns by which what is laid out shifts inside a page, where its letters are narrower or wider. */
const DRIFT = 6;

function columnAt(column: number, gutters: number[]): number {
  return gutters.filter((gutter) => column >= gutter - DRIFT).length;
}

/** What stands above it in its own column says whether a blank line parts them. */
function standing(line: Line, above: Line | undefined): Line {
  return { ...line, blankBefore: !above || line.row - above.row > 1 };
}

/** Lines of a box beside the abstract: "Article Info" and its dates at the left. */
const MOST_BOX_LINES = 60;

/** "ARTICLE INFO          ABSTRACT": two heads on one line, and a column below each. */
function readBox(page: Laid[]): Line[] | undefined {
  const top = page.findIndex(
    ({ pieces: [left, right, more] }) =>
      left && right && !more && isBoxHead(left.text) && frontLabel(right.text)?.kind === 'abstract',
  );
  const gutter = page[top]?.pieces[1]?.column;
  if (gutter === undefined) return undefined;
  const below = page.slice(top, top + MOST_BOX_LINES);
  const across = below.findIndex((laid) => !partsOf(laid, [gutter]));
  const box = across === -1 ? below : below.slice(0, across);
  const rest = page.slice(top + box.length);
  return [
    ...page.slice(0, top).map(({ line }) => line),
    ...readDown(box, [gutter]),
    ...rest.map(({ line }) => line),
  ];
}

function isBoxHead(text: string): boolean {
  return /^(?:article|paper) (?:info(?:rmation)?|history)|^info(?:rmasi)? artikel|^(?:makale bilgisi|información del artículo|информация о статье)/iu.test(
    text.replace(/(?<=\b\p{L}) (?=\p{L}\b)/gu, ''),
  );
}
