/** Cleans DOIs and web addresses of bibliographic data from what programs add to them. */
import type { CslItem } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import { cleanDoi, cleanUrl, doiOfUrl } from '../identifiers.ts';
import type { EntryProblems } from './entry-problems.ts';
import { cleanPlain, decodeEntities } from './markup.ts';

/** The DOI or the web address in a DOI field; undefined if the field has neither. */
export function doiOf(source: string): string | undefined {
  const text = withoutTex(source);
  return cleanDoi(cleanPlain(decodeEntities(text))) ?? cleanUrl(text);
}

/** The first web address in a text; undefined if there is none. */
export function addressOf(source: string, problems: EntryProblems): string | undefined {
  const text = withoutLabel(withoutTex(decodeEntities(source)), problems);
  const [first = '', second] = text.split(/^https?:/i.test(text) ? BETWEEN_URLS : '\n');
  if (second !== undefined)
    problems.add(message('reference-field-invalid/url-second', { key: problems.key, url: second }));
  return cleanUrl(cleanPlain(first));
}

/** Separators that reference managers write between addresses. Mendeley's "\n" became part of the address. */
const BETWEEN_URLS = /(?:(?<!\s)(?:\s+|\s*[;|]\s*)|,\s+|(?:\\|%5C)n)(?=https?:\/\/)/i;

/** Whether an address is EndNote's link to a record of the Web of Science. Example: "<Go to ISI>://WOS:0004" */
export function isIsiLink(address: string): boolean {
  return /^<Go\s*to\s*ISI>:/i.test(address);
}

/** Removes TeX escapes, which Mendeley writes in JSON, too. Example: "30075-5{\_}12" */
function withoutTex(address: string): string {
  return address.replace(/\{?(?:\\|%5C)([_%&#~$])\}?/gi, '$1').replace(/(?:\\|%5C)n$/i, '');
}

/**
 * Removes an identifier or path before the address.
 * Examples: "citeulike-article-id:5919363 http://…", "/pmc/articles/PMC59/ https://…"
 */
function withoutLabel(address: string, { key, add }: EntryProblems): string {
  const [first = '', ...others] = address.split(BETWEEN_URLS);
  if (others.length === 0 || !/^(?:[^\s/]{1,1000}[\d.][^\s/]*|\/\S*)$/.test(first)) return address;
  add(message('reference-field-invalid/url-label', { key, text: cleanPlain(first) }));
  return address.slice(first.length).replace(/^.*?(?=https?:)/is, '');
}

/** Moves an address out of the DOI field, and takes the DOI from an address at doi.org. */
export function normalizeAddresses(item: CslItem): void {
  if (item.DOI && /^https?:|^ftp:/.test(item.DOI)) {
    item.URL ??= item.DOI;
    delete item.DOI;
  }
  const doi = item.URL ? doiOfUrl(item.URL) : undefined;
  if (!doi) return;
  item.DOI ??= doi;
  if (item.DOI.toLowerCase() === doi.toLowerCase()) delete item.URL;
}
