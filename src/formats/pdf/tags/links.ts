/** Describes in words where each link leads (7.18.5-2). */
import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { getOrInsert } from '../../../words/memoize/get-or-insert.ts';
import { allTags, isTag, type Tag, type TagTree } from '../reading/tag-tree.ts';
import { textString } from '../text-string.ts';

const CONTENTS = PDFName.of('Contents');
const LONGEST = 2000;

/**
 * @param textOf returns the printed text of a tag
 * @param fullAddress returns the full address if the print has a short one
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

  /** A long description is written into the file only once, not for each line of its link. */
  function wordsOf(text: string, address: string | undefined): PDFHexString | PDFRef {
    const words = describe(text, address && fullAddress(address));
    const string = PDFHexString.fromText(words);
    return words.length > LONGEST ? context.register(string) : string;
  }
}

function addressOf(annotation: PDFDict): string | undefined {
  return textString(annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.get(PDFName.of('URI')));
}

/** Example: "here (https://example.org)". An address that is also the printed text occurs once. */
function describe(text: string, address: string | undefined): string {
  const printed = collapseWhiteSpace(text);
  if (!address) return printed || 'Link';
  if (!printed) return address;
  const same = address.replaceAll(' ', '') === printed.replaceAll(' ', '');
  return same ? address : `${printed} (${address})`;
}
