/**
 * Which numbers the objects of an issue's PDF have. Each part (the front, an article) begins at a
 * round number, so that an article can grow by a few objects and the parts behind it stay, byte for
 * byte, as they were: they are then taken from the file that was made before.
 */
import { PDFRef } from '@cantoo/pdf-lib';

/** Parts begin at multiples of it. An article of eleven pages has about two thousand objects. */
const STEP = 1000;

/** Of the whole file; what stands in every file's first objects. */
export const PAGES = PDFRef.of(1);
export const DOCUMENT_TAG = PDFRef.of(3);
/** What a part's others need to know of it before it is made, counted from its first number. */
export const OWN = { outlineItem: 0, pages: 1, tag: 2, tagsByKey: 3, tagsById: 4, firstPage: 5 };

export function ownRef(base: number, which: keyof typeof OWN): PDFRef {
  return PDFRef.of(base + OWN[which]);
}

/** The first number behind what the whole file has besides its parts. */
export function firstBase(parts: number): number {
  return nextBase(100 + 2 * parts);
}

export function nextBase(used: number): number {
  return Math.ceil((used + 1) / STEP) * STEP;
}
