/** One outline of many: an entry for each file, with the file's own headings below it. */
import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFObjectCopier,
  PDFRef,
} from '@cantoo/pdf-lib';

export interface OutlineItem {
  title: PDFObject;
  destination: PDFObject;
  items: OutlineItem[];
}

/** The file's headings; one of level one that holds all others is the title, and left out. */
export function headingsOf(source: PDFDocument, copier: PDFObjectCopier): OutlineItem[] {
  const outlines = source.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const items = outlines ? itemsBelow(outlines, copier) : [];
  const [only, another] = items;
  return only && !another ? only.items : items;
}

function itemsBelow(parent: PDFDict, copier: PDFObjectCopier): OutlineItem[] {
  const items: OutlineItem[] = [];
  let next = parent.get(PDFName.of('First'));
  while (next instanceof PDFRef) {
    const item = parent.context.lookup(next, PDFDict);
    const title = item.get(PDFName.of('Title')) ?? PDFHexString.fromText('');
    const destination = item.get(PDFName.of('Dest'));
    if (destination)
      items.push({
        title: copier.copy(title),
        destination: copier.copy(destination),
        items: itemsBelow(item, copier),
      });
    next = item.get(PDFName.of('Next'));
  }
  return items;
}

export function writeOutline({ context, catalog }: PDFDocument, items: OutlineItem[]): void {
  if (items.length === 0) return;
  const root = context.obj({ Type: 'Outlines', Count: items.length });
  const ref = context.register(root);
  writeItems(context, root, ref, items);
  catalog.set(PDFName.of('Outlines'), ref);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** Entries below the first level are closed: their count is negative (PDF 32000-1, 12.3.3). */
function writeItems(
  context: PDFContext,
  parent: PDFDict,
  parentRef: PDFRef,
  items: readonly OutlineItem[],
): void {
  const written = items.map(({ title, destination, items: below }) => {
    const dict = context.obj({ Title: title, Dest: destination, Parent: parentRef });
    const ref = context.register(dict);
    if (below.length > 0) dict.set(PDFName.of('Count'), context.obj(-below.length));
    writeItems(context, dict, ref, below);
    return { dict, ref };
  });
  for (const [index, { dict }] of written.entries()) {
    const [before, behind] = [written[index - 1], written[index + 1]];
    if (before) dict.set(PDFName.of('Prev'), before.ref);
    if (behind) dict.set(PDFName.of('Next'), behind.ref);
  }
  const [first, last] = [written[0], written.at(-1)];
  if (first) parent.set(PDFName.of('First'), first.ref);
  if (last) parent.set(PDFName.of('Last'), last.ref);
}
