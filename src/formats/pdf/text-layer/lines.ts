/** Groups the runs of a page into lines. Each line is a list of pieces of marked content. */
import type { Run } from '../reading/runs.ts';

/** Adjacent runs on one baseline, inside one marked-content sequence. */
export interface Piece {
  /** In content order. */
  runs: [Run, ...Run[]];
  /** Offsets in the content. */
  start: number;
  end: number;
}
/** Pieces in content order, which is also the visual order. */
export type Line = [Piece, ...Piece[]];

/** Content between two runs of the same piece. Consecutive artifacts belong to one piece. */
const NOTHING = /^\s*(?:EMC\s*\/Artifact BMC\s*)?$/;
/** Maximum shift of the baseline inside a line, as a fraction of the font size. */
const RAISED = 0.6;

/**
 * @param isNextMark whether the content between two pieces only ends one marked-content sequence
 * and begins the next
 */
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
