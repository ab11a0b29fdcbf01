/** A point or range in a file. Lines and columns count from 1, as in vfile. */
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
