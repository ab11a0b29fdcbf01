import { PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** Bytes. */
const LONGEST = 50_000;

/** What a string of a PDF says; nothing where the value is none. */
export function textString(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined;
  // pdf-lib gives all characters to one call at once; a string so long is an address, and has only ASCII.
  if (value.sizeInBytes() > LONGEST) return Buffer.from(value.asBytes()).toString('latin1');
  return value.decodeText();
}

/** The same, where names are strings as well: destinations. */
export function nameOrString(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName ? value.decodeText() : textString(value);
}
