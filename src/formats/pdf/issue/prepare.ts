/**
 * Makes an article's finished PDF ready to stand beside others in one file: its names, ids and
 * numbers get a place of their own.
 */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

const DEST = PDFName.of('Dest');
const D = PDFName.of('D');
const ID = PDFName.of('ID');
const HEADERS = PDFName.of('Headers');

/** @param base added to the numbers by which content finds its tags */
export function setApart(document: PDFDocument, prefix: string, base: number): void {
  for (const [, object] of document.context.enumerateIndirectObjects())
    for (const dict of dictsIn(object)) {
      shift(dict, 'StructParents', base);
      shift(dict, 'StructParent', base);
      renameDestination(dict, prefix);
      renameIds(dict, prefix);
    }
  renameDestinations(document, prefix);
}

/** The dictionary itself and those that stand directly in it, as attributes and actions do. */
function* dictsIn(object: PDFObject): Generator<PDFDict> {
  if (object instanceof PDFStream) yield object.dict;
  if (object instanceof PDFArray) for (const item of object.asArray()) yield* dictsIn(item);
  if (!(object instanceof PDFDict)) return;
  yield object;
  for (const value of object.values())
    if (value instanceof PDFDict || value instanceof PDFArray) yield* dictsIn(value);
}

function shift(dict: PDFDict, key: string, base: number): void {
  const value = dict.get(PDFName.of(key));
  if (value instanceof PDFNumber) dict.set(PDFName.of(key), PDFNumber.of(value.asNumber() + base));
}

function renameDestination(dict: PDFDict, prefix: string): void {
  const key = dict.get(PDFName.of('S')) === PDFName.of('GoTo') ? D : DEST;
  const name = dict.get(key);
  if (name instanceof PDFName) dict.set(key, prefixed(name, prefix));
}

function renameDestinations({ catalog, context }: PDFDocument, prefix: string): void {
  const named = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (!named) return;
  const renamed = context.obj({});
  for (const [name, target] of named.entries()) renamed.set(prefixed(name, prefix), target);
  catalog.set(PDFName.of('Dests'), renamed);
}

/** In the name's written form: it may hold bytes of other scripts. */
function prefixed(name: PDFName, prefix: string): PDFName {
  return PDFName.of(prefix + name.asString().slice(1));
}

/** Ids of tags, and the cells that name those of their headers. */
function renameIds(dict: PDFDict, prefix: string): void {
  const id = dict.get(ID);
  if (id !== undefined && dict.get(PDFName.of('S')) !== undefined)
    dict.set(ID, renamed(id, prefix));
  const headers = dict.get(HEADERS);
  if (headers instanceof PDFArray)
    dict.set(HEADERS, dict.context.obj(headers.asArray().map((header) => renamed(header, prefix))));
}

function renamed(id: PDFObject, prefix: string): PDFObject {
  if (!(id instanceof PDFString || id instanceof PDFHexString)) return id;
  return PDFString.of(prefix + id.decodeText());
}

/** Entries of a name or number tree, whose nodes may nest. */
export function* treeEntries(
  document: PDFDocument,
  node: PDFObject | undefined,
  key: 'Nums' | 'Names',
): Generator<[key: PDFObject, value: PDFObject]> {
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
