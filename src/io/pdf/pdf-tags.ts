/**
 * The structure tree of a whole PDF (PDF 32000-1, 14.7), in logical order. pdf.js has it only for single pages,
 * so content of a later page would always come later.
 */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import { textString } from '../../formats/pdf/text-string.ts';

export interface TagNode {
  /** The role according to the role map. */
  role: string;
  alt?: string;
  /** Tags, and ids of marked content in pdf.js. */
  children: (TagNode | string)[];
}

export const name = (key: string) => PDFName.of(key);

/** The root, whose role is "Root"; undefined if the document has no tags. */
export function tagsOf({ catalog }: PDFDocument): TagNode | undefined {
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!root) return undefined;
  const roles = root.lookupMaybe(name('RoleMap'), PDFDict);
  // A tag that contains itself would never end.
  const seen = new Set<PDFDict>();
  return { role: 'Root', children: childrenOf(root, undefined) };

  function childrenOf(dict: PDFDict, page: PDFRef | undefined): TagNode['children'] {
    seen.add(dict);
    return kidsOf(dict).flatMap((kid) => childOf(kid, page));
  }

  function childOf(kid: PDFObject | undefined, page: PDFRef | undefined): TagNode['children'] {
    if (kid instanceof PDFNumber) return contentId(page, kid);
    if (!(kid instanceof PDFDict) || seen.has(kid)) return [];
    const own = kid.get(name('Pg'));
    const nearest = own instanceof PDFRef ? own : page;
    const number = kid.lookup(name('MCID'));
    if (number instanceof PDFNumber) return contentId(nearest, number);
    const type = kid.lookupMaybe(name('S'), PDFName);
    // What has no type is the entry of an annotation, whose text is in the content beside it.
    if (!type) return [];
    const alt = textString(kid.lookup(name('Alt')));
    const node = { role: roleOf(type), ...(alt && { alt }) };
    return [{ ...node, children: childrenOf(kid, nearest) }];
  }

  function roleOf(type: PDFName): string {
    const mapped = roles?.lookup(type);
    return (mapped instanceof PDFName ? mapped : type).decodeText();
  }
}

/** What stands under a tag: tags, numbers of marked content, entries of annotations. */
export function kidsOf(tag: PDFDict): (PDFObject | undefined)[] {
  const kids = tag.lookup(name('K'));
  const all = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  return all.map((kid) => tag.context.lookup(kid));
}

function contentId(page: PDFRef | undefined, number: PDFNumber): string[] {
  if (!page) return [];
  const generation = page.generationNumber === 0 ? '' : page.generationNumber;
  return [`p${page.objectNumber}R${generation}_mc${number.asNumber()}`];
}
