/**
 * A manuscript that brings in other files of its folder is read as one text. What is said of a place
 * in it is said of the file that its line came from.
 */
import type { VFile } from 'vfile';
import type { Place } from './place.ts';

/** Lines that follow each other in one file. */
export interface Piece {
  /** Number of its first line in the whole text, from 1. */
  first: number;
  /** The file, as messages name it. */
  path: string;
  /** Number of that line in the file, from 1. */
  line: number;
}

declare module 'vfile' {
  interface DataMap {
    /** Of a text that is put together of several files, in its order; absent of any other. */
    pieces: Piece[];
    /** What stands in such a text's own file. */
    own: string;
  }
}

/**
 * Where a place of the whole text was written. What goes on in another file ends where it begins.
 *
 * @param place in the whole text
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

/** Where a place of one of its files stands in the whole text; `undefined` of a file that is none of them. */
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

/** `12`, or `12 of methods.qmd`: a line of the whole text, for words about another place in it. */
export function lineWords(file: VFile, line: number): string {
  const piece = pieceOf(file, line);
  if (!piece) return String(line);
  const own = line - piece.first + piece.line;
  return piece.path === file.path ? String(own) : `${own} of ${piece.path}`;
}

/** The files that a text is put together of. */
export function pathsOf(file: VFile): Set<string> {
  return new Set([file.path, ...(file.data.pieces ?? []).map(({ path }) => path)]);
}

function pieceOf(file: VFile, line: number): Piece | undefined {
  return file.data.pieces?.findLast((piece) => piece.first <= line);
}
