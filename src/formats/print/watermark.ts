/** The word across the pages of a retracted article, as an outline. */
export interface Watermark {
  /**
   * Path operators (PDF 32000-1, 8.5.2). The path begins at the origin, and the y axis points
   * upwards.
   */
  path: string;
  width: number;
  height: number;
}
