/**
 * Reads the entries of a name tree or a number tree, whose nodes may nest (ISO 32000-1, 7.9.6 and
 * 7.9.7).
 */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

export type TreeKey = 'Nums' | 'Names';
export type TreeEntry = [key: PDFObject, value: PDFObject];

/** Yields no entries if the node is undefined. */
export function* treeEntries(
  document: PDFDocument,
  node: PDFObject | undefined,
  key: TreeKey,
): Generator<TreeEntry> {
  const dict = node instanceof PDFRef ? document.context.lookup(node) : node;
  if (!(dict instanceof PDFDict)) return;
  const entries = dict.lookupMaybe(PDFName.of(key), PDFArray)?.asArray() ?? [];
  for (let at = 0; at + 1 < entries.length; at += 2) {
    const [name, value] = [entries[at], entries[at + 1]];
    if (name && value) yield [name, value];
  }
  for (const kid of dict.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? [])
    yield* treeEntries(document, kid, key);
}
