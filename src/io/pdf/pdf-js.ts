/** Opens PDFs with pdf.js, which is loaded at first use. It runs no scripts, fetches nothing and uses no fonts of the machine. */
import { createRequire } from 'node:module';
import type { getDocument } from 'pdfjs-dist';
import { dirname, join } from '../system/paths.ts';

export interface PdfJsOptions {
  /** With 1, pdf.js prints to the console what it leaves out. */
  verbosity?: 0 | 1;
  /** In pixels. Larger pictures in the PDF are left out. */
  maxImageSize?: number;
}

/** @returns a task that the caller must destroy; its promise rejects if the bytes are not a readable PDF */
export async function openWithPdfJs(
  bytes: Uint8Array,
  options: PdfJsOptions = {},
): Promise<ReturnType<typeof getDocument>> {
  const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as {
    getDocument: typeof getDocument;
  };
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return pdfjs.getDocument({
    // pdf.js transfers the bytes to its own worker, so it gets a copy.
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
