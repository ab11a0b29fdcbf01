/** What the pages say, written back. */
import { PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { OpenPdf, ReadPage } from '../reading/open-pdf.ts';
import { flateStreamAside } from '../streams.ts';

/** Packed in other threads: this one has other things to do meanwhile. */
export async function writeContents({ pages }: OpenPdf): Promise<void> {
  await Promise.all(pages.map(writeContent));
}

async function writeContent({ page, content }: ReadPage): Promise<void> {
  const { context } = page.doc;
  const ref = page.node.get(PDFName.of('Contents'));
  if (!(ref instanceof PDFRef && context.lookup(ref) instanceof PDFRawStream)) return;
  context.assign(ref, await flateStreamAside(context, Buffer.from(content, 'latin1')));
}
