/** Pages of a PDF as a person sees them: drawn by pdf.js, or where their words and pictures stand. */
import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openWithPdfJs } from '../../src/io/pdf/pdf-js.ts';

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
export interface PagePlaces {
  words: Words[];
  /** Of bitmaps. */
  pictures: Area[];
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

export function drawPages(pdf: Uint8Array): Promise<DrawnPage[]> {
  return eachPage(pdf, drawPage);
}

export function readPlaces(pdf: Uint8Array): Promise<PagePlaces[]> {
  return eachPage(pdf, async (page) => ({
    words: await wordsOf(page),
    pictures: await picturesOf(page),
  }));
}

async function eachPage<Value>(
  pdf: Uint8Array,
  read: (page: PDFPageProxy) => Promise<Value>,
): Promise<Value[]> {
  const task = await openWithPdfJs(pdf);
  const document = await task.promise;
  const pages: Value[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await read(await document.getPage(number)));
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

type Matrix = readonly [number, number, number, number, number, number];

/** A bitmap fills the unit square of its coordinates. */
async function picturesOf(page: PDFPageProxy): Promise<Area[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const saved: Matrix[] = [];
  const pictures: Area[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((operator, index) => {
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = product(matrix, argsArray[index]);
    else if (operator === OPS.paintImageXObject) pictures.push(squareOf(matrix));
  });
  return pictures;
}

function product([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [
    a * A + c * B,
    b * A + d * B,
    a * C + c * D,
    b * C + d * D,
    a * E + c * F + e,
    b * E + d * F + f,
  ];
}

function squareOf([a, b, c, d, e, f]: Matrix): Area {
  const [xs, ys] = [
    [e, e + a + c],
    [f, f + b + d],
  ];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
}
