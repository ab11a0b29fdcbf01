/** Printed sizes of pictures, shared by the exports and the checks, so that both give the same number. */
import type { Figure, Panel } from '../article/article.ts';
import type { Theme } from './theme.ts';

/** Width of the text on A4 with the default theme's margins, in mm, if the theme cannot be read. */
const A4_TEXT = 150;
export const MM_PER_INCH = 25.4;
/** CSS pixels per inch. A picture that fits the page is printed at this resolution. */
export const PIXELS_PER_INCH = 96;

/** Width of a theme's text in mm, which is the limit for figures. */
export function textWidthOf(theme: Theme | undefined): number {
  if (!theme) return A4_TEXT;
  const { paper, margins } = theme.settings;
  return paper.width - margins.left - margins.right;
}

/**
 * Share of the text width for a panel (0–1]. It depends on the number of panels per row or the width that the author
 * set. By default there are up to three panels in a row, and four in two rows.
 */
export function shareOfLine({ width, printedWidth }: Panel, { columns, panels }: Figure): number {
  if (columns) return 1 / columns;
  if (width !== undefined || printedWidth !== undefined) return width ?? 1;
  return 1 / (panels.length === 4 ? 2 : Math.min(panels.length, 3));
}

export interface PrintedSize {
  /** Printed width in mm. */
  width: number;
  /** Dots per inch at this width. */
  dots: number;
  /** The width in pixels that a picture needs for a resolution in this place. */
  pixelsFor(dots: number): number;
}

/**
 * The printed size of a picture. A picture with fewer pixels than its place could hold is printed smaller, unless the
 * author set a size.
 *
 * @param pixels width of the picture
 * @param textWidth width of the text in mm
 */
export function printedSize(
  pixels: number,
  panel: Panel,
  figure: Figure,
  textWidth: number,
): PrintedSize {
  const setWidth = figure.columns ? undefined : panel.printedWidth;
  const room = Math.min(textWidth * shareOfLine(panel, figure), setWidth ?? textWidth);
  const width = Math.min(room, setWidth ?? (pixels / PIXELS_PER_INCH) * MM_PER_INCH);
  return {
    width,
    dots: Math.floor(pixels / (width / MM_PER_INCH)),
    pixelsFor: (dots) => Math.ceil((room / MM_PER_INCH) * dots),
  };
}
