import type { Article } from './article.ts';

/** What an address is made of. */
type Addressed = Pick<Article, 'journal' | 'issue' | 'name' | 'doi' | 'pages' | 'elocation'>;

/**
 * The address of one of an article's outputs; `undefined` where it is not known.
 *
 * - on the journal's own site it stands as in the output folder: `<url>/<issue>/<article>/<article>.<extension>`
 * - with `article-url` in journal.yaml that is the page; its other outputs stand beside it where it
 *   ends in .html, and on OJS galleys are named by their extensions (src/exports/ojs)
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

/** In the address of an article's page on OJS; its galleys stand under the other. */
export const OJS_PAGE = '/article/view/';
const OJS_FILE = '/article/download/';

/** `undefined` where a slot has no value: half an address leads nowhere. */
function fillSlots(pattern: string, slots: Record<string, string | undefined>): string | undefined {
  const names = [...pattern.matchAll(SLOT)].map(([, name]) => name ?? '');
  if (names.some((name) => !slots[name])) return undefined;
  return pattern.replace(SLOT, (_, name: string) => encodeSlot(slots[name] ?? ''));
}

const SLOT = /\{([^}]{0,1000})\}/g;

/** A DOI's slash stays one. */
function encodeSlot(value: string): string {
  return value.split('/').map(encodePart).join('/');
}

/** The DOI as a link: "https://doi.org/10.5555/jts.2023.1". */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeAddress(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

/** One part of a path. Unlike `encodeURIComponent` it never throws: half a character becomes U+FFFD. */
export function encodePart(part: string): string {
  return encodeURIComponent(wellFormed(part));
}

/** A whole address or path; `encodeURI` that never throws. */
export function encodeAddress(address: string): string {
  return encodeURI(wellFormed(address));
}

/** Without its percent signs; as it is where they are no code. */
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

/** Names and addresses of a machine or an office (RFC 1918, RFC 6761) open nowhere else. */
export function isPublic(address: string): boolean {
  const filled = address.replace(/\{[^}]{0,1000}\}/g, 'x');
  if (!URL.canParse(filled)) return true;
  const { hostname } = new URL(filled);
  return !/^localhost$|\.(local|localhost|internal|lan|test|invalid)$|^(127|10)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^\[|^[^.]+$/.test(
    hostname,
  );
}
