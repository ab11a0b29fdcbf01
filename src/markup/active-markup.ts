/**
 * Finds files that browsers would run because of their content. If a server does not know the type of a file,
 * browsers look into it (WHATWG MIME Sniffing, section 7.1). And in XML of any name they run pages and
 * drawings.
 */
import { markedEncoding } from '../words/encodings.ts';
import { declaredEncoding, decodeXml } from './decode-xml.ts';
import { BrokenXml, readXml, type XmlElement } from './read-xml.ts';

/**
 * The first character after white space is "<", in any encoding. RDF (Turtle) begins with an address in "<".
 */
const MARKUP = /^[\s\0\xef\xbb\xbf\xff\xfe]*(?:$|<(?![\w+.-]+:\/\/))/;

/** Whether a browser may take a file for HTML or XML, by its first bytes. */
export function mayBeMarkup(head: Uint8Array): boolean {
  return head.length > 0 && MARKUP.test(Buffer.from(head).toString('latin1'));
}

/** Larger files are not read, and are described as `TOO_LARGE`. */
export const LARGEST_MARKUP = 50_000_000;
export const TOO_LARGE = `a file of markup with more than ${LARGEST_MARKUP / 1e6} MB`;

/** Encodings that contain ASCII. Only ASCII matters, so it does not matter which of them a server names. */
const PLAIN_ENCODING = /^(?:utf-?8|us-ascii|ascii|iso-8859-\d+|windows-125\d)$/i;
/**
 * The start of content that browsers take for HTML if the server does not know its type. The names are those of
 * WHATWG MIME Sniffing and of Firefox's `nsUnknownDecoder`. Chromium compares only the start of a name
 * (net/base/mime_sniffer.cc), so `a`, `b` and `p` stand for all elements that begin with them.
 */
const HTML =
  /^\s*<(?:!|\/|\?(?!xml\s)|a|b|p|center|div|embed|font|form|frameset|h[1-6]|head|html|iframe|img|isindex|li|link|math|meta|object|ol|script|span|style|svg|table|template|title|ul|video)/i;

/**
 * Describes a file of markup that a browser would run; undefined if it is plain data.
 *
 * @param isXml whether all servers know that it is XML, so that browsers do not take it for HTML
 */
export function whatMarkupRuns(bytes: Uint8Array, isXml: boolean): string | undefined {
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes);
  if (!PLAIN_ENCODING.test(encoding) || bytes.includes(0)) return 'an XML file in a rare encoding';
  const text = decodeXml(bytes) ?? '';
  if (text.trim() === '') return undefined;
  if (!isXml && HTML.test(text)) return 'a web page';
  return whatXmlRuns(text);
}

const SHOWN = 'an XML file that a browser shows as a page';

/** Stops reading. */
class Found extends Error {}

function whatXmlRuns(xml: string): string | undefined {
  const found = () => {
    throw new Found();
  };
  try {
    readXml(xml, {
      open: (element) => runsInBrowser(element) && found(),
      doctype: found,
      instruction: (target) => INERT_INSTRUCTIONS.has(target) || found(),
      declaration: (version) => version === '1.0' || found(),
    });
    return undefined;
  } catch (error) {
    if (error instanceof Found) return SHOWN;
    if (error instanceof BrokenXml) return 'a file of markup that is not well-formed XML';
    throw error;
  }
}

/** Instructions for XML editors. */
const INERT_INSTRUCTIONS = new Set(['xml-model', 'oxygen']);

function runsInBrowser({ uri, local, attributes }: XmlElement): boolean {
  return local === 'html' || mayAct(uri) || attributes.some((each) => mayAct(each.uri));
}

/** Owners of namespaces that browsers know: of pages, drawings, formulas, links, style sheets and forms. */
const NAMESPACE_OWNERS = /w3\.org|mozilla|microsoft|netscape/i;

function mayAct(uri: string): boolean {
  return NAMESPACE_OWNERS.test(uri) && !DATA.has(uri);
}

/** Namespaces of data, which browsers do not run. */
const DATA = new Set([
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
  'http://www.w3.org/2001/XMLSchema',
  'http://www.w3.org/2001/XMLSchema#',
  'http://www.w3.org/2001/XMLSchema-instance',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://www.w3.org/2000/01/rdf-schema#',
  'http://www.w3.org/2002/07/owl#',
  'http://www.w3.org/2003/11/swrl#',
  'http://www.w3.org/2004/02/skos/core#',
  'http://www.w3.org/2008/05/skos-xl#',
  'http://www.w3.org/2003/01/geo/wgs84_pos#',
  'http://www.w3.org/2006/time#',
  'http://www.w3.org/2006/vcard/ns#',
  'http://www.w3.org/2005/Atom',
  'http://www.w3.org/ns/dcat#',
  'http://www.w3.org/ns/prov#',
  'http://www.w3.org/ns/org#',
  'http://www.w3.org/ns/sosa/',
  'http://www.w3.org/ns/ssn/',
]);
