/**
 * Finds files that would run when they are opened from a web site: in the browser of a reader, with the rights
 * of the journal's site, or on the server. Servers decide by the name of a file. If the server does not know
 * the type, browsers decide by the content (active-markup.ts).
 */
import { mayBeMarkup } from './active-markup.ts';

/** Types of files by the extensions in a name. Some servers examine all parts after a dot. */
const BY_NAME: [ending: RegExp, what: string][] = [
  [/htm|^(?:xht|mht|hta|htc|stm|eml|webarchive)$/, 'a web page'],
  [
    /^(?:php\d?|pht|phps|phar|asp|aspx|ashx|asmx|ascx|asax|asa|cer|f?cgi|fpl|jsp[xf]?|jsw|cfml?|cfc|config)$/,
    'a program for servers',
  ],
  [/^(?:svgz|xslt?|xbl|xul|swf)$/, 'a program for browsers'],
];

/** Describes a file that runs, judged by its name; undefined if it does not. */
export function whatRuns(name: string, mediaType: string): string | undefined {
  const [, ...endings] = (name.split('/').at(-1) ?? '').toLowerCase().split('.');
  for (const ending of endings.map((each) => each.trim())) {
    const what = BY_NAME.find(([pattern]) => pattern.test(ending))?.[1];
    if (what !== undefined) return what;
    if (ending === 'svg' && mediaType !== 'image/svg+xml') return 'a drawing that is not plain SVG';
  }
  return undefined;
}

/** Types that every server knows and no browser runs, whatever the content. */
const INERT = /\.(?:txt|csv|tsv|json|pdf|zip|docx|xlsx|ods)$/i;
/** Types that servers may serve as XML. */
const XML = /\.(?:xml|xsd|rdf|owl|rss|atom|kml|gml|gpx|mathml|mml|wsdl|dae|x3d)$/i;

/** Whether the content of a file decides if it runs. */
export function isReadAsMarkup(name: string, head: Uint8Array): boolean {
  return XML.test(name) || (!INERT.test(name) && mayBeMarkup(head));
}

/** Extensions of pictures. A server determines the type of a file by its extension. */
const ENDINGS: Record<string, readonly string[]> = {
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/gif': ['.gif'],
  'image/webp': ['.webp'],
  'image/svg+xml': ['.svg'],
};

/**
 * The published name of a file, split into base and extension, without spaces and characters that receivers
 * reject. A picture with the name of a file that runs ("page.html", "map.php.png") gets the extension of its
 * type.
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

/** Whether files of a type are always published with the extension of that type. */
export function isNamedByKind(mediaType: string): boolean {
  return mediaType in ENDINGS;
}
