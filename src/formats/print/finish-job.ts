/**
 * Input and output of the step that finishes a PDF. Both are plain data, so that it can run in
 * another thread.
 */

import type { LayoutResult } from './layout.ts';
import type { PdfFacts } from './pdf-facts.ts';
import type { PrintProblem } from './print-problem.ts';
import type { Watermark } from './watermark.ts';

export interface FinishJob {
  /** The PDF from Chromium. */
  printed: Uint8Array;
  layout: LayoutResult;
  /** Number of the first page in the layout. */
  firstPage: number;
  facts: PdfFacts;
  /** Only for a retracted article. */
  watermark?: Watermark;
}
export interface Finished {
  /** Absent if there are problems. */
  pdf?: Uint8Array;
  problems: PrintProblem[];
  /** Page number of every link target, by element id. */
  places: Record<string, number>;
  pages: number;
}
