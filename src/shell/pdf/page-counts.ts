/** How many pages a built PDF has. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** `undefined` where there is no such file, or one that is damaged. */
export async function pagesOfPdf(path: string): Promise<number | undefined> {
  const bytes = existsSync(path) ? await readFile(path).catch(() => undefined) : undefined;
  if (!bytes) return undefined;
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  try {
    const options = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY };
    return (await PDFDocument.load(bytes, options)).getPageCount();
  } catch {
    return undefined;
  }
}
