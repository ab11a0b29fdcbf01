/** Converts Windows metafiles to formats that browsers show. */
import { svgOfEmf } from './emf.ts';
import { pdfInside } from './emf-comments.ts';
import { svgOfWmf } from './wmf.ts';

export interface Drawn {
  /** The text of an SVG; undefined if the drawing is not fully supported. */
  svg?: Uint8Array;
  /** A PDF of the same drawing inside the metafile, which may show more. */
  pdf?: Uint8Array;
}

const READERS: Record<string, (file: Buffer) => string | undefined> = {
  emf: svgOfEmf,
  wmf: svgOfWmf,
};

/** @param extension of the format of the bytes */
export function drawnPicture(bytes: Uint8Array, extension: string): Drawn {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const svg = READERS[extension]?.(file);
  const pdf = extension === 'emf' ? pdfInside(file) : undefined;
  return { ...(svg ? { svg: new TextEncoder().encode(svg) } : {}), ...(pdf ? { pdf } : {}) };
}
