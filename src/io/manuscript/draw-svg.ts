/**
 * Drawings with HTML in them as pictures, drawn by the browser: no print and no reader of JATS shows that HTML as a
 * browser does. The last ones are kept: who asks for the size of a picture asks for the picture next.
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

/** Pixels of the longer side, as of pages of PDFs. */
const LONGER_SIDE = 3000;
/** An article's figures; 0.3 MB each. */
const KEPT = 24;
const kept = new Map<string, Promise<Uint8Array | undefined>>();
const inTurn = pLimit(1);

interface Size {
  width?: number;
  height?: number;
}

/**
 * @param size of the drawing, in pixels of CSS
 * @param name of the file
 * @returns a PNG; undefined if the drawing would lose something, or no browser can draw it
 * @throws EndlessDrawing where it takes more than the allowance has left
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
    kept.get(key) ?? inTurn(() => drawn(svg, size, name, allowance).finally(closeUnlessAwaited));
  known.catch(() => kept.get(key) === known && kept.delete(key));
  return keepLatest(kept, key, known, KEPT);
}

let drawer: Promise<Drawer> | undefined;

async function drawn(
  svg: string,
  // What CSS takes of a drawing that says no size.
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
    // Without a browser, the drawing is refused as it is.
    return undefined;
  }
}

/** The browser has no fonts of the machine. An article's theme is not known here. */
async function withFonts(svg: string): Promise<Uint8Array> {
  const { theme } = await defaultTheme();
  const bytes = new TextEncoder().encode(svg);
  return theme ? svgWithFonts(bytes, theme, 'en') : bytes;
}

const defaultTheme = once(() => loadTheme('default'));

/** A browser that nobody closes would keep the program from ending. */
async function closeUnlessAwaited(): Promise<void> {
  if (inTurn.pendingCount > 0) return;
  const ending = drawer;
  drawer = undefined;
  await (await ending?.catch(() => undefined))?.close();
}
