/** The structure tree, as the rules see it (PDF 32000-1, 14.7 and 14.8). */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { textOf } from './values.ts';

export interface StructureElement {
  dict: PDFDict;
  /** As written. */
  type: string;
  /** By the role map; `undefined` where that leads to no standard type. */
  standard: string | undefined;
  circular: boolean;
  parent: StructureElement | undefined;
  kids: StructureElement[];
  /** Marked content, as "page's reference|number", and annotations, by reference. */
  contents: string[];
  annotations: string[];
  id: string | undefined;
}
export interface Structure {
  root: PDFDict | undefined;
  /** In document order. */
  elements: StructureElement[];
  byContent: Map<string, StructureElement>;
  byAnnotation: Map<string, StructureElement>;
  /** For each number of StructParents, what the parent tree names for each content there. */
  parents: Map<number, (string | undefined)[]>;
}

export const STANDARD_TYPES = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

export function readStructure({ catalog, context }: PDFDocument): Structure {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const roles = root?.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const structure: Structure = {
    root,
    elements: [],
    byContent: new Map(),
    byAnnotation: new Map(),
    parents: new Map(),
  };
  if (!root) return structure;
  for (const kid of kidsOf(root)) read(kid, undefined, undefined);
  readParents(root.lookup(PDFName.of('ParentTree')));
  return structure;

  function kidsOf(dict: PDFDict) {
    const kids = dict.lookup(PDFName.of('K'));
    if (kids instanceof PDFArray) return kids.asArray();
    return kids === undefined ? [] : [dict.get(PDFName.of('K'))];
  }

  function read(kid: unknown, parent: StructureElement | undefined, page: string | undefined) {
    const value = kid instanceof PDFRef ? context.lookup(kid) : kid;
    if (value instanceof PDFNumber) addContent(parent, page, value.asNumber());
    if (!(value instanceof PDFDict)) return;
    const own = value.get(PDFName.of('Pg'));
    const nearest = own ? String(own) : page;
    const mcid = value.get(PDFName.of('MCID'));
    if (mcid instanceof PDFNumber) addContent(parent, nearest, mcid.asNumber());
    else if (value.has(PDFName.of('Obj'))) {
      const annotation = String(value.get(PDFName.of('Obj')));
      parent?.annotations.push(annotation);
      if (parent) structure.byAnnotation.set(annotation, parent);
    } else addElement(value, parent, nearest);
  }

  function addContent(element: StructureElement | undefined, page = '', mcid: number) {
    element?.contents.push(`${page}|${mcid}`);
    if (element) structure.byContent.set(`${page}|${mcid}`, element);
  }

  function addElement(dict: PDFDict, parent: StructureElement | undefined, page?: string) {
    const type = String(dict.get(PDFName.of('S'))).slice(1);
    const element: StructureElement = {
      dict,
      type,
      ...standardOf(type, roles),
      parent,
      kids: [],
      contents: [],
      annotations: [],
      id: textOf(dict.lookup(PDFName.of('ID'))),
    };
    parent?.kids.push(element);
    structure.elements.push(element);
    for (const kid of kidsOf(dict)) read(kid, element, page);
  }

  function readParents(node: unknown) {
    if (!(node instanceof PDFDict)) return;
    const numbers = node.lookupMaybe(PDFName.of('Nums'), PDFArray);
    for (let at = 0; numbers && at + 1 < numbers.size(); at += 2) {
      const [key, value] = [numbers.lookup(at), numbers.lookup(at + 1)];
      if (!(key instanceof PDFNumber)) continue;
      const named = value instanceof PDFArray ? value.asArray() : [];
      const refs = named.map((one) => (one instanceof PDFRef ? String(one) : undefined));
      structure.parents.set(key.asNumber(), refs);
    }
    const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
    for (let at = 0; kids && at < kids.size(); at++) readParents(kids.lookup(at));
  }
}

function standardOf(
  type: string,
  roles: PDFDict | undefined,
): Pick<StructureElement, 'standard' | 'circular'> {
  const seen = new Set<string>();
  let name = type;
  while (!STANDARD_TYPES.has(name)) {
    if (seen.has(name)) return { standard: undefined, circular: true };
    seen.add(name);
    const next = roles?.get(PDFName.of(name));
    if (!(next instanceof PDFName)) return { standard: undefined, circular: false };
    name = next.decodeText();
  }
  return { standard: name, circular: false };
}

/** Divisions without a meaning are looked through, as veraPDF does. */
const TRANSPARENT = new Set(['NonStruct', 'Div']);

export function kidTypes({ kids }: StructureElement): string[] {
  return kids.flatMap((kid) =>
    TRANSPARENT.has(kid.standard ?? '') ? kidTypes(kid) : [kid.standard ?? kid.type],
  );
}

export function parentType({ parent }: StructureElement): string | undefined {
  if (!parent) return undefined;
  return TRANSPARENT.has(parent.standard ?? '') ? parentType(parent) : parent.standard;
}

/** The nearest ones below, divisions looked through. */
export function kidsNamed({ kids }: StructureElement, ...types: string[]): StructureElement[] {
  return kids.flatMap((kid) => {
    if (types.includes(kid.standard ?? '')) return [kid];
    return TRANSPARENT.has(kid.standard ?? '') ? kidsNamed(kid, ...types) : [];
  });
}
