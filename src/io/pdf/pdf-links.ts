/** The targets of the links of a tagged PDF (PDF 32000-1, 12.5.6.5 and 14.7.4.3). */
import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PdfFacts } from '../../checks/pdf-facts.ts';
import { nameOrString } from '../../formats/pdf/text-string.ts';
import { kidsOf, name } from './pdf-tags.ts';

/** One target for each Link tag, in logical order. A link over two lines has two areas but one target. */
export function linksOf({ catalog }: PDFDocument): PdfFacts['links'] {
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  // A tag that contains itself would never end.
  const seen = new Set<PDFDict>();
  return root ? linksIn(root) : [];

  function linksIn(tag: PDFDict): string[] {
    seen.add(tag);
    const kids = kidsOf(tag)
      .filter((kid) => kid instanceof PDFDict)
      .filter((kid) => !seen.has(kid));
    const own = kids.flatMap((kid) => kid.lookupMaybe(name('Obj'), PDFDict) ?? []).map(targetOf);
    const target = isLink(tag) ? own.find((each) => each !== undefined) : undefined;
    return [...(target === undefined ? [] : [target]), ...kids.flatMap(linksIn)];
  }
}

function isLink(tag: PDFDict): boolean {
  return tag.lookupMaybe(name('S'), PDFName)?.decodeText() === 'Link';
}

/** Examples: "https://…", or "#ref-2" for a place in the file. */
function targetOf(area: PDFDict): string | undefined {
  const action = area.lookupMaybe(name('A'), PDFDict);
  const address = nameOrString(action?.lookup(name('URI')));
  if (address !== undefined) return address;
  const place = nameOrString(area.lookup(name('Dest')) ?? action?.lookup(name('D')));
  return place && `#${place}`;
}
