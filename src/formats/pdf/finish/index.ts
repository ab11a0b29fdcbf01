/**
 * Makes of Chromium's PDF one that can be kept and read by everyone: PDF/UA-1, PDF/A-3u, the
 * JATS inside, the same bytes at every build. Bytes in, bytes out: it may run anywhere.
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

/** Draws on the pages of a proof, by changing their content. */
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
  // The last word on what the pages say. Packed in other threads while this one checks and writes the tags.
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

/** Pages that are no article, tagged as far as the browser's print tells; not saved. */
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

/** What is in no tag, and what was taken out of them; what belongs to another page goes. */
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
