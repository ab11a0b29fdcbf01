/** The outline of the issue: an entry for each part, with the part's headings below it. */
import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

export interface OutlineItem {
  title: PDFObject;
  destination: PDFObject;
  items: OutlineItem[];
}

/**
 * The entries directly below another entry: the object numbers of the first and the last, and their
 * count.
 */
export interface OutlineEntries {
  first: number;
  last: number;
  count: number;
}

/**
 * The headings of the file. A single heading of level one contains all others: it is the title, and
 * left out.
 */
export function headingsOf(source: PDFDocument): OutlineItem[] {
  const outlines = source.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const items = outlines ? itemsBelow(outlines) : [];
  const [only, another] = items;
  return only && !another ? only.items : items;
}

function itemsBelow(parent: PDFDict): OutlineItem[] {
  const items: OutlineItem[] = [];
  let next = parent.get(PDFName.of('First'));
  while (next instanceof PDFRef) {
    const item = parent.context.lookup(next, PDFDict);
    const title = item.get(PDFName.of('Title')) ?? PDFHexString.fromText('');
    const destination = item.get(PDFName.of('Dest'));
    if (destination) items.push({ title, destination, items: itemsBelow(item) });
    next = item.get(PDFName.of('Next'));
  }
  return items;
}

/** @param add adds an entry to the file */
export function writeItems(
  document: PDFDocument,
  parent: PDFRef,
  items: readonly OutlineItem[],
  add: (entry: PDFDict) => PDFRef,
): OutlineEntries | undefined {
  const written = items.map(({ title, destination, items: below }) => {
    const entry = document.context.obj({ Title: title, Dest: destination, Parent: parent });
    const ref = add(entry);
    setBelow(entry, writeItems(document, ref, below, add));
    return { entry, ref };
  });
  linkNeighbours(written);
  const [first, last] = [written[0], written.at(-1)];
  if (!first || !last) return undefined;
  return { first: first.ref.objectNumber, last: last.ref.objectNumber, count: written.length };
}

/** Entries below the first level are closed: their count is negative (PDF 32000-1, 12.3.3). */
export function setBelow(entry: PDFDict, below: OutlineEntries | undefined): void {
  if (!below) return;
  entry.set(PDFName.of('First'), PDFRef.of(below.first));
  entry.set(PDFName.of('Last'), PDFRef.of(below.last));
  entry.set(PDFName.of('Count'), entry.context.obj(-below.count));
}

export function linkNeighbours(entries: readonly { entry: PDFDict; ref: PDFRef }[]): void {
  for (const [index, { entry }] of entries.entries()) {
    const [before, behind] = [entries[index - 1], entries[index + 1]];
    if (before) entry.set(PDFName.of('Prev'), before.ref);
    if (behind) entry.set(PDFName.of('Next'), behind.ref);
  }
}
