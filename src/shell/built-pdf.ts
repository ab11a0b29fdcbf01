import { readFile } from 'node:fs/promises';
import type { PdfFacts } from '../checks/pdf-facts.ts';

/** The PDF that an earlier build wrote; `undefined` where there is none. */
export async function readBuiltPdf(path: string): Promise<PdfFacts | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return undefined;
  const { readPdf } = await import('./read-pdf.ts');
  return readPdf(bytes);
}
