/** Compresses the content streams of the pages, so that they can be saved. */
import { PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { OpenPdf, ReadPage } from '../reading/open-pdf.ts';
import { deflated, LONG, packedStream } from '../streams.ts';

export type PackedContent = [ref: PDFRef, stream: PDFRawStream];

/** Compresses in other threads, so that this thread can do other work. */
export async function packContents({ pages }: OpenPdf): Promise<PackedContent[]> {
  return (await Promise.all(pages.map(packContent))).filter((packed) => packed !== undefined);
}

async function packContent({ page, content }: ReadPage): Promise<PackedContent | undefined> {
  const { context } = page.doc;
  const ref = page.node.get(PDFName.of('Contents'));
  if (!(ref instanceof PDFRef && context.lookup(ref) instanceof PDFRawStream)) return undefined;
  const bytes = await deflated(Buffer.from(content, 'latin1'), LONG);
  return [ref, packedStream(context, bytes)];
}
