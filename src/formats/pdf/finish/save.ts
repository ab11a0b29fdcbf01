/** Writes the file, with an identifier that depends on its content alone. */
import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHeader, PDFHexString } from '@cantoo/pdf-lib';

const PLACEHOLDER = '0'.repeat(32);

export async function savePdf(document: PDFDocument): Promise<Uint8Array> {
  const { context } = document;
  const id = PDFHexString.of(PLACEHOLDER);
  context.header = PDFHeader.forVersion(1, 7);
  context.trailerInfo.ID = context.obj([id, id]);
  const saved = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  const bytes = Buffer.from(saved.buffer, saved.byteOffset, saved.length);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();
  for (let round = 0; round < 2; round++) {
    const at = bytes.lastIndexOf(`<${PLACEHOLDER}>`);
    if (at >= 0) bytes.write(hash, at + 1, 'latin1');
  }
  return bytes;
}
