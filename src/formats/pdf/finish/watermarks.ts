/**
 * Draws the watermark over the pages: an artifact that darkens paper and pictures but never the
 * text.
 */
import type { PDFPage } from '@cantoo/pdf-lib';
import type { Watermark } from '../../print/watermark.ts';
import { addResource } from '../page-entries.ts';

const STATE = 'Watermark';
/**
 * Red, green and blue. The colour is multiplied with the page below, so that small text stays
 * readable.
 */
export const TINT = [0.97, 0.86, 0.85] as const;
/** Maximum size of the word, as fractions of the page's diagonal and width. */
const LENGTH = 0.74;
const HEIGHT = 0.4;

/** Appends the watermark to the page's content. Adds the blend mode to the page's resources. */
export function withWatermark(page: PDFPage, content: string, watermark: Watermark): string {
  const blending = page.doc.context.obj({ Type: 'ExtGState', BM: 'Multiply' });
  addResource(page, 'ExtGState', STATE, blending);
  return [
    `q\n${content}\nQ`,
    '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC',
    `q /${STATE} gs ${TINT.join(' ')} rg ${placed(page, watermark)} cm`,
    `${watermark.path} f Q`,
    'EMC\n',
  ].join('\n');
}

/** The matrix that puts the word on the diagonal, centred on the page. */
function placed(page: PDFPage, { width, height }: Watermark): string {
  const paper = page.getSize();
  const diagonal = Math.hypot(paper.width, paper.height);
  const scale = Math.min((diagonal * LENGTH) / width, (paper.width * HEIGHT) / height);
  const [cos, sin] = [(paper.width / diagonal) * scale, (paper.height / diagonal) * scale];
  const x = paper.width / 2 - (cos * width - sin * height) / 2;
  const y = paper.height / 2 - (sin * width + cos * height) / 2;
  return [cos, sin, -sin, cos, x, y].map((number) => number.toFixed(4)).join(' ');
}
