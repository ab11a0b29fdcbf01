/** Opens PDFs with pdf.js, which is loaded when the first is opened: nothing is run, fetched or taken from the machine. */
import { createRequire } from 'node:module';
import type { getDocument } from 'pdfjs-dist';
import { dirname, join } from '../system/paths.ts';

export interface PdfJsOptions {
  /** 1: what is left out is told on the console. */
  verbosity?: 0 | 1;
  /** In pixels: a larger picture inside is left out. */
  maxImageSize?: number;
}

/** @returns to be destroyed by the caller; its promise rejects where the bytes are no PDF that can be read */
export async function openWithPdfJs(
  bytes: Uint8Array,
  options: PdfJsOptions = {},
): Promise<ReturnType<typeof getDocument>> {
  const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as {
    getDocument: typeof getDocument;
  };
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return pdfjs.getDocument({
    // pdf.js takes the bytes over.
    data: new Uint8Array(bytes),
    verbosity: 0,
    ...options,
    useSystemFonts: false,
    disableFontFace: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    wasmUrl: `${join(folder, 'wasm')}/`,
  });
}
