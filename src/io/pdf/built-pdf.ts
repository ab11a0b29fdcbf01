import { existsSync } from 'node:fs';
import type { PdfFacts } from '../../checks/pdf-facts.ts';
import { assetAt } from '../files/if-there.ts';

/** The PDF that an earlier build wrote, whatever became of it; `undefined` where there is none. */
export async function readBuiltPdf(path: string): Promise<PdfFacts | undefined> {
  const bytes = assetAt(path);
  if (!bytes) return undefined;
  const { readPdf } = await import('./read-pdf.ts');
  // The readers throw what they like, of a file that anyone may have touched.
  return readPdf(bytes).catch(() => DAMAGED);
}

/** To be called where PDFs will be read, before anything else is done. */
export async function expectBuiltPdf(paths: readonly string[]): Promise<void> {
  if (paths.some((path) => existsSync(path))) (await import('./read-pdf.ts')).start();
}

/** How many pages it has; `undefined` where there is no such file, or one that is damaged. */
export async function pagesOfPdf(path: string): Promise<number | undefined> {
  const bytes = assetAt(path);
  if (!bytes) return undefined;
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  try {
    const options = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY };
    return (await PDFDocument.load(bytes, options)).getPageCount();
  } catch {
    return undefined;
  }
}

const DAMAGED: PdfFacts = {
  damaged: true,
  outdated: true,
  bytes: 0,
  pages: 0,
  pageLabels: [],
  tagged: false,
  titleShown: false,
  outline: [],
  fonts: [],
  lines: [],
  pieces: [],
  untagged: '',
  figures: [],
  roles: [],
  destinations: {},
  links: [],
};
