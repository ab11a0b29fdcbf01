/** A line of a page with its layout: its pieces and their columns. */
import { countMatches } from '../../words/count-matches.ts';
import type { Line } from './lines.ts';

export interface Laid {
  line: Line;
  pieces: Piece[];
}

export interface Piece {
  text: string;
  /** Position in characters from the left edge of the page, after the hanging number of a list entry. */
  column: number;
  /** Offset in the text of its line. */
  at: number;
}

/** The part of a line that is in one column. */
export interface Part {
  line: Line;
  /** 0-based. */
  column: number;
}

/** Gap between pieces; sentences have up to two spaces between them. */
const GAP = / {3,}/g;
/** The number of an entry or the bullet of a heading, at a distance from its text. */
const MARK = /^(?:\[\d{1,3}\]|\(?\d{1,3}[.)]|[•■▪●])$/;
const MARK_GAP = 8;
/** The hanging number of an entry; if it is the whole line, the text is on the next line. */
const HANGING = /^(?:\[\d{1,3}\]|\d{1,3}\.)(?: {1,8}(?=\P{N})|$)/u;

/** @param source the text that the line was read from */
export function laidOut(line: Line, source: string): Laid {
  const pieces: Piece[] = [];
  let at = 0;
  for (const gap of [...line.text.matchAll(GAP), undefined]) {
    const end = gap?.index ?? line.text.length;
    if (gap && gap[0].length <= MARK_GAP && MARK.test(line.text.slice(at, end))) continue;
    const text = line.text.slice(at, end);
    pieces.push({ text, column: line.indent + at + hanging(text), at });
    at = end + (gap?.[0].length ?? 0);
  }
  const tabbed = source.slice(line.start, line.start + line.text.length).includes('\t');
  return { line, pieces: tabbed ? pieces.slice(0, 1) : pieces };
}

function hanging(text: string): number {
  return HANGING.exec(text)?.[0].length ?? 0;
}

/** Tolerance for the start of a right column, in characters. */
const SLACK = 2;
/** Drift of the layout within a page, in characters, if letters are narrower or wider. */
const DRIFT = 6;

export function isNear(start: number, gutter: number): boolean {
  return start >= gutter && start <= gutter + SLACK;
}

export function columnAt(column: number, gutters: readonly number[]): number {
  return gutters.filter((gutter) => column >= gutter - DRIFT).length;
}

/** If a line of the left column is full, only two spaces may separate it from the right column. */
export function partedAt(laid: Laid, gutter: number): Laid {
  const pieces = laid.pieces.flatMap((piece) => {
    const start = laid.line.indent + piece.at;
    if (piece.column >= gutter || start + piece.text.length <= gutter) return [piece];
    for (const gap of piece.text.matchAll(/ {2}(?=\S)/g)) {
      const at = gap.index + 2;
      const text = piece.text.slice(at);
      const column = start + at + hanging(text);
      if (isNear(column, gutter))
        return [
          { ...piece, text: piece.text.slice(0, gap.index) },
          { text, column, at: piece.at + at },
        ];
    }
    return [piece];
  });
  return { ...laid, pieces };
}

/** Minimum words of a line in a column; cells of tables have fewer. */
const LEAST_WORDS = 4;

function isSentence(text: string): boolean {
  return countMatches(text, /\S+/g) >= LEAST_WORDS;
}

/** Parts of a line by column; undefined if the line crosses columns. */
export function partsOf({ line, pieces }: Laid, gutters: readonly number[]): Part[] | undefined {
  const parts: Part[] = [];
  const columns = [0, ...gutters].map((_, column) =>
    pieces.filter((piece) => columnAt(piece.column, gutters) === column),
  );
  if (isRow(columns, gutters)) return undefined;
  for (const [column, own] of columns.entries()) {
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) continue;
    const end = last.at + last.text.length;
    if (line.indent + end >= (gutters[column] ?? Number.POSITIVE_INFINITY) + DRIFT)
      return undefined;
    parts.push({
      column,
      line: {
        ...line,
        text: line.text.slice(first.at, end),
        start: line.start + first.at,
        indent: Math.max(0, line.indent + first.at - (gutters[column - 1] ?? 0)),
      },
    });
  }
  return parts;
}

/**
 * Whether the line is the row of a table across columns, with cells in several of them. A table inside one
 * column has beside it nothing, or a sentence that starts at its column.
 */
function isRow(columns: Piece[][], gutters: readonly number[]): boolean {
  const filled = columns.filter((own) => own.length > 0);
  const cells = filled.flat().length;
  if (filled.length < 2 || cells < 3 || filled.every((own) => own.length === 1)) return false;
  return !columns.some((own, column) => {
    const [only, more] = own;
    const begins = column === 0 || isNear(only?.column ?? 0, gutters[column - 1] ?? 0);
    return only !== undefined && !more && begins && isSentence(only.text);
  });
}
