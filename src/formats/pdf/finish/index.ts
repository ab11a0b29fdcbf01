/**
 * Makes of Chromium's PDF one that can be kept and read by everyone: PDF/UA-1, PDF/A-3u, the
 * JATS inside, the same bytes at every build. Bytes in, bytes out: it may run anywhere.
 */
import { PDFDocument } from '@cantoo/pdf-lib';
import { operations, pageContent, setPageContent } from '../content.ts';
import type { PdfFacts } from '../facts.ts';
import { artifactMarks } from './artifacts.ts';
import { writeDocumentFacts } from './document-facts.ts';
import { withEdits } from './edits.ts';
import { renewIdentifiers } from './identifiers.ts';
import { describeLinks } from './links.ts';
import { moveNotes } from './notes.ts';
import { mapRoles, mendRoles } from './roles.ts';
import { savePdf } from './save.ts';
import { readTagTree, writeTagTree } from './tag-tree.ts';

export async function finishPdf(printed: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  for (const page of document.getPages()) {
    const content = pageContent(page);
    if (content === undefined) continue;
    setPageContent(page, withEdits(content, artifactMarks(operations(content))));
  }
  const tree = readTagTree(document);
  if (tree) {
    mendRoles(document, tree);
    moveNotes(document, tree, facts.notes);
    describeLinks(document, tree, () => '');
    renewIdentifiers(document, tree);
    mapRoles(document, tree);
    writeTagTree(document.context, tree);
  }
  await writeDocumentFacts(document, facts);
  return savePdf(document);
}
