/** A point or range in a file; both 1-based, as vfile has them. */
export interface Point {
  line: number;
  column: number;
  offset?: number;
}
export interface Place {
  start: Point;
  end: Point;
}

export const START_OF_FILE: Required<Point> = { line: 1, column: 1, offset: 0 };
