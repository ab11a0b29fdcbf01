/** Parses addresses of links, and refuses those that are not allowed. */
import { decodeAddress } from '../../../article/addresses.ts';

export type Address =
  | { kind: 'url'; url: string }
  /** A part of the article: "#fig-map". */
  | { kind: 'inside'; target: string }
  /** The scheme is not allowed; empty if this is no complete address. */
  | { kind: 'refused'; scheme: string };

const ALLOWED = new Set(['http', 'https', 'mailto', 'ftp']);
const SCHEME = /^([a-z][a-z\d+.-]*):/i;
const DOI = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i;
const EMAIL = /^[^\s@/]+@[^\s@/]{1,1000}\.[^\s@/]+$/;

export function readAddress(raw: string): Address {
  // Browsers ignore control characters in a scheme: "java\tscript:".
  const url = raw.replace(/[\u0000-\u001F\u007F-\u009F\uFDD0]/g, '').trim();
  if (url.startsWith('#') && url.length > 1)
    return { kind: 'inside', target: decodeAddress(url.slice(1)) };
  const doi = DOI.exec(url)?.[1];
  if (doi) return { kind: 'url', url: `https://doi.org/${escapeSpaces(doi)}` };
  if (EMAIL.test(url) && !SCHEME.test(url)) return { kind: 'url', url: `mailto:${url}` };
  if (url.startsWith('//')) return { kind: 'url', url: `https:${escapeSpaces(url)}` };
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined || !ALLOWED.has(scheme))
    return { kind: 'refused', scheme: scheme ?? '' };
  const valid = URL.canParse(escapeSpaces(url));
  return valid ? { kind: 'url', url: escapeSpaces(url) } : { kind: 'refused', scheme: '' };
}

function escapeSpaces(url: string): string {
  return url.replaceAll(' ', '%20');
}
