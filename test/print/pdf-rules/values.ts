/** Small answers about PDF values. */
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

export function textOf(value: unknown): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export function nameOf(value: unknown): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function isTrue(value: unknown): boolean {
  return value === PDFBool.True;
}

/** What stands at the end of a path of keys; `undefined` where there is nothing. */
export function at(dict: PDFDict | undefined, ...keys: string[]): unknown {
  let value: unknown = dict;
  for (const key of keys) value = asDict(value)?.lookup(PDFName.of(key));
  return value;
}

export function dictAt(dict: PDFDict | undefined, ...keys: string[]): PDFDict | undefined {
  return asDict(at(dict, ...keys));
}

/** A stream counts as its dictionary. */
export function asDict(value: unknown): PDFDict | undefined {
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

export function listAt(dict: PDFDict | undefined, ...keys: string[]): unknown[] {
  const value = at(dict, ...keys);
  return value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [];
}
