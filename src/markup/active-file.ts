/**
 * Files that run when they are opened from a web site: in the reader's browser, where a page speaks
 * for the whole journal, or on the server itself. A name decides, for servers go by names; where no server
 * says what a file is, browsers look into it (active-markup.ts).
 */
import { mayBeMarkup } from './active-markup.ts';

/** By any part of the name behind a dot: some servers look at all of them. */
const BY_NAME: [ending: RegExp, what: string][] = [
  [/htm|^(?:xht|mht|hta|htc|stm|eml|webarchive)$/, 'a web page'],
  [
    /^(?:php\d?|pht|phps|phar|asp|aspx|ashx|asmx|ascx|asax|asa|cer|f?cgi|fpl|jsp[xf]?|jsw|cfml?|cfc|config)$/,
    'a program for servers',
  ],
  [/^(?:svgz|xslt?|xbl|xul|swf)$/, 'a program for browsers'],
];

/** What a file is that runs, by its name; undefined of one that may be only read. */
export function whatRuns(name: string, mediaType: string): string | undefined {
  const [, ...endings] = (name.split('/').at(-1) ?? '').toLowerCase().split('.');
  for (const ending of endings.map((each) => each.trim())) {
    const what = BY_NAME.find(([pattern]) => pattern.test(ending))?.[1];
    if (what !== undefined) return what;
    if (ending === 'svg' && mediaType !== 'image/svg+xml') return 'a drawing that is not plain SVG';
  }
  return undefined;
}

/** Every server says what these are, and no browser runs that, whatever stands in it. */
const INERT = /\.(?:txt|csv|tsv|json|pdf|zip|docx|xlsx|ods)$/i;
/** Servers may say that these are XML. */
const XML = /\.(?:xml|xsd|rdf|owl|rss|atom|kml|gml|gpx|mathml|mml|wsdl|dae|x3d)$/i;

/** Whether what stands in a file decides if it runs. */
export function isReadAsMarkup(name: string, head: Uint8Array): boolean {
  return XML.test(name) || (!INERT.test(name) && mayBeMarkup(head));
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
    base: (hides ? base.replaceAll('.', '-') : base)
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}._-]+/gu, '-'),
    extension: (extension ?? '').toLowerCase(),
  };
}

/** Whether a file is published under an ending that says what it is, whatever its name was. */
export function isNamedByKind(mediaType: string): boolean {
  return mediaType in ENDINGS;
}
