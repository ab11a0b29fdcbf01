/** Every link says in words where it leads (7.18.5-2). */
import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { getOrInsert } from '../../../words/memoize/get-or-insert.ts';
import { allTags, isTag, type Tag, type TagTree } from '../reading/tag-tree.ts';
import { textString } from '../text-string.ts';

const CONTENTS = PDFName.of('Contents');
const LONGEST = 2000;

/**
 * @param textOf what is printed inside a tag
 * @param fullAddress of an address that the print may have under a short name
 */
export function describeLinks(
  { context }: PDFDocument,
  { top }: TagTree,
  textOf: (tag: Tag) => string,
  fullAddress: (address: string) => string,
): void {
  for (const tag of allTags(top)) {
    if (tag.type !== 'Link') continue;
    const text = textOf(tag);
    const written = new Map<string | undefined, PDFHexString | PDFRef>();
    for (const kid of tag.kids) {
      if (isTag(kid) || kid.kind !== 'annotation') continue;
      const annotation = context.lookupMaybe(kid.ref, PDFDict);
      const address = annotation && addressOf(annotation);
      annotation?.set(
        CONTENTS,
        getOrInsert(written, address, () => wordsOf(text, address)),
      );
    }
  }

  /** Long words stand in the file once, and not for each line of their link. */
  function wordsOf(text: string, address: string | undefined): PDFHexString | PDFRef {
    const words = describe(text, address && fullAddress(address));
    const string = PDFHexString.fromText(words);
    return words.length > LONGEST ? context.register(string) : string;
  }
}

function addressOf(annotation: PDFDict): string | undefined {
  return textString(annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.get(PDFName.of('URI')));
}

/** "here (https://example.org)"; an address that is printed as it is stands once. */
function describe(text: string, address: string | undefined): string {
  const printed = collapseWhiteSpace(text);
  if (!address) return printed || 'Link';
  if (!printed) return address;
  const same = address.replaceAll(' ', '') === printed.replaceAll(' ', '');
  return same ? address : `${printed} (${address})`;
}
