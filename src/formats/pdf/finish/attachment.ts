/** Embeds the article's XML in its PDF as an associated file of PDF/A-3 (ISO 19005-3, 6.8). */
import { type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PdfFacts } from '../../print/pdf-facts.ts';
import { deflated, LONG, packedStream } from '../streams.ts';

export interface Attachment {
  name: string;
  /** Size of the XML in bytes. */
  size: number;
  packed: Uint8Array;
}

export async function packAttachment({
  name,
  xml,
}: NonNullable<PdfFacts['attachment']>): Promise<Attachment> {
  const bytes = Buffer.from(xml, 'utf8');
  return { name, size: bytes.length, packed: await deflated(bytes, LONG) };
}

/**
 * Attaches the XML as the source of the printed article.
 *
 * @param date in the format of PDF. Example: "D:20230115000000Z"
 */
export function attachSource(
  { context, catalog }: PDFDocument,
  { name, size, packed }: Attachment,
  date: string,
): void {
  const [day, title] = [PDFString.of(date), PDFHexString.fromText(name)];
  const content = packedStream(context, packed, {
    Type: 'EmbeddedFile',
    Subtype: 'application/xml',
    Params: { Size: size, CreationDate: day, ModDate: day },
  });
  const stream = context.register(content);
  const file = context.register(
    context.obj({
      Type: 'Filespec',
      // Some readers only support ASCII.
      F: PDFString.of(name.replace(/[^\w.-]/g, '_')),
      UF: title,
      EF: { F: stream, UF: stream },
      Desc: PDFHexString.fromText('JATS XML'),
      AFRelationship: 'Source',
    }),
  );
  catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: { Names: [title, file] } }));
  catalog.set(PDFName.of('AF'), context.obj([file]));
}
