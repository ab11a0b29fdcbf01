/**
 * Ids of tags, numbered in document order. Chromium takes them from counters of the page in
 * memory, so that the same page gets others the next time.
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

/** Numbers the ids again, gives each Note one (7.9-1), and lists them all. */
export function renewIdentifiers(document: PDFDocument, { root, top }: TagTree): void {
  const renewed = new Map<string, PDFString>();
  const entries: [id: PDFString, tag: Tag][] = [];
  for (const tag of allTags(top)) {
    const old = tag.dict.get(ID);
    if (old === undefined && tag.type !== 'Note') continue;
    // Name trees are sorted; the numbers are as long as each other.
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

/** A cell names the ids of its header cells. */
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

/** The old nodes would stay in the file, with the old ids in them. */
function deleteTree({ context }: PDFDocument, node: PDFObject | undefined): void {
  if (!(node instanceof PDFRef)) return;
  const kids = context.lookupMaybe(node, PDFDict)?.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (const kid of kids?.asArray() ?? []) deleteTree({ context } as PDFDocument, kid);
  context.delete(node);
}
