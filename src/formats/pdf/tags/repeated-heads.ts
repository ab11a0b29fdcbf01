/**
 * Handles tables that continue on the next page, where their head is printed again. Chromium tags
 * both heads under the same cells, so a screen reader would read them twice. The repeated head
 * becomes an artifact.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { OpenPdf } from '../reading/open-pdf.ts';
import { allTags, type Content, isTag, type Tag, type TagTree } from '../reading/tag-tree.ts';

/** Removes repeated heads from the tags. The caller must mark the returned content as artifacts. */
export function dropRepeatedHeads(
  { document, pages, textOfContent }: OpenPdf,
  tree: TagTree,
): Content[] {
  const dropped: Content[] = [];
  for (const tag of allTags(tree.top)) {
    if (tag.type !== 'TR') continue;
    for (const leaf of allTags(tag)) dropped.push(...takeRepeated(leaf, textOfContent));
  }
  const keys = new Map(
    pages.map(({ page }) => [page.ref.toString(), page.node.get(PDFName.of('StructParents'))]),
  );
  for (const { page, mcid } of dropped)
    forgetParent(document.context, tree.root, keys.get(String(page)), mcid);
  return dropped;
}

/**
 * Removes and returns content on a later page that has the same text as the cell on its first page.
 */
function takeRepeated(leaf: Tag, textOf: (content: Content) => string): Content[] {
  const contents = leaf.kids.filter((kid): kid is Content => !isTag(kid) && kid.kind === 'content');
  const [first, ...later] = contents;
  const text = first ? textOf(first) : '';
  const repeated = later.filter(
    (content) => content.page !== first?.page && text !== '' && textOf(content) === text,
  );
  leaf.kids = leaf.kids.filter((kid) => !repeated.some((one) => one === kid));
  return repeated;
}

/**
 * Clears the content's entry in the parent tree, which has one array for each page, indexed by
 * MCID.
 */
function forgetParent(
  context: PDFContext,
  root: PDFDict,
  key: PDFObject | undefined,
  mcid: number,
): void {
  if (!(key instanceof PDFNumber)) return;
  const parents = numbersBelow(context, root.lookup(PDFName.of('ParentTree'))).get(key.asNumber());
  if (parents && mcid < parents.size()) parents.set(mcid, PDFNull);
}

function numbersBelow(context: PDFContext, node: PDFObject | undefined): Map<number, PDFArray> {
  const found = new Map<number, PDFArray>();
  if (!(node instanceof PDFDict)) return found;
  const numbers = node.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [key, value] = [numbers[at], context.lookup(numbers[at + 1])];
    if (key instanceof PDFNumber && value instanceof PDFArray) found.set(key.asNumber(), value);
  }
  for (const kid of node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? [])
    for (const entry of numbersBelow(context, context.lookup(kid))) found.set(...entry);
  return found;
}
