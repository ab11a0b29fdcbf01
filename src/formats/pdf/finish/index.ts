/**
 * Turns Chromium's PDF into one that can be archived and that everyone can read: PDF/UA-1 and
 * PDF/A-3u, with the JATS inside, and with the same bytes in every build. Takes bytes and returns
 * bytes, so it can run in any thread.
 */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Finished, FinishJob } from '../../print/finish-job.ts';
import type { Watermark } from '../../print/watermark.ts';
import { withEdits } from '../edits.ts';
import { type OpenPdf, openPdf } from '../reading/open-pdf.ts';
import { type Content, type TagTree, writeTagTree } from '../reading/tag-tree.ts';
import { renewIdentifiers } from '../tags/identifiers.ts';
import { describeLinks } from '../tags/links.ts';
import { moveNotes } from '../tags/notes.ts';
import { dropRepeatedHeads } from '../tags/repeated-heads.ts';
import { mapRoles, mendRoles } from '../tags/roles.ts';
import { writeTextLayer } from '../text-layer/index.ts';
import { mendMeanings } from '../text-layer/meanings.ts';
import { artifactMarks, untagged } from './artifacts.ts';
import { packAttachment } from './attachment.ts';
import { checkPrint } from './check-print.ts';
import { packContents } from './contents.ts';
import { writeDocumentFacts } from './document-facts.ts';
import { longAddress, restoreAddresses } from './long-addresses.ts';
import { mendOutline } from './outline.ts';
import { savePdf } from './save.ts';
import { strayRuns } from './strays.ts';
import { withWatermark } from './watermarks.ts';

/** Draws on the pages of a proof by changing their content. */
export type DrawStamp = (pdf: OpenPdf) => void;

export async function finishPdf(
  { printed, layout, firstPage, facts, watermark }: FinishJob,
  drawStamp?: DrawStamp,
): Promise<Finished> {
  const attachment = facts.attachment && packAttachment(facts.attachment);
  const pdf = await openPdf(printed);
  const { tree, document } = pdf;
  if (tree) {
    mendRoles(document, tree);
    moveNotes(document, tree, layout.calls);
  }
  const repeated = tree ? dropRepeatedHeads(pdf, tree) : [];
  mendMeanings(pdf);
  markArtifacts(pdf, repeated, watermark);
  writeTextLayer(pdf);
  drawStamp?.(pdf);
  // The content of the pages is final here. Other threads compress it while this thread checks the
  // print and writes the tags.
  const contents = packContents(pdf);
  const problems = checkPrint(pdf, layout, firstPage);
  const places = [...pdf.destinations].map(([id, index]) => [id, firstPage + index] as const);
  const read = { problems, places: Object.fromEntries(places), pages: document.getPageCount() };
  if (problems.length > 0) return read;
  if (tree) finishTags(pdf, tree, layout.longAddresses);
  restoreAddresses(document, layout.longAddresses);
  writeDocumentFacts(document, facts, await attachment);
  return { ...read, pdf: await savePdf(document, contents) };
}

/**
 * Tags pages that are not an article, as far as the browser's print allows. Does not save the
 * document.
 */
export async function tagPages(printed: Uint8Array): Promise<PDFDocument> {
  const pdf = await openPdf(printed);
  const { tree, document } = pdf;
  if (tree) {
    mendRoles(document, tree);
    finishTags(pdf, tree, []);
  }
  mendMeanings(pdf);
  markArtifacts(pdf, []);
  writeTextLayer(pdf);
  for (const [ref, stream] of await packContents(pdf)) document.context.assign(ref, stream);
  return document;
}

function finishTags(pdf: OpenPdf, tree: TagTree, addresses: readonly string[]): void {
  const { document, textOf } = pdf;
  mendOutline(pdf, tree);
  describeLinks(document, tree, textOf, (address) => longAddress(address, addresses));
  renewIdentifiers(document, tree);
  mapRoles(document, tree);
  writeTagTree(document.context, tree);
}

/**
 * Marks untagged content as artifacts, together with content that was removed from the tags.
 * Removes runs that belong to another page.
 */
function markArtifacts(pdf: OpenPdf, dropped: readonly Content[], watermark?: Watermark): void {
  const straysOf = strayRuns(pdf);
  for (const read of pdf.pages) {
    const { page, content, operations } = read;
    const mcids = dropped.filter((one) => one.page === page.ref).map(({ mcid }) => mcid);
    const marks = [...artifactMarks(operations), ...untagged(operations, new Set(mcids))];
    const marked = withEdits(content, [...marks, ...straysOf(read)]);
    read.content = watermark ? withWatermark(page, marked, watermark) : marked;
  }
}
