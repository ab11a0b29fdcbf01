import { markedEncoding } from '../words/encodings.ts';

/**
 * Decodes an XML file like browsers: by its byte order mark, otherwise by its declaration, otherwise as UTF-8;
 * undefined if the encoding is unknown.
 */
export function decodeXml(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(markedEncoding(bytes) ?? declaredEncoding(bytes)).decode(bytes);
  } catch {
    return undefined;
  }
}

const LONGEST_DECLARATION = 500;

/** The encoding in the XML declaration. A declaration in ASCII cannot be in UTF-16, even if it says so. */
export function declaredEncoding(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, LONGEST_DECLARATION));
  const [, name = 'utf-8'] =
    /^(?:ï»¿)?<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)/.exec(head) ?? [];
  return /^utf-?16/i.test(name) ? 'utf-8' : name;
}
