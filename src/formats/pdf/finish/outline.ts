/**
 * A heading that the browser painted on two pages, clipped on one of them, stands twice in its entry of
 * the outline, part by part: "FundingFunding", "2.2. MethodsMethods". One of two lines has no space
 * between them: "depositsmade". The tags say it once, and with its spaces.
 */
import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { OpenPdf } from '../reading/open-pdf.ts';
import { allTags, type TagTree } from '../tags/tag-tree.ts';

export function mendOutline({ document, textOf }: OpenPdf, tree: TagTree): void {
  const headings = new Map<string, string>();
  for (const tag of allTags(tree.top)) {
    if (!/^H[1-6]$/.test(tag.type)) continue;
    const text = textOf(tag).replace(/\s+/g, ' ').trim();
    headings.set(key(text), text);
    headings.set(key(text.repeat(2)), text);
  }
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  for (const entry of outlines ? entriesOf(outlines) : []) {
    const once = headings.get(key(titleOf(entry)));
    if (once) entry.set(PDFName.of('Title'), PDFHexString.fromText(once));
  }
}

function* entriesOf(parent: PDFDict): Generator<PDFDict> {
  const next = (dict: PDFDict, key: string) => dict.lookupMaybe(PDFName.of(key), PDFDict);
  for (let entry = next(parent, 'First'); entry; entry = next(entry, 'Next')) {
    yield entry;
    yield* entriesOf(entry);
  }
}

function titleOf(entry: PDFDict): string {
  const title = entry.lookup(PDFName.of('Title'));
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
}

/** The letters and digits, sorted: the parts of a doubled heading are doubled one by one. */
function key(text: string): string {
  return [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
}
