/** The word across the pages of a retracted article, as an outline. */
export interface Watermark {
  /** Operators that build the path (PDF 32000-1, 8.5.2), from the origin, y upwards. */
  path: string;
  width: number;
  height: number;
}
