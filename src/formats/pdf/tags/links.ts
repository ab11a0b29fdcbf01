/** Every link says in words where it leads (7.18.5-2). */
import { PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { textString } from '../text-string.ts';
import { allTags, isTag, type Tag, type TagTree } from './tag-tree.ts';

const CONTENTS = PDFName.of('Contents');

/** @param textOf what is printed inside a tag */
export function describeLinks(
  { context }: PDFDocument,
  { top }: TagTree,
  textOf: (tag: Tag) => string,
): void {
  for (const tag of allTags(top)) {
    if (tag.type !== 'Link') continue;
    for (const kid of tag.kids) {
      if (isTag(kid) || kid.kind !== 'annotation') continue;
      const annotation = context.lookupMaybe(kid.ref, PDFDict);
      annotation?.set(
        CONTENTS,
        PDFHexString.fromText(describe(textOf(tag), addressOf(annotation))),
      );
    }
  }
}

function addressOf(annotation: PDFDict): string | undefined {
  return textString(annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.get(PDFName.of('URI')));
}

/** "here (https://example.org)"; an address that is printed as it is stands once. */
function describe(text: string, address: string | undefined): string {
  const printed = text.replace(/\s+/g, ' ').trim();
  if (!address) return printed || 'Link';
  if (!printed) return address;
  const same = address.replaceAll(' ', '') === printed.replaceAll(' ', '');
  return same ? address : `${printed} (${address})`;
}
