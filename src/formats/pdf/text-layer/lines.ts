/** Runs put together again: what stands on one line of a page, mark by mark. */
import type { Run } from '../reading/runs.ts';

/** Neighbouring runs on one baseline, inside one mark. */
export interface Piece {
  /** In the order of the content. */
  runs: [Run, ...Run[]];
  /** Range in the content. */
  start: number;
  end: number;
}
/** Pieces in the order of the content, which is the order seen. */
export type Line = [Piece, ...Piece[]];

/** What a content says between runs that are one piece: artifacts that follow each other are one. */
const NOTHING = /^\s*(?:EMC\s*\/Artifact BMC\s*)?$/;
/** A part of a line may be raised by so much of its size. */
const RAISED = 0.6;

/** @param isNextMark whether this stands between two marks and nothing else */
export function linesOf(
  content: string,
  runs: readonly Run[],
  isNextMark: (between: string) => boolean,
): Line[] {
  const lines: Line[] = [];
  for (const piece of piecesOf(content, runs)) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    const joins =
      before &&
      isNear(before.runs[0], piece.runs[0]) &&
      isNextMark(content.slice(before.end, piece.start));
    if (line && joins) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

function piecesOf(content: string, runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  for (const run of runs) {
    const piece = pieces.at(-1);
    const joins =
      piece &&
      piece.runs[0].baseline === run.baseline &&
      isNear(piece.runs[0], run) &&
      NOTHING.test(content.slice(piece.end, run.start));
    if (joins) {
      piece.runs.push(run);
      piece.end = run.end;
    } else pieces.push({ runs: [run], start: run.start, end: run.end });
  }
  return pieces;
}

function isNear(one: Run, other: Run): boolean {
  const apart = Math.abs(one.baseline - other.baseline);
  return one.plain && other.plain && apart < RAISED * Math.max(one.size, other.size);
}
