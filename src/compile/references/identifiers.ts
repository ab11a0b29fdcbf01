/** Cleans DOIs and web addresses of bibliographic data. */
import { decodeAddress } from '../../article/addresses.ts';

/** The bare DOI (10.1000/xyz) in a text; undefined if there is none. */
export function cleanDoi(source: string): string | undefined {
  const text = source.trim().replace(/^doi\s{0,100}[:=/]?(?:\s|%20)*(?=10\.|https?:)/i, '');
  const fromUrl = /^https?:\/\/[^/]{0,1000}\bdoi\b[^/]*\/(10[./].+)$/i.exec(text)?.[1];
  const doi = (fromUrl === undefined ? text : decodeAddress(fromUrl))
    .trim()
    .replace(/(?<![.,;\s])[.,;\s]+$/, '');
  return DOI.test(doi) ? doi : AFTER_ITEM.exec(doi)?.[1];
}

/**
 * A DOI after the publisher's number, as in PubMed's exports.
 * Example: "S0304-3940(12)00162-0 [pii] 10.1016/…"
 */
const AFTER_ITEM = /^(?:.*\[pii\]|doi)\s*(10\.\d{4,9}(?:\.\d+)*\/\S+)$/is;

/** A DOI, or a short DOI (https://shortdoi.org/). */
const DOI = /^(?:10\.\d{4,9}(?:\.\d+)*\/\S+|10\/[a-z\d]+)$/;

/** The address of a DOI. Characters that would end or change an address are escaped. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#"'<>]/g, encodeURIComponent)}`;
}

/** The DOI to which an address leads. */
export function doiOfUrl(url: string): string | undefined {
  return /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(url) ? cleanDoi(url) : undefined;
}

/**
 * A web address that is safe to print and to link; undefined if the text is not an address. A text that begins with a
 * host name gets `https://`.
 */
export function cleanUrl(source: string): string | undefined {
  const text = source
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/^url\s*[:=]\s*/i, '');
  const doi = text.startsWith('10.') ? cleanDoi(text) : undefined;
  if (doi) return doiUrl(doi);
  // Library catalogues describe what they link to. Example: "Table of contents only http://…"
  const labelled = /^[A-Za-z][A-Za-z() -]{0,1000}?\s*(https?:\/\/\S+)$/.exec(text)?.[1];
  if (labelled) return cleanUrl(labelled);
  const whole = HOST.test(text) ? `https://${text}` : text;
  if (!/^(?:https?|ftp):\/\/[^\s/]/i.test(whole) || !URL.canParse(whole)) return undefined;
  return whole.replace(/[\s"<>\\^`{|}\p{Cc}]/gu, encodeURIComponent);
}

/** An address without a scheme. Example: "arxiv.org/abs/1234.5678" */
const HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?:[/?#]|$)/i;
