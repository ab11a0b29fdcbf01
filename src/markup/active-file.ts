/**
 * Files that run when they are opened from a web site: in the reader's browser, where a page speaks
 * for the whole journal, or on the server itself. A name decides, for servers go by names; of XML
 * the content does, for browsers run pages and drawings in it.
 */

/** By any part of the name behind a dot: some servers look at all of them. */
const BY_NAME: [ending: RegExp, what: string][] = [
  [/^(?:[sx]?html?|xht|mht|mhtml|hta|htc|stm|shtm)$/, 'web page'],
  [/^(?:php\d?|pht|phtml|phps|phar|aspx?|ashx|asmx|cgi|fcgi|jspx?|cfml?)$/, 'program'],
  [/^(?:svgz|xslt?|swf)$/, 'program'],
];

/** What stands in a file that runs; `undefined` of one that is only read. */
export function whatRuns(name: string, mediaType: string): string | undefined {
  const [, ...endings] = (name.split('/').at(-1) ?? '').toLowerCase().split('.');
  for (const ending of endings.map((each) => each.trim())) {
    const what = BY_NAME.find(([pattern]) => pattern.test(ending))?.[1];
    if (what !== undefined) return what;
    if (ending === 'svg' && mediaType !== 'image/svg+xml') return 'drawing that is not plain SVG';
  }
  return undefined;
}

/** How the names of pictures end: a server says by the ending what a file is. */
const ENDINGS: Record<string, readonly string[]> = {
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/gif': ['.gif'],
  'image/webp': ['.webp'],
  'image/svg+xml': ['.svg'],
};

/**
 * The name under which a file is published, in parts: without blanks and marks that receivers
 * refuse. A picture whose name says otherwise, "page.html" or "map.php.png", gets the ending of
 * what it is.
 */
export function publishedName(
  name: string,
  mediaType: string,
): { base: string; extension: string } {
  const known = ENDINGS[mediaType];
  const hides = known !== undefined && whatRuns(name, mediaType) !== undefined;
  const given = hides ? '' : (/[^.](\.[^.]*)$/.exec(name)?.[1] ?? '');
  const extension = known?.includes(given.toLowerCase()) === false ? known[0] : given;
  const base = name.slice(0, name.length - (extension === given ? given.length : 0));
  return {
    base: (hides ? base.replaceAll('.', '-') : base).replace(/[^\p{L}\p{N}._-]+/gu, '-'),
    extension: (extension ?? '').toLowerCase(),
  };
}

/** The namespaces of pages, drawings and style sheets; entities and defaults may hide them. */
const ACTIVE_XML =
  /<\?xml-stylesheet|<!DOCTYPE|<!ENTITY|xmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*(?:&|xhtml|svg|Transform)|'[^']*(?:&|xhtml|svg|Transform))/i;
/** Others hide what they say. */
const PLAIN_ENCODING = /^(?:utf-?8|us-ascii|ascii|iso-8859-\d+|windows-125\d)$/i;

/** The same of a file of XML, by its text. */
export function whatXmlRuns(xml: string): string | undefined {
  const encoding = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(xml)?.[1] ?? 'utf-8';
  if (!PLAIN_ENCODING.test(encoding) || xml.includes('\0')) return 'XML in an unusual encoding';
  return ACTIVE_XML.test(xml) ? 'XML that a browser shows as a page' : undefined;
}
