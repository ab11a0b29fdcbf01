/**
 * Numbers the ids of tags in document order. Chromium takes ids from counters of the page in
 * memory, so the same page would get other ids in the next print.
 */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { allTags, type Tag, type TagTree } from '../reading/tag-tree.ts';

const ID = PDFName.of('ID');
const ID_TREE = PDFName.of('IDTree');
const HEADERS = PDFName.of('Headers');

/** Renumbers the ids, gives each Note an id (7.9-1), and writes the list of all ids. */
export function renewIdentifiers(document: PDFDocument, { root, top }: TagTree): void {
  const renewed = new Map<string, PDFString>();
  const entries: [id: PDFString, tag: Tag][] = [];
  for (const tag of allTags(top)) {
    const old = tag.dict.get(ID);
    if (old === undefined && tag.type !== 'Note') continue;
    // Name trees must be sorted, so all numbers have the same length.
    const id = PDFString.of(`n${String(entries.length + 1).padStart(6, '0')}`);
    if (old !== undefined) renewed.set(String(old), id);
    tag.dict.set(ID, id);
    entries.push([id, tag]);
  }
  for (const tag of allTags(top)) renewHeaders(document, tag, renewed);
  deleteTree(document, root.get(ID_TREE));
  root.delete(ID_TREE);
  if (entries.length === 0) return;
  const names = entries.flatMap(([id, { ref }]) => [id, ref]);
  root.set(ID_TREE, document.context.register(document.context.obj({ Names: names })));
}

/** Renews the ids of the header cells that a cell refers to. */
function renewHeaders({ context }: PDFDocument, tag: Tag, renewed: Map<string, PDFString>): void {
  for (const attributes of attributesOf(context.lookup(tag.dict.get(PDFName.of('A'))))) {
    const headers = attributes.lookupMaybe(HEADERS, PDFArray);
    if (!headers) continue;
    const ids = headers.asArray().map((id) => renewed.get(String(id)) ?? id);
    attributes.set(HEADERS, context.obj(ids));
  }

  function attributesOf(value: PDFObject | undefined): PDFDict[] {
    if (value instanceof PDFDict) return [value];
    if (!(value instanceof PDFArray)) return [];
    return value.asArray().flatMap((one) => attributesOf(context.lookup(one)));
  }
}

/** Otherwise the old nodes would stay in the file, with the old ids. */
function deleteTree({ context }: PDFDocument, node: PDFObject | undefined): void {
  if (!(node instanceof PDFRef)) return;
  const kids = context.lookupMaybe(node, PDFDict)?.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (const kid of kids?.asArray() ?? []) deleteTree({ context } as PDFDocument, kid);
  context.delete(node);
}
