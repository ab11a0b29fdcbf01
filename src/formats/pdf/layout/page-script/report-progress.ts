import type { LAYOUT_REPORT } from '../../../print/layout-report.ts';

/** Tells that a part of the layout is done: see `PrintJob.layout`. */
export function reportProgress(): void {
  const page = globalThis as { [name in typeof LAYOUT_REPORT]?: (words: string) => void };
  page.offprintLayoutReport?.('');
}
