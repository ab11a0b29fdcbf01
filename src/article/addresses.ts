import type { Article } from './article.ts';

/** The facts that an address is made from. */
type Addressed = Pick<Article, 'journal' | 'issue' | 'name' | 'doi' | 'pages' | 'elocation'>;

/**
 * The address of one of an article's outputs; undefined if unknown.
 *
 * - On the journal's own site it is as in the output folder: `<url>/<issue>/<article>/<article>.<extension>`
 * - `article-url` in journal.yaml is the address of the page. Other outputs are next to it if it ends in .html. On OJS,
 *   galleys have the names of their extensions (src/exports/ojs).
 */
export function outputAddress(article: Addressed, extension: string): string | undefined {
  const { journal, issue, name } = article;
  if (journal.articleUrl) return addressElsewhere(article, journal.articleUrl, extension);
  if (!journal.url || !issue.folder) return undefined;
  const path = [issue.folder, name, `${name}.${extension}`].map(encodePart).join('/');
  return `${journal.url.replace(/(?<!\/)\/+$/, '')}/${path}`;
}

function addressElsewhere(
  { name, doi, issue, pages, elocation }: Addressed,
  pattern: string,
  extension: string,
): string | undefined {
  const page = fillSlots(pattern, {
    issue: issue.folder,
    article: name,
    volume: issue.volume,
    number: issue.issue,
    doi,
    'first-page': pages?.first ?? elocation,
  });
  if (extension === 'html') return page;
  if (page?.endsWith('.html')) return page.replace(/html$/, extension);
  if (!page?.includes(OJS_PAGE)) return undefined;
  return `${page.replace(OJS_PAGE, OJS_FILE)}/${extension}`;
}

/** The parts of addresses of article pages and of galleys on OJS. */
export const OJS_PAGE = '/article/view/';
const OJS_FILE = '/article/download/';

/** Returns undefined if a slot has no value. */
function fillSlots(pattern: string, slots: Record<string, string | undefined>): string | undefined {
  const names = [...pattern.matchAll(SLOT)].map(([, name]) => name ?? '');
  if (names.some((name) => !slots[name])) return undefined;
  return pattern.replace(SLOT, (_, name: string) => encodeSlot(slots[name] ?? ''));
}

const SLOT = /\{([^}]{0,1000})\}/g;

/** Keeps the slash of a DOI. */
function encodeSlot(value: string): string {
  return value.split('/').map(encodePart).join('/');
}

/** The DOI as an address. Example: "https://doi.org/10.5555/jts.2023.1" */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeAddress(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

/** Encodes one part of a path. Unlike `encodeURIComponent` it never throws: a lone surrogate becomes U+FFFD. */
export function encodePart(part: string): string {
  return encodeURIComponent(wellFormed(part));
}

/** Encodes a whole address or path like `encodeURI`, but never throws. */
export function encodeAddress(address: string): string {
  return encodeURI(wellFormed(address));
}

/** Decodes percent signs, or returns the text unchanged if they are invalid. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Host names and addresses that open only on one computer or in one network (RFC 1918, RFC 6761). */
export function isPublic(address: string): boolean {
  const filled = address.replace(/\{[^}]{0,1000}\}/g, 'x');
  if (!URL.canParse(filled)) return true;
  const { hostname } = new URL(filled);
  return !/^localhost$|\.(local|localhost|internal|lan|test|invalid)$|^(127|10)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^\[|^[^.]+$/.test(
    hostname,
  );
}
