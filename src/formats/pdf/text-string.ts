import { PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** Maximum length for pdf-lib's decoder, in bytes. */
const LONGEST = 50_000;

/** The text of a PDF string. Undefined if the value is not a string. */
export function textString(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined;
  // pdf-lib passes all characters to one call. A string longer than this is an address and has only
  // ASCII characters.
  if (value.sizeInBytes() > LONGEST) return Buffer.from(value.asBytes()).toString('latin1');
  return value.decodeText();
}

/** The text of a name or a string. Destinations can be both. */
export function nameOrString(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName ? value.decodeText() : textString(value);
}
