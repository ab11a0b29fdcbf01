/**
 * A manuscript that includes other files of its folder is parsed as one text. Messages about a place in it are reported
 * in the file that contains the line.
 */
import type { VFile } from 'vfile';
import type { Place } from './place.ts';

/** Consecutive lines from one file. */
export interface Piece {
  /** Number of its first line in the whole text, from 1. */
  first: number;
  /** The path of the file in messages. */
  path: string;
  /** Number of that line in the file, from 1. */
  line: number;
}

declare module 'vfile' {
  interface DataMap {
    /** The pieces of a text from several files, in order; absent for other texts. */
    pieces: Piece[];
    /** The content of the main file of such a text. */
    own: string;
  }
}

/**
 * Maps a place in the whole text to its file. A place that continues in another file is shortened to its start.
 *
 * @param place a place in the whole text
 */
export function writtenAt(file: VFile, place: Place): { path: string; place: Place } {
  const piece = pieceOf(file, place.start.line);
  if (!piece) return { path: file.path, place };
  const isOne = pieceOf(file, place.end.line) === piece;
  const moved = ({ line, column }: Place['start']) => ({
    line: line - piece.first + piece.line,
    column,
  });
  const start = moved(place.start);
  return { path: piece.path, place: { start, end: isOne ? moved(place.end) : start } };
}

/** Maps a place in one of the files to the whole text; undefined for other files. */
export function readAt(
  file: VFile,
  { path, place }: { path: string; place: Place },
): Place | undefined {
  const { pieces } = file.data;
  if (!pieces) return path === file.path ? place : undefined;
  const { line } = place.start;
  const piece = pieces.find(
    (each, index) =>
      each.path === path &&
      line >= each.line &&
      line < each.line + (pieces[index + 1]?.first ?? Infinity) - each.first,
  );
  if (!piece) return undefined;
  const moved = (point: Place['start']) => ({
    line: point.line - piece.line + piece.first,
    column: point.column,
  });
  return { start: moved(place.start), end: moved(place.end) };
}

/** A line of the whole text for messages about another place. Examples: `12`, `12 of methods.qmd` */
export function lineWords(file: VFile, line: number): string {
  const piece = pieceOf(file, line);
  if (!piece) return String(line);
  const own = line - piece.first + piece.line;
  return piece.path === file.path ? String(own) : `${own} of ${piece.path}`;
}

/** The files of a text. */
export function pathsOf(file: VFile): Set<string> {
  return new Set([file.path, ...(file.data.pieces ?? []).map(({ path }) => path)]);
}

function pieceOf(file: VFile, line: number): Piece | undefined {
  return file.data.pieces?.findLast((piece) => piece.first <= line);
}
