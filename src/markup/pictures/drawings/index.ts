/** Drawings of Windows in formats that a browser shows. */
import { svgOfEmf } from './emf.ts';
import { pdfInside } from './emf-comments.ts';
import { svgOfWmf } from './wmf.ts';

export interface Drawn {
  /** The text of an SVG; nothing for drawings that are not understood whole. */
  svg?: Uint8Array;
  /** A PDF of the same that the drawing carries; it may show more. */
  pdf?: Uint8Array;
}

const READERS: Record<string, (file: Buffer) => string | undefined> = {
  emf: svgOfEmf,
  wmf: svgOfWmf,
};

/** @param extension what the bytes were found to be */
export function drawnPicture(bytes: Uint8Array, extension: string): Drawn {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const svg = READERS[extension]?.(file);
  const pdf = extension === 'emf' ? pdfInside(file) : undefined;
  return { ...(svg ? { svg: new TextEncoder().encode(svg) } : {}), ...(pdf ? { pdf } : {}) };
}
