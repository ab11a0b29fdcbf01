/**
 * The object numbers in an issue's PDF. Each part (the front or an article) begins at a round
 * number, so that an article can grow by a few objects without changing a byte of the parts after
 * it. Unchanged parts are then copied from the previous file.
 */
import { PDFRef } from '@cantoo/pdf-lib';

/**
 * Parts begin at multiples of this number. An article of eleven pages has about two thousand
 * objects.
 */
const STEP = 1000;

/** The first objects of every file, which all parts share. */
export const PAGES = PDFRef.of(1);
export const DOCUMENT_TAG = PDFRef.of(3);
/** Objects of a part that other parts refer to before it is made, counted from its first number. */
export const OWN = { outlineItem: 0, pages: 1, tag: 2, tagsByKey: 3, tagsById: 4, firstPage: 5 };

export function ownRef(base: number, which: keyof typeof OWN): PDFRef {
  return PDFRef.of(base + OWN[which]);
}

/** The first number after the objects that the file has besides its parts. */
export function firstBase(parts: number): number {
  return nextBase(100 + 2 * parts);
}

export function nextBase(used: number): number {
  return Math.ceil((used + 1) / STEP) * STEP;
}
