import type { Format } from '../format.ts';
import { measurePdf, renderPdf } from './render-pdf.ts';

/** The typeset article for printing and archiving: a tagged PDF/A-3u file with the JATS inside. */
export const pdf: Format = {
  name: 'pdf',
  extension: 'pdf',
  measure: measurePdf,
  async render(article, host) {
    const rendered = await renderPdf(article, host);
    return rendered ? [rendered] : [];
  },
};
