/** Draws pages of PDFs with pdf.js, on the canvas of @napi-rs/canvas, which pdf.js itself uses in Node. */
import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import { openWithPdfJs } from './pdf-js.ts';

export interface PageQuestion {
  bytes: Uint8Array;
  /** 1 for the first. */
  page: number;
}
export interface PagePicture {
  /** Number of pages in the file. */
  pages: number;
  /** A picture that browsers show. Absent if the file has no such page, or if the page is empty. */
  picture?: Uint8Array;
}

/**
 * Pixels of the longer side: 480 dots per inch over the width of the text on A4. Receivers demand at least 300.
 * With twice as many, the browser needs four times as long to print them.
 */
const LONGER_SIDE = 3000;
/** Pixels of a picture in the PDF. A4 at 600 dots per inch has 35 million. With a larger picture, the figure is refused. */
const LARGEST_IMAGE = 60_000_000;

/**
 * Must be called for one page at a time, because warnings of pdf.js belong to the present page.
 *
 * @throws Error if the bytes are not a readable PDF, have a password, or cannot be drawn completely
 */
export function pdfPagePicture(question: PageQuestion): Promise<PagePicture> {
  return drawCompletely(() => pagePicture(question));
}

async function pagePicture({ bytes, page }: PageQuestion): Promise<PagePicture> {
  const task = await openWithPdfJs(bytes, { verbosity: 1, maxImageSize: LARGEST_IMAGE });
  try {
    const document = await task.promise;
    const pages = document.numPages;
    if (page < 1 || page > pages) return { pages };
    const picture = await drawn(await document.getPage(page));
    return { pages, ...(picture && { picture }) };
  } finally {
    await task.destroy();
  }
}

/** Matches warnings that pdf.js has left something out. Its other warnings are about fonts. */
const LEFT_OUT =
  /ignoring|was removed|unable to decode|dimensions are missing|not implemented|unimplemented|unsupported|skipping/i;

/** Fails if pdf.js leaves something out, which it only prints to the console. */
async function drawCompletely<Value>(work: () => Promise<Value>): Promise<Value> {
  const { warn } = console;
  const lost: string[] = [];
  console.warn = (message: unknown) => {
    if (LEFT_OUT.test(String(message))) lost.push(String(message));
  };
  try {
    const value = await work();
    if (lost.length > 0) throw new Error(lost.join('; '));
    return value;
  } finally {
    console.warn = warn;
  }
}

type RenderedOn = Parameters<PDFPageProxy['render']>[0]['canvasContext'];

async function drawn(page: PDFPageProxy): Promise<Uint8Array | undefined> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = LONGER_SIDE / Math.max(width, height);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  );
  const context = canvas.getContext('2d');
  await page.render({
    // The same interface as in a browser, except for functions that are not used here.
    canvas: null,
    canvasContext: context as unknown as RenderedOn,
    viewport,
    background: '#ffffff',
    // Draws everything that is printed, without waiting for frames.
    intent: 'print',
  }).promise;
  if (isEmpty(context.getImageData(0, 0, canvas.width, canvas.height).data)) return undefined;
  return canvas.toBuffer('image/png');
}

/** Whether all pixels are equal. */
function isEmpty(pixels: Uint8ClampedArray): boolean {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const [first] = words;
  return words.every((word) => word === first);
}
