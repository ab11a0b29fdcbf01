/**
 * Draws SVG with HTML in it as PNG in the browser, because prints and readers of JATS do not show that HTML as
 * a browser does. The latest pictures are cached, because the size of a picture is needed before the picture.
 */
import pLimit from 'p-limit';
import type { Allowance } from '../../article/budget.ts';
import { svgWithFonts } from '../../formats/html/head/svg-fonts.ts';
import { drawingForBrowser } from '../../markup/drawing/clean-drawing.ts';
import { keepLatest } from '../../words/memoize/keep-latest.ts';
import { once } from '../../words/memoize/once.ts';
import type { Drawer } from '../browser/draw.ts';
import { digestOf } from '../files/digests.ts';
import { EndlessDrawing } from '../pdf/draw-pdf-page.ts';
import { Stalled } from '../processes/stall-watch.ts';
import { loadTheme } from '../theme/theme.ts';

/** Pixels of the longer side, as for pages of PDFs. */
const LONGER_SIDE = 3000;
/** Number of cached pictures: the figures of an article, with 0.3 MB each. */
const CACHE_SIZE = 24;
const cache = new Map<string, Promise<Uint8Array | undefined>>();
const inTurn = pLimit(1);

interface Size {
  width?: number;
  height?: number;
}

/**
 * @param size of the drawing, in pixels of CSS
 * @param name of the file
 * @returns a PNG; undefined if the drawing would lose something, or no browser can draw it
 * @throws EndlessDrawing if it takes more time than the allowance has left
 */
export function drawSvg(
  bytes: Uint8Array,
  size: Size,
  name: string,
  allowance: Allowance,
): Promise<Uint8Array | undefined> {
  const { svg, refused } = drawingForBrowser(bytes);
  if (refused !== undefined) return Promise.resolve(undefined);
  const key = digestOf(bytes);
  const known =
    cache.get(key) ?? inTurn(() => drawn(svg, size, name, allowance).finally(closeIfIdle));
  known.catch(() => cache.get(key) === known && cache.delete(key));
  return keepLatest(cache, key, known, CACHE_SIZE);
}

let drawer: Promise<Drawer> | undefined;

async function drawn(
  svg: string,
  // CSS uses this size if a drawing does not state one.
  { width = 300, height = 150 }: Size,
  name: string,
  allowance: Allowance,
): Promise<Uint8Array | undefined> {
  const left = allowance.left();
  if (left <= 0) throw new EndlessDrawing();
  try {
    drawer ??= import('../browser/index.ts').then(({ openDrawer }) => openDrawer());
    const { draw } = await drawer;
    const bytes = await withFonts(svg);
    const scale = LONGER_SIDE / Math.max(width, height);
    const pixels = (length: number) => Math.max(1, Math.round(length * scale));
    const job = {
      picture: { mediaType: 'image/svg+xml', bytes: async () => bytes },
      width: pixels(width),
      height: pixels(height),
      scale,
    };
    const { png, cost } = await draw(job, left);
    allowance.take(cost, name);
    return png;
  } catch (error) {
    if (error instanceof Stalled) {
      allowance.take(left, name);
      throw new EndlessDrawing();
    }
    // Without a browser, the drawing is refused.
    return undefined;
  }
}

/** The browser cannot use fonts of the machine, so those of the default theme are added. The article's theme is not known here. */
async function withFonts(svg: string): Promise<Uint8Array> {
  const { theme } = await defaultTheme();
  const bytes = new TextEncoder().encode(svg);
  return theme ? svgWithFonts(bytes, theme, 'en') : bytes;
}

const defaultTheme = once(() => loadTheme('default'));

/** Closes the browser if no drawing is waiting. An open browser would prevent the program from ending. */
async function closeIfIdle(): Promise<void> {
  if (inTurn.pendingCount > 0) return;
  const ending = drawer;
  drawer = undefined;
  await (await ending?.catch(() => undefined))?.close();
}
