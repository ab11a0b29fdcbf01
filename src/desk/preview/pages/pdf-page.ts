/** The frame in which a PDF is drawn: with it, a new version keeps the reader's place. */
import { h } from 'hastscript';
import { galleyAddress } from '../../../app/preview/addresses.ts';
import type { ShownArticle } from '../../../app/preview/shown.ts';
import { documentOf } from '../../http/document.ts';

export function pdfPage({ name, base, title, pdf }: ShownArticle): string {
  const file = `${base}.pdf`;
  return documentOf({
    title: `PDF: ${title}`,
    kind: 'pdf',
    script: 'pdf-frame.js',
    data: {
      dataFile: galleyAddress(name, file),
      ...(pdf.version !== undefined && { dataVersion: String(pdf.version) }),
    },
    content: [
      h('main', { id: 'pages' }, h('h1', { className: ['unseen'] }, `PDF: ${title}`)),
      h('noscript', h('p', h('a', { href: galleyAddress(name, file) }, 'Open the PDF'))),
    ],
  });
}
