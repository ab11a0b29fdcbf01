/** Where the links of a tagged PDF lead (PDF 32000-1, 12.5.6.5 and 14.7.4.3). */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PdfFacts } from '../checks/pdf-facts.ts';

const name = (key: string) => PDFName.of(key);

/** One for each Link tag, in logical order: a link over two lines has two areas and one target. */
export function linksOf({ catalog, context }: PDFDocument): PdfFacts['links'] {
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  // A tag that holds itself would never end.
  const seen = new Set<PDFDict>();
  return root ? linksIn(root) : [];

  function linksIn(tag: PDFDict): string[] {
    seen.add(tag);
    const kids = kidsOf(tag).filter((kid) => !seen.has(kid));
    const own = kids.flatMap((kid) => kid.lookupMaybe(name('Obj'), PDFDict) ?? []).map(targetOf);
    const target = isLink(tag) ? own.find((each) => each !== undefined) : undefined;
    return [...(target === undefined ? [] : [target]), ...kids.flatMap(linksIn)];
  }

  function kidsOf(tag: PDFDict): PDFDict[] {
    const kids = tag.lookup(name('K'));
    const all = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
    return all.map((kid) => context.lookup(kid)).filter((kid) => kid instanceof PDFDict);
  }
}

function isLink(tag: PDFDict): boolean {
  return tag.lookupMaybe(name('S'), PDFName)?.decodeText() === 'Link';
}

/** "https://…", or "#ref-2" for a place in the file. */
function targetOf(area: PDFDict): string | undefined {
  const action = area.lookupMaybe(name('A'), PDFDict);
  const address = textOf(action?.lookup(name('URI')));
  if (address !== undefined) return address;
  const place = textOf(area.lookup(name('Dest')) ?? action?.lookup(name('D')));
  return place && `#${place}`;
}

function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}
