/** A line of a page that keeps its look: its pieces, and the columns at which they stand. */
import { countMatches } from '../../words/count-matches.ts';
import type { Line } from './lines.ts';

export interface Laid {
  line: Line;
  pieces: Piece[];
}

export interface Piece {
  text: string;
  /** Where it stands, in characters from the left edge of the page: the number of an entry hangs before that. */
  column: number;
  /** Offset in the text of its line. */
  at: number;
}

/** A line, or a part of it, that stands in one column. */
export interface Part {
  line: Line;
  /** 0 for the first. */
  column: number;
}

/** White space that parts pieces: sentences have up to two spaces between them. */
const GAP = / {3,}/g;
/** The number of an entry, or the mark of a head, stands apart from what it belongs to. */
const MARK = /^(?:\[\d{1,3}\]|\(?\d{1,3}[.)]|[•■▪●])$/;
const MARK_GAP = 8;
/** What hangs before the text of an entry; where the number is all of its line, the text is in the next. */
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

/** Columns by which the start of a right column may differ from line to line. */
const SLACK = 2;
/** Columns by which what is laid out shifts inside a page, where its letters are narrower or wider. */
const DRIFT = 6;

export function isNear(start: number, gutter: number): boolean {
  return start >= gutter && start <= gutter + SLACK;
}

export function columnAt(column: number, gutters: readonly number[]): number {
  return gutters.filter((gutter) => column >= gutter - DRIFT).length;
}

/** Where a line of the left column is full, only two spaces may be left before the right one. */
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

/** Words of a line of a column; cells of tables have fewer. */
const LEAST_WORDS = 4;

function isSentence(text: string): boolean {
  return countMatches(text, /\S+/g) >= LEAST_WORDS;
}

/** Undefined where the line runs across columns. */
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
 * The row of a table that runs across: it has cells in several columns. A table inside one column
 * has nothing beside it, or a sentence that stands where its column begins.
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
