/** What the finishing of a PDF takes and gives. Plain data both: it may be done in another thread. */

import type { LayoutResult } from './layout.ts';
import type { PdfFacts } from './pdf-facts.ts';
import type { PrintProblem } from './print-problem.ts';
import type { Watermark } from './watermark.ts';

export interface FinishJob {
  /** As Chromium made it. */
  printed: Uint8Array;
  layout: LayoutResult;
  /** Number of the first page, as the layout counted. */
  firstPage: number;
  facts: PdfFacts;
  /** Of a retracted article. */
  watermark?: Watermark;
}
export interface Finished {
  /** Absent where there are problems. */
  pdf?: Uint8Array;
  problems: PrintProblem[];
  /** Page number of every place that a link points to, by element id. */
  places: Record<string, number>;
  pages: number;
}
