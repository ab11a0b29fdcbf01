import { PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** What a string of a PDF says; nothing where the value is none. */
export function textString(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}

/** The same, where names are strings as well: destinations. */
export function nameOrString(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName ? value.decodeText() : textString(value);
}
