/** Sizes of pictures in CSS, from what the author asked for. */
import type { AskedWidth } from '../../../article/article.ts';

/** "50%", "min(100%,50.8mm)", "min(50%,50.8mm)"; undefined if nothing is asked for. */
export function cssWidth({ width = 1, printedWidth }: AskedWidth): string | undefined {
  const share = `${Math.floor(width * 100)}%`;
  if (printedWidth !== undefined) return `min(${share},${printedWidth}mm)`;
  return width < 1 ? share : undefined;
}
