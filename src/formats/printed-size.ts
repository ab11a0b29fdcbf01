/** How large a picture is printed: asked by the receivers' rules and by ours, so that both name one number. */
import type { Figure, Panel } from '../article/article.ts';
import type { Theme } from './theme.ts';

/** Width of the text on A4 with the default theme's margins, in mm, where a theme cannot be read. */
const A4_TEXT = 150;
export const MM_PER_INCH = 25.4;
/** A pixel of CSS: how large a picture is printed that fits the page. */
export const PIXELS_PER_INCH = 96;

/** How wide a theme prints its text, in mm: figures are printed no wider. */
export function textWidthOf(theme: Theme | undefined): number {
  if (!theme) return A4_TEXT;
  const { paper, margins } = theme.settings;
  return paper.width - margins.left - margins.right;
}

/**
 * How much of the text's width a panel gets (0–1]: as many stand beside each other as the author said;
 * else they are as wide as he said; else they are up to three in a row, and four in two rows.
 */
export function shareOfLine({ width, printedWidth }: Panel, { columns, panels }: Figure): number {
  if (columns) return 1 / columns;
  if (width !== undefined || printedWidth !== undefined) return width ?? 1;
  return 1 / (panels.length === 4 ? 2 : Math.min(panels.length, 3));
}

export interface PrintedSize {
  /** Width in print, in mm. */
  width: number;
  /** Dots per inch at that width. */
  dots: number;
  /** Pixels that a picture needs to have so many dots per inch over the room that this one has. */
  pixelsFor(dots: number): number;
}

/**
 * Of a picture in print; unless the author asked for a size, one of fewer pixels than its room could hold is
 * printed smaller than that.
 *
 * @param pixels its width
 * @param textWidth in mm
 */
export function printedSize(
  pixels: number,
  panel: Panel,
  figure: Figure,
  textWidth: number,
): PrintedSize {
  const asked = figure.columns ? undefined : panel.printedWidth;
  const room = Math.min(textWidth * shareOfLine(panel, figure), asked ?? textWidth);
  const width = Math.min(room, asked ?? (pixels / PIXELS_PER_INCH) * MM_PER_INCH);
  return {
    width,
    dots: Math.floor(pixels / (width / MM_PER_INCH)),
    pixelsFor: (dots) => Math.ceil((room / MM_PER_INCH) * dots),
  };
}
