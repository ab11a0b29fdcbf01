/** Pages of a PDF as a person sees them: drawn by pdf.js, with the words of their text layer. */
import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import { openWithPdfJs } from '../src/shell/pdf/pdf-js.ts';

/** In points, from the bottom left corner of the page. */
export interface Area {
  left: number;
  right: number;
  bottom: number;
  top: number;
}
export interface Words extends Area {
  text: string;
}
export interface DrawnPage {
  width: number;
  height: number;
  words: Words[];
  /** Number of pixels in the area that are darker than the word PROOF across the page. */
  ink(area: Area): number;
}

const PIXELS_PER_POINT = 2;
const DARK = 200;

export async function drawPages(pdf: Uint8Array): Promise<DrawnPage[]> {
  const task = await openWithPdfJs(pdf);
  const { numPages } = await task.promise;
  const pages: DrawnPage[] = [];
  for (let number = 1; number <= numPages; number++)
    pages.push(await drawPage(await (await task.promise).getPage(number)));
  await task.destroy();
  return pages;
}

async function drawPage(page: PDFPageProxy): Promise<DrawnPage> {
  const viewport = page.getViewport({ scale: PIXELS_PER_POINT });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const canvasContext = canvas.getContext('2d');
  await page.render({
    canvas: null,
    canvasContext: canvasContext as unknown as CanvasRenderingContext2D,
    viewport,
    background: '#ffffff',
    intent: 'print',
  }).promise;
  const { data } = canvasContext.getImageData(0, 0, canvas.width, canvas.height);
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height, words: await wordsOf(page), ink };

  function ink({ left, right, bottom, top }: Area): number {
    const pixel = (points: number) => Math.round(points * PIXELS_PER_POINT);
    let count = 0;
    for (let y = pixel(height - top); y < pixel(height - bottom); y++)
      for (let x = pixel(left); x < pixel(right); x++)
        if ((data[(y * canvas.width + x) * 4 + 1] ?? 255) < DARK) count++;
    return count;
  }
}

/** Upright text only. */
async function wordsOf(page: PDFPageProxy): Promise<Words[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    if (Math.abs(b) > Math.abs(a)) return [];
    const size = Math.hypot(a, b);
    return [
      { text: item.str, left: x, right: x + item.width, bottom: y - size / 4, top: y + size },
    ];
  });
}
