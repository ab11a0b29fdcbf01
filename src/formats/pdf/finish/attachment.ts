/** The article's XML inside its PDF: an associated file, in the sense of PDF/A-3 (ISO 19005-3, 6.8). */
import { type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { flateStreamAside } from '../streams.ts';

export interface Attachment {
  name: string;
  xml: string;
  /** As PDF writes it: "D:20230115000000Z". */
  date: string;
}

/** As the source of what is printed. */
export async function attachSource(
  { context, catalog }: PDFDocument,
  { name, xml, date }: Attachment,
): Promise<void> {
  const bytes = Buffer.from(xml, 'utf8');
  const [day, title] = [PDFString.of(date), PDFHexString.fromText(name)];
  const content = await flateStreamAside(context, bytes, {
    Type: 'EmbeddedFile',
    Subtype: 'application/xml',
    Params: { Size: bytes.length, CreationDate: day, ModDate: day },
  });
  const stream = context.register(content);
  const file = context.register(
    context.obj({
      Type: 'Filespec',
      // For readers that know only ASCII.
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
