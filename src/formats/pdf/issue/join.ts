/**
 * Joins the parts of an issue's PDF, its front and its articles. The result has one outline, one
 * structure tree and page labels, and keeps the target of every link and every attached XML file.
 * (Ghostscript and pdf-lib's own copying of pages both drop the tags.)
 */
import {
  type PDFContext,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { PdfFacts } from '../../print/pdf-facts.ts';
import { writeDocumentFacts } from '../finish/document-facts.ts';
import { joinWritten, writeObjects } from '../finish/save.ts';
import { DOCUMENT_TAG, ownRef, PAGES } from './numbers.ts';
import { linkNeighbours, setBelow } from './outline.ts';
import type { PageLabel, Part, PartFacts } from './part.ts';

/** The title is used in the outline. */
type TitledPart = Part & { title: string };

export interface JoinJob {
  /** Cover, masthead and contents. */
  front: TitledPart;
  /** In printed order. */
  articles: TitledPart[];
  facts: Omit<PdfFacts, 'pageLabels' | 'attachment'>;
}

/**
 * The front comes after the articles because its links depend on them. The objects that all parts
 * share come last.
 */
export async function joinParts({ front, articles, facts }: JoinJob): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const parts = [front, ...articles];
  // The parts refer to this number.
  context.assign(DOCUMENT_TAG, context.obj({}));
  writeDocumentFacts(document, { ...facts, pageLabels: { prefix: '', first: 1 } });
  writePages(document, front, articles);
  writeTags(document, parts);
  const entries = writeOutline(document, parts);
  writeAttachments(document, parts);
  const objects = [...context.enumerateIndirectObjects(), ...entries];
  const shared = await writeObjects(context, objects, () => context.nextRef());
  return joinWritten(
    [...partsInFile(front, articles).map(({ written }) => written), shared],
    context,
  );
}

/** The parts in file order, without gaps, from the beginning of the file. */
export function partsInFile<Each extends Part>(front: Each, articles: readonly Each[]): Each[] {
  return [...articles, front];
}

/**
 * Adds blank pages, so that articles that start on a right page still do so when the file is
 * printed on both sides.
 */
function writePages(
  { context, catalog }: PDFDocument,
  front: Part,
  articles: readonly Part[],
): void {
  const [kids, labels]: PDFObject[][] = [[], []];
  let [count, last] = [0, 0];
  add(front);
  if (count % 2 === 1) addBlank(front);
  let before = front;
  for (const part of articles) {
    const { first = 1 } = part.facts.label ?? {};
    // Without a blank page, the odd first page would be on the back of a sheet.
    if (first - last === 2) addBlank(before);
    add(part);
    last = first + part.facts.pageCount - 1;
    before = part;
  }
  context.assign(PAGES, context.obj({ Type: 'Pages', Kids: kids, Count: count }));
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }));

  function add({ base, facts }: Part): void {
    labels?.push(context.obj(count), labelDict(context, facts.label));
    kids?.push(ownRef(base, 'pages'));
    count += facts.pageCount;
  }

  function addBlank({ facts: { pageSize } }: Part): void {
    const page = { Type: 'Page', Parent: PAGES, MediaBox: [0, 0, ...pageSize], Resources: {} };
    kids?.push(context.register(context.obj(page)));
    count += 1;
  }
}

function labelDict(context: PDFContext, label: PageLabel | undefined): PDFDict {
  if (!label) return context.obj({ S: 'r' });
  const { style, prefix, first } = label;
  return context.obj({
    ...(style !== undefined && { S: style }),
    ...(prefix !== undefined && { P: PDFHexString.fromText(prefix) }),
    St: first,
  });
}

function writeTags({ context, catalog }: PDFDocument, parts: readonly Part[]): void {
  const tagged = parts.filter(({ facts }) => facts.tagged).sort((a, b) => a.base - b.base);
  const withIds = tagged.filter(({ facts }) => facts.hasIds);
  const nodes = (of: readonly Part[], which: 'tagsByKey' | 'tagsById') =>
    context.register(context.obj({ Kids: of.map(({ base }) => ownRef(base, which)) }));
  const root = context.obj({
    Type: 'StructTreeRoot',
    K: DOCUMENT_TAG,
    ParentTree: nodes(tagged, 'tagsByKey'),
    ParentTreeNextKey: Math.max(0, ...tagged.map(({ facts }) => facts.end)),
    RoleMap: Object.fromEntries(parts.flatMap(({ facts }) => facts.roles)),
    ...(withIds.length > 0 && { IDTree: nodes(withIds, 'tagsById') }),
  });
  const rootRef = context.register(root);
  const tags = parts.filter(({ facts }) => facts.tagged).map(({ base }) => ownRef(base, 'tag'));
  const top = { Type: 'StructElem', S: 'Document', P: rootRef, K: tags };
  context.assign(DOCUMENT_TAG, context.obj(top));
  catalog.set(PDFName.of('StructTreeRoot'), rootRef);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}

/** Writes the parts' own entries. The headings refer to their numbers. */
function writeOutline(
  { context, catalog }: PDFDocument,
  parts: readonly TitledPart[],
): [PDFRef, PDFObject][] {
  const root = context.obj({ Type: 'Outlines', Count: parts.length });
  const rootRef = context.register(root);
  const entries = parts.map(({ base, title, facts }) => {
    const destination = [ownRef(base, 'firstPage'), 'XYZ', null, null, null];
    const entry = context.obj({
      Title: PDFHexString.fromText(title),
      Dest: destination,
      Parent: rootRef,
    });
    setBelow(entry, facts.headings);
    return { entry, ref: ownRef(base, 'outlineItem') };
  });
  linkNeighbours(entries);
  const [first, last] = [entries[0], entries.at(-1)];
  if (first) root.set(PDFName.of('First'), first.ref);
  if (last) root.set(PDFName.of('Last'), last.ref);
  catalog.set(PDFName.of('Outlines'), rootRef);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  return entries.map(({ ref, entry }) => [ref, entry]);
}

/** PDF/A-3 requires attachments among the embedded files too. Their names must be sorted. */
function writeAttachments({ context, catalog }: PDFDocument, parts: readonly Part[]): void {
  const files = parts.flatMap(({ facts }) => facts.attachments);
  if (files.length === 0) return;
  const ref = ({ number }: PartFacts['attachments'][number]) => PDFRef.of(number);
  const named = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const names = named.flatMap((file) => [PDFHexString.fromText(file.name), ref(file)]);
  catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: { Names: names } }));
  catalog.set(PDFName.of('AF'), context.obj(files.map(ref)));
}
