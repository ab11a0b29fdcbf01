import { markedEncoding } from '../words/encodings.ts';

/**
 * The text of an XML file as browsers decode it: a byte order mark wins, then the declaration, else it is
 * UTF-8. Undefined if the encoding is unknown.
 */
export function decodeXml(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(markedEncoding(bytes) ?? declaredEncoding(bytes)).decode(bytes);
  } catch {
    return undefined;
  }
}

const LONGEST_DECLARATION = 500;

/** A declaration that can be read as ASCII is not in UTF-16, whatever it says. */
export function declaredEncoding(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, LONGEST_DECLARATION));
  const [, name = 'utf-8'] =
    /^(?:ï»¿)?<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)/.exec(head) ?? [];
  return /^utf-?16/i.test(name) ? 'utf-8' : name;
}
