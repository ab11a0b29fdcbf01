/**
 * Joins the PDFs of an issue's articles behind its front pages: one outline, one tree of tags, page
 * labels, every link's place and every attached XML kept. (pdf-lib's own copying of pages and
 * Ghostscript both drop the tags.)
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PdfFacts } from '../facts.ts';
import { writeDocumentFacts } from '../finish/document-facts.ts';
import { savePdf } from '../finish/save.ts';
import { headingsOf, type OutlineItem, writeOutline } from './outline.ts';
import { setApart, treeEntries } from './prepare.ts';

export interface JoinJob {
  /** Cover, masthead and contents, tagged. */
  front: PDFDocument;
  frontTitle: string;
  /** Finished PDFs in printed order. */
  articles: { pdf: Uint8Array; title: string }[];
  /** Addresses in the front pages that lead to the article of this index begin so. */
  placePrefix: string;
  facts: Omit<PdfFacts, 'pageLabels' | 'attachment'>;
}

/** What grows while files are added. */
interface Joined {
  document: PDFDocument;
  /** First page of each file. */
  starts: PDFRef[];
  parts: PDFRef[];
  parents: PDFObject[];
  ids: PDFObject[];
  roles: PDFDict;
  destinations: PDFDict;
  labels: PDFObject[];
  files: PDFRef[];
  outline: OutlineItem[];
  /** Next free number of the parent tree. */
  nextParent: number;
}

export async function joinIssue(job: JoinJob): Promise<Uint8Array> {
  const joined = newJoined(await PDFDocument.create({ updateMetadata: false }));
  addFile(joined, job.front, job.frontTitle);
  // Articles that start on a right page go on doing so when the file is printed on both sides.
  padToEven(joined);
  for (const { pdf, title } of job.articles) {
    const source = await PDFDocument.load(pdf, {
      updateMetadata: false,
      parseSpeed: Number.POSITIVE_INFINITY,
    });
    padTo(joined, source);
    addFile(joined, source, title);
  }
  linkContents(joined, job.placePrefix);
  const facts = { ...job.facts, pageLabels: { prefix: '', first: 1 } };
  await writeDocumentFacts(joined.document, facts);
  writeCatalog(joined);
  return savePdf(joined.document);
}

function newJoined(document: PDFDocument): Joined {
  const { context } = document;
  return {
    document,
    starts: [],
    parts: [],
    parents: [],
    ids: [],
    roles: context.obj({}),
    destinations: context.obj({}),
    labels: [],
    files: [],
    outline: [],
    nextParent: 0,
  };
}

function addFile(joined: Joined, source: PDFDocument, title: string): void {
  const { document, starts } = joined;
  setApart(source, `${String(starts.length).padStart(3, '0')}-`, joined.nextParent);
  const copier = PDFObjectCopier.for(source.context, document.context);
  const at = document.getPageCount();
  const pages = source.getPages().map(({ ref }) => copier.copy(ref));
  for (const ref of pages) {
    const leaf = document.context.lookup(ref);
    if (leaf instanceof PDFPageLeaf) document.addPage(PDFPage.of(leaf, ref, document));
  }
  const [start] = pages;
  if (!start) return;
  starts.push(start);
  joined.labels.push(PDFNumber.of(at), labelOf(source, copier) ?? document.context.obj({ S: 'r' }));
  addTags(joined, source, copier);
  addNames(joined, source, copier);
  joined.outline.push({
    title: PDFHexString.fromText(title),
    destination: document.context.obj([start, 'XYZ', null, null, null]),
    items: headingsOf(source, copier),
  });
}

/** The file's own label, which counts from its first page; the front has none. */
function labelOf(source: PDFDocument, copier: PDFObjectCopier): PDFDict | undefined {
  const labels = source.catalog.lookupMaybe(PDFName.of('PageLabels'), PDFDict);
  const [first] = [...treeEntries(source, labels, 'Nums')];
  const label = first && source.context.lookup(first[1]);
  return label instanceof PDFDict ? copier.copy(label) : undefined;
}

function addTags(joined: Joined, source: PDFDocument, copier: PDFObjectCopier): void {
  const { context } = joined.document;
  const root = source.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const top = root?.get(PDFName.of('K'));
  const first = top instanceof PDFArray ? top.get(0) : top;
  if (!root || !(first instanceof PDFRef)) return;
  // Else the file's own root would come along.
  source.context.lookup(first, PDFDict).delete(PDFName.of('P'));
  const ref = copier.copy(first);
  const part = context.lookup(ref, PDFDict);
  part.set(PDFName.of('S'), PDFName.of('Part'));
  const language = source.catalog.get(PDFName.of('Lang'));
  if (language) part.set(PDFName.of('Lang'), copier.copy(language));
  joined.parts.push(ref);
  let last = joined.nextParent - 1;
  for (const [key, value] of treeEntries(source, root.get(PDFName.of('ParentTree')), 'Nums')) {
    const number = (key instanceof PDFNumber ? key.asNumber() : 0) + joined.nextParent;
    joined.parents.push(PDFNumber.of(number), copier.copy(value));
    last = Math.max(last, number);
  }
  joined.nextParent = last + 1;
  for (const [, tag] of treeEntries(source, root.get(PDFName.of('IDTree')), 'Names')) {
    const copied = copier.copy(tag);
    const id = context.lookup(copied, PDFDict).get(PDFName.of('ID'));
    if (id) joined.ids.push(id, copied);
  }
  for (const [role, type] of root.lookupMaybe(PDFName.of('RoleMap'), PDFDict)?.entries() ?? [])
    joined.roles.set(role, type);
}

/** Places that links lead to, and the attached files. */
function addNames(joined: Joined, { catalog }: PDFDocument, copier: PDFObjectCopier): void {
  for (const [name, place] of catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? [])
    joined.destinations.set(name, copier.copy(place));
  for (const file of catalog.lookupMaybe(PDFName.of('AF'), PDFArray)?.asArray() ?? [])
    if (file instanceof PDFRef) joined.files.push(copier.copy(file));
}

function padToEven({ document }: Joined): void {
  if (document.getPageCount() % 2 === 1) addBlank(document);
}

/** A blank page where an odd first page would come on the back of a leaf. */
function padTo(joined: Joined, source: PDFDocument): void {
  const { document } = joined;
  const labels = source.catalog.lookupMaybe(PDFName.of('PageLabels'), PDFDict);
  const [first] = [...treeEntries(source, labels, 'Nums')];
  const label = first && source.context.lookup(first[1]);
  const number =
    label instanceof PDFDict ? label.lookup(PDFName.of('St'), PDFNumber).asNumber() : 1;
  if (number - lastNumber(joined) === 2) addBlank(document);
}

/** The number on the last page so far; 0 behind the front. */
function lastNumber({ document, labels }: Joined): number {
  const [at, label] = labels.slice(-2);
  if (!(at instanceof PDFNumber) || !(label instanceof PDFDict) || labels.length === 2) return 0;
  const start = label.lookupMaybe(PDFName.of('St'), PDFNumber)?.asNumber() ?? 1;
  return start + document.getPageCount() - at.asNumber() - 1;
}

function addBlank(document: PDFDocument): void {
  const last = document.getPages().at(-1);
  const { width = 595, height = 842 } = last?.getSize() ?? {};
  document.addPage([width, height]);
}

/** The printed contents lead to the articles' first pages. */
function linkContents({ document, starts }: Joined, prefix: string): void {
  const { context } = document;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const action = object.lookup(PDFName.of('A'));
    const uri = action instanceof PDFDict ? action.get(PDFName.of('URI')) : undefined;
    const address = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : '';
    if (!address.startsWith(prefix)) continue;
    const start = starts[Number(address.slice(prefix.length)) + 1];
    if (!start) continue;
    object.delete(PDFName.of('A'));
    object.set(PDFName.of('Dest'), context.obj([start, 'XYZ', null, null, null]));
    withoutAddress(object, address);
  }
}

/** "The tides (https://…)" told where the link led. */
function withoutAddress(link: PDFDict, address: string): void {
  const contents = link.get(PDFName.of('Contents'));
  if (contents instanceof PDFHexString || contents instanceof PDFString) {
    const text = contents.decodeText().replace(`(${address})`, '').trim();
    link.set(PDFName.of('Contents'), PDFHexString.fromText(text));
  }
}

function writeCatalog(joined: Joined): void {
  const { document, parts, roles, ids } = joined;
  const { context, catalog } = document;
  const top = context.obj({ Type: 'StructElem', S: 'Document', K: parts });
  const topRef = context.register(top);
  const root = context.obj({
    Type: 'StructTreeRoot',
    K: topRef,
    ParentTree: context.register(context.obj({ Nums: joined.parents })),
    ParentTreeNextKey: joined.nextParent,
    RoleMap: roles,
  });
  if (ids.length > 0) root.set(PDFName.of('IDTree'), context.register(context.obj({ Names: ids })));
  const rootRef = context.register(root);
  top.set(PDFName.of('P'), rootRef);
  for (const part of parts) context.lookup(part, PDFDict).set(PDFName.of('P'), topRef);
  catalog.set(PDFName.of('StructTreeRoot'), rootRef);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('Dests'), context.register(joined.destinations));
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: joined.labels }));
  writeOutline(document, joined.outline);
  writeFiles(joined);
}

/** PDF/A-3 wants them among the embedded files too, whose names are sorted. */
function writeFiles({ document, files }: Joined): void {
  if (files.length === 0) return;
  const { context, catalog } = document;
  const named = files.map((ref) => ({ ref, name: fileName(context.lookup(ref, PDFDict)) }));
  named.sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = named.flatMap(({ name, ref }) => [PDFHexString.fromText(name), ref]);
  const embedded = context.obj({ EmbeddedFiles: { Names: names } });
  catalog.set(PDFName.of('Names'), embedded);
  catalog.set(PDFName.of('AF'), context.obj(files));
}

function fileName(file: PDFDict): string {
  const name = file.get(PDFName.of('UF')) ?? file.get(PDFName.of('F'));
  return name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : '';
}
