import { existsSync } from 'node:fs';
import type { PdfFacts } from '../../checks/pdf-facts.ts';
import { assetAt } from '../files/if-there.ts';

/** Reads the PDF of an earlier build, which may be damaged. Returns undefined if there is none. */
export async function readBuiltPdf(path: string): Promise<PdfFacts | undefined> {
  const bytes = assetAt(path);
  if (!bytes) return undefined;
  const { readPdf } = await import('./read-pdf.ts');
  // The libraries throw any kind of error for a damaged file.
  return readPdf(bytes).catch(() => DAMAGED);
}

/** Starts the thread that reads PDFs, if there are any. It can load while other work is done. */
export async function expectBuiltPdf(paths: readonly string[]): Promise<void> {
  if (paths.some((path) => existsSync(path))) (await import('./read-pdf.ts')).start();
}

/** The number of pages; undefined if the file does not exist or is damaged. */
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
