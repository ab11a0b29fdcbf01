/**
 * Reads the structure tree of a PDF (PDF 32000-1, 14.7) into a plain tree that can be changed and
 * written back. Chromium's leaves, which hold the marked content, are kept. So is the parent tree,
 * which maps content to leaves.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

export interface Tag {
  ref: PDFRef;
  dict: PDFDict;
  /** Structure type: "P", "H1", "Link", … */
  type: string;
  kids: Kid[];
  parent?: Tag;
}
/** Marked content that belongs to a tag. */
export interface Content {
  kind: 'content';
  page: PDFRef | undefined;
  mcid: number;
  object: PDFObject;
}
interface Annotation {
  kind: 'annotation';
  ref: PDFRef;
  object: PDFObject;
}
export type Kid = Tag | Content | Annotation;

export interface TagTree {
  root: PDFDict;
  top: Tag;
}

const TYPE = PDFName.of('Type');
const S = PDFName.of('S');
const K = PDFName.of('K');
const P = PDFName.of('P');
const PG = PDFName.of('Pg');
const OBJ = PDFName.of('Obj');
const MCID = PDFName.of('MCID');
const OBJR = PDFName.of('OBJR');

/** Undefined if the document has no tags. */
export function readTagTree(document: PDFDocument): TagTree | undefined {
  const { context, catalog } = document;
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const [first] = root ? kidObjects(context, root) : [];
  const top = first && readKid(context, first, undefined);
  return root && top && isTag(top) ? { root, top } : undefined;
}

function readKid(
  context: PDFContext,
  object: PDFObject,
  page: PDFRef | undefined,
  parent?: Tag,
): Kid | undefined {
  const value = object instanceof PDFRef ? context.lookup(object) : object;
  if (value instanceof PDFNumber) return { kind: 'content', page, mcid: value.asNumber(), object };
  if (!(value instanceof PDFDict)) return undefined;
  const ownPage = value.get(PG);
  const nearest = ownPage instanceof PDFRef ? ownPage : page;
  if (value.get(TYPE) === OBJR) {
    const ref = value.get(OBJ);
    return ref instanceof PDFRef ? { kind: 'annotation', ref, object } : undefined;
  }
  const mcid = value.get(MCID);
  if (mcid instanceof PDFNumber)
    return { kind: 'content', page: nearest, mcid: mcid.asNumber(), object };
  if (!(object instanceof PDFRef)) return undefined;
  const tag: Tag = { ref: object, dict: value, type: nameOf(value.get(S)), kids: [], parent };
  tag.kids = kidObjects(context, value)
    .map((kid) => readKid(context, kid, nearest, tag))
    .filter((kid) => kid !== undefined);
  return tag;
}

function kidObjects(context: PDFContext, dict: PDFDict): PDFObject[] {
  const kids = dict.get(K);
  const value = kids instanceof PDFRef ? context.lookup(kids) : kids;
  if (value instanceof PDFArray) return value.asArray();
  return kids === undefined ? [] : [kids];
}

function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : '';
}

export function isTag(kid: Kid): kid is Tag {
  return 'type' in kid;
}

/** Creates a tag that is not yet in the tree. */
export function newTag(context: PDFContext, type: string, kids: Kid[] = []): Tag {
  const dict = context.obj({ Type: 'StructElem', S: type });
  const tag: Tag = { ref: context.register(dict), dict, type, kids };
  for (const kid of kids) if (isTag(kid)) kid.parent = tag;
  return tag;
}

/** The tag and all its descendants, parents first. */
export function allTags(tag: Tag): Tag[] {
  const found: Tag[] = [];
  collect(tag);
  return found;

  function collect(one: Tag): void {
    found.push(one);
    for (const kid of one.kids) if (isTag(kid)) collect(kid);
  }
}

/** The marked content of a tag and its descendants, in logical order. */
export function allContent(tag: Tag): Content[] {
  const found: Content[] = [];
  collect(tag);
  return found;

  function collect({ kids }: Tag): void {
    for (const kid of kids) {
      if (isTag(kid)) collect(kid);
      else if (kid.kind === 'content') found.push(kid);
    }
  }
}

export function removeTag(tag: Tag): void {
  const siblings = tag.parent?.kids;
  const at = siblings?.indexOf(tag) ?? -1;
  if (at >= 0) siblings?.splice(at, 1);
  tag.parent = undefined;
}

/** Inserts a tag after another kid of `parent`, or at the end. */
export function insertTag(tag: Tag, parent: Tag, behind?: Kid): void {
  const at = behind ? parent.kids.indexOf(behind) + 1 : parent.kids.length;
  parent.kids.splice(at, 0, tag);
  tag.parent = parent;
}

/** Writes types, kids and parents back to the document. */
export function writeTagTree(context: PDFContext, { top }: TagTree): void {
  for (const tag of allTags(top)) {
    tag.dict.set(S, PDFName.of(tag.type));
    const kids = tag.kids.map((kid) => (isTag(kid) ? kid.ref : kid.object));
    tag.dict.set(K, context.obj(kids));
    if (tag.parent) tag.dict.set(P, tag.parent.ref);
  }
}
