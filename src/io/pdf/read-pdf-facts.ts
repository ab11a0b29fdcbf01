/**
 * Reads a PDF back with pdf.js, another reader than the one that made it, and its fonts and tags
 * with pdf-lib. Both are loaded only when a PDF is read.
 */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PdfFacts } from '../../checks/pdf-facts.ts';
import { fontsOf } from './pdf-fonts.ts';
import { openWithPdfJs } from './pdf-js.ts';
import { linksOf } from './pdf-links.ts';
import { readPages } from './pdf-pages.ts';
import { tagsOf } from './pdf-tags.ts';

/** @throws where the bytes are no PDF that can be read */
export async function readPdfFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const task = await openWithPdfJs(bytes);
  try {
    const [document, objects] = await Promise.all([task.promise, openObjects(bytes)]);
    const [facts, pages, destinations] = await Promise.all([
      documentFacts(document),
      readPages(document, tagsOf(objects)),
      destinationsOf(document),
    ]);
    const [links, fonts] = [linksOf(objects), fontsOf(objects)];
    return { bytes: bytes.length, ...facts, ...pages, destinations, links, fonts };
  } finally {
    await task.destroy();
  }
}

async function openObjects(bytes: Uint8Array): Promise<PDFDocument> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  return PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
}

type DocumentFacts = Omit<
  PdfFacts,
  | 'bytes'
  | 'fonts'
  | 'destinations'
  | 'links'
  | 'lines'
  | 'pieces'
  | 'untagged'
  | 'figures'
  | 'roles'
>;

async function documentFacts(document: PDFDocumentProxy): Promise<DocumentFacts> {
  const [{ info, metadata }, labels, outline, marks, preferences, attached] = await Promise.all([
    document.getMetadata(),
    document.getPageLabels(),
    document.getOutline(),
    document.getMarkInfo(),
    document.getViewerPreferences(),
    attachedJats(document),
  ]);
  const said = info as Record<string, unknown>;
  const texts = {
    title: 'Title',
    author: 'Author',
    subject: 'Subject',
    keywords: 'Keywords',
    language: 'Language',
  };
  const xmp: unknown = (metadata as { getRaw?(): unknown } | null)?.getRaw?.();
  return {
    pages: document.numPages,
    pageLabels: labels ?? Array.from({ length: document.numPages }, (_, index) => `${index + 1}`),
    // pdf.js 6.5 gives a Map, which its types call an object.
    tagged: (marks as unknown as ReadonlyMap<string, boolean> | null)?.get('Marked') === true,
    titleShown: preferences?.get('DisplayDocTitle') === true,
    outline: titlesOf(outline ?? []),
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([name, key]) => {
        const value = said[key];
        return typeof value === 'string' && value !== '' ? [[name, value]] : [];
      }),
    ),
    ...(typeof xmp === 'string' && { xmp }),
    ...attached,
  };
}

async function attachedJats(document: PDFDocumentProxy): Promise<{ jats?: string }> {
  const attachments = [...((await document.getAttachments()) ?? [])];
  const [id] = attachments.find(([, { filename }]) => filename.endsWith('.xml')) ?? [];
  const xml = id === undefined ? null : await document.getAttachmentContent(id);
  return xml ? { jats: Buffer.from(xml).toString('utf8') } : {};
}

async function destinationsOf(document: PDFDocumentProxy): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, target] of await document.getDestinations()) {
    const [page] = target;
    if (page) found[name] = await document.getPageIndex(page);
  }
  return found;
}

interface OutlineItem {
  title: string;
  items: OutlineItem[];
}

function titlesOf(items: OutlineItem[]): string[] {
  return items.flatMap(({ title, items: below }) => [title, ...titlesOf(below)]);
}
