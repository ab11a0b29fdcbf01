/** Turns a finished PDF (of the front or an article) into a part of the PDF. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFPageLeaf,
  PDFRef,
} from '@cantoo/pdf-lib';
import { getOrInsert } from '../../../words/memoize/get-or-insert.ts';
import { type Numbered, type Written, writeObjects } from '../finish/save.ts';
import { textString } from '../text-string.ts';
import { DOCUMENT_TAG, OWN, ownRef, PAGES } from './numbers.ts';
import { headingsOf, type OutlineEntries, type OutlineItem, writeItems } from './outline.ts';
import { idApart, type Renumbering, renumbering } from './renumber.ts';
import { type TreeEntry, type TreeKey, treeEntries } from './tree-entries.ts';

export interface Part {
  /** First object number of the part. Other parts refer to some of the next numbers (see `OWN`). */
  base: number;
  facts: PartFacts;
  written: Written;
}

/** Data that the rest of the file needs about a part. */
export interface PartFacts {
  /** First object number after the part. */
  end: number;
  pageCount: number;
  /** Size of the last page, in points. */
  pageSize: [width: number, height: number];
  label?: PageLabel;
  tagged: boolean;
  hasIds: boolean;
  /** The outline entries below the part's own entry. */
  headings?: OutlineEntries;
  roles: [role: string, type: string][];
  attachments: { name: string; number: number }[];
}

/** Label of the first page. The labels of the other pages count up from it. */
export interface PageLabel {
  style?: string;
  prefix?: string;
  first: number;
}

/**
 * @param source cannot be used afterwards
 * @param mend receives the objects with their new numbers
 */
export async function makePart(
  source: PDFDocument,
  base: number,
  mend: (objects: readonly Numbered[]) => void = () => {},
): Promise<Part> {
  const pages = source.getPages();
  const { width, height } = pages.at(-1)?.getSize() ?? A4;
  const label = labelOf(source);
  const numbers = renumbering(source, base + OWN.firstPage + pages.length, base);
  addPages(pages, numbers, base);
  const tags = addTags(source, numbers, base);
  const headings = addHeadings(source, numbers, base);
  const attachments = attachmentsOf(source, numbers);
  const objects = numbers.objects();
  hang(objects, base);
  mend(objects);
  const written = await writeObjects(source.context, objects, numbers.nextRef);
  const facts: PartFacts = {
    end: numbers.nextRef().objectNumber,
    pageCount: pages.length,
    pageSize: [width, height],
    ...(label && { label }),
    ...tags,
    ...(headings && { headings }),
    attachments,
  };
  return { base, facts, written };
}

function addPages(pages: readonly PDFPage[], numbers: Renumbering, base: number): void {
  const kids = pages.map((_, index) => PDFRef.of(base + OWN.firstPage + index));
  const inherited = new Map<PDFObject, PDFRef>();
  for (const [index, { node, ref }] of pages.entries()) {
    standAlone(node, inherited);
    const to = kids[index];
    if (to) numbers.moveTo(ref, to);
  }
  const [first] = pages;
  const tree = { Type: 'Pages', Parent: PAGES, Kids: kids, Count: kids.length };
  if (first) numbers.add(first.node.context.obj(tree), ownRef(base, 'pages'));
}

/** Sets the references from the part to its parents, which are outside the part. */
function hang(objects: readonly Numbered[], base: number): void {
  const [pages, tag] = [ownRef(base, 'pages'), ownRef(base, 'tag')];
  for (const [ref, object] of objects) {
    if (object instanceof PDFPageLeaf) object.setParent(pages);
    if (ref === tag && object instanceof PDFDict) object.set(PDFName.of('P'), DOCUMENT_TAG);
  }
}

const A4 = { width: 595, height: 842 };

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map((key) => PDFName.of(key));

/**
 * Removes the page's parent, and copies the properties that the page inherits.
 *
 * @param inherited values that several pages inherit, as separate objects, so that each is moved
 * once
 */
function standAlone(page: PDFPageLeaf, inherited: Map<PDFObject, PDFRef>): void {
  for (const key of INHERITED) {
    const value = page.has(key) ? undefined : page.getInheritableAttribute(key);
    if (value) page.set(key, value instanceof PDFRef ? value : ownRefOf(value));
  }
  page.delete(PDFName.of('Parent'));

  function ownRefOf(value: PDFObject): PDFRef {
    return getOrInsert(inherited, value, () => page.context.register(value));
  }
}

/** The label of the file's first page. Undefined for the front, which has no label. */
function labelOf(source: PDFDocument): PageLabel | undefined {
  const labels = source.catalog.lookupMaybe(PDFName.of('PageLabels'), PDFDict);
  const [first] = [...treeEntries(source, labels, 'Nums')];
  const label = first && source.context.lookup(first[1]);
  if (!(label instanceof PDFDict)) return undefined;
  const style = label.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText();
  const prefix = textString(label.get(PDFName.of('P')));
  return {
    ...(style !== undefined && { style }),
    ...(prefix && { prefix }),
    first: label.lookupMaybe(PDFName.of('St'), PDFNumber)?.asNumber() ?? 1,
  };
}

type TagFacts = Pick<PartFacts, 'tagged' | 'hasIds' | 'roles'>;

/** Turns the top tag of the file into a Part of the whole document. */
function addTags(source: PDFDocument, numbers: Renumbering, base: number): TagFacts {
  const { catalog, context } = source;
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const top = root?.get(PDFName.of('K'));
  const first = top instanceof PDFArray ? top.get(0) : top;
  if (!root || !(first instanceof PDFRef)) return { tagged: false, hasIds: false, roles: [] };
  const tag = context.lookup(first, PDFDict);
  tag.delete(PDFName.of('P'));
  tag.set(PDFName.of('S'), PDFName.of('Part'));
  const language = catalog.get(PDFName.of('Lang'));
  if (language) tag.set(PDFName.of('Lang'), language);
  numbers.moveTo(first, ownRef(base, 'tag'));
  const keys = [...treeEntries(source, root.get(PDFName.of('ParentTree')), 'Nums')];
  addNode('tagsByKey', 'Nums', keys, (key) =>
    PDFNumber.of((key instanceof PDFNumber ? key.asNumber() : 0) + base),
  );
  const ids = [...treeEntries(source, root.get(PDFName.of('IDTree')), 'Names')];
  addNode('tagsById', 'Names', ids, (id) => idApart(id, base));
  const roles = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict)?.entries() ?? [];
  return {
    tagged: true,
    hasIds: ids.length > 0,
    roles: roles.map(([role, type]) => [role.decodeText(), String(type).slice(1)]),
  };

  /** Adds this part's node to a tree of the whole file. */
  function addNode(
    which: 'tagsByKey' | 'tagsById',
    key: TreeKey,
    entries: readonly TreeEntry[],
    apart: (key: PDFObject) => PDFObject,
  ): void {
    const [lowest, highest] = [entries[0], entries.at(-1)];
    if (!lowest || !highest) return;
    const limits = [apart(lowest[0]), apart(highest[0])];
    const items = entries.flatMap(([name, value]) => [apart(name), numbers.moved(value)]);
    numbers.add(context.obj({ Limits: limits, [key]: items }), ownRef(base, which));
  }
}

/** Adds the headings below the part's own entry, which is written with the whole file. */
function addHeadings(
  source: PDFDocument,
  numbers: Renumbering,
  base: number,
): OutlineEntries | undefined {
  const items = moved(headingsOf(source));
  return writeItems(source, ownRef(base, 'outlineItem'), items, numbers.add);

  function moved(each: readonly OutlineItem[]): OutlineItem[] {
    return each.map(({ title, destination, items }) => {
      const entry = source.context.obj({ Dest: destination });
      numbers.moved(entry);
      return {
        title,
        destination: entry.get(PDFName.of('Dest')) ?? destination,
        items: moved(items),
      };
    });
  }
}

function attachmentsOf({ catalog, context }: PDFDocument, numbers: Renumbering) {
  const files = catalog.lookupMaybe(PDFName.of('AF'), PDFArray)?.asArray() ?? [];
  return files.flatMap((ref) => {
    const file = context.lookup(ref);
    const moved = numbers.moved(ref);
    if (!(file instanceof PDFDict) || !(moved instanceof PDFRef)) return [];
    const name = file.get(PDFName.of('UF')) ?? file.get(PDFName.of('F'));
    return [{ name: textString(name) ?? '', number: moved.objectNumber }];
  });
}
