/** Sizes of pictures in CSS, from the size that the author set. */
import type { AskedWidth } from '../../../article/article.ts';

/** Examples: "50%", "min(100%,50.8mm)", "min(50%,50.8mm)". Undefined if the author set no size. */
export function cssWidth({ width = 1, printedWidth }: AskedWidth): string | undefined {
  const share = `${Math.floor(width * 100)}%`;
  if (printedWidth !== undefined) return `min(${share},${printedWidth}mm)`;
  return width < 1 ? share : undefined;
}
