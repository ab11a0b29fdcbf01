/** DOIs and web addresses of bibliographic data, with what programs keep beside and in them. */
import type { CslItem } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import { cleanDoi, cleanUrl, doiOfUrl } from '../identifiers.ts';
import type { EntryProblems } from './entry-problems.ts';
import { cleanPlain, decodeEntities } from './markup.ts';

/** What stands in the place of a DOI: one, or an address; `undefined` where neither does. */
export function doiOf(source: string): string | undefined {
  const text = withoutTex(source);
  return cleanDoi(cleanPlain(decodeEntities(text))) ?? cleanUrl(text);
}

/** The web address, the first of several; `undefined` where there is none. */
export function addressOf(source: string, problems: EntryProblems): string | undefined {
  const text = withoutLabel(withoutTex(decodeEntities(source)), problems);
  const [first = '', second] = text.split(/^https?:/i.test(text) ? BETWEEN_URLS : '\n');
  if (second !== undefined)
    problems.add(message('reference-field-invalid/url-second', { key: problems.key, url: second }));
  return cleanUrl(cleanPlain(first));
}

/** Managers join the addresses of a work, Mendeley by a line end that became part of them. */
const BETWEEN_URLS = /(?:(?<!\s)(?:\s+|\s*[;|]\s*)|,\s+|(?:\\|%5C)n)(?=https?:\/\/)/i;

/** EndNote's link to a record of the Web of Science, which leads nowhere: "<Go to ISI>://WOS:0004". */
export function leadsNowhere(address: string): boolean {
  return /^<Go\s*to\s*ISI>:/i.test(address);
}

/** Mendeley's JSON has the escapes of its BibTeX: "30075-5{\_}12". */
function withoutTex(address: string): string {
  return address.replace(/\{?(?:\\|%5C)([_%&#~$])\}?/gi, '$1').replace(/(?:\\|%5C)n$/i, '');
}

/** What a manager keeps before the address: "citeulike-article-id:5919363 http://…", "/pmc/articles/PMC59/ https://…". */
function withoutLabel(address: string, { key, add }: EntryProblems): string {
  const [first = '', ...others] = address.split(BETWEEN_URLS);
  if (others.length === 0 || !/^(?:[^\s/]{1,1000}[\d.][^\s/]*|\/\S*)$/.test(first)) return address;
  add(message('reference-field-invalid/url-label', { key, text: cleanPlain(first) }));
  return address.slice(first.length).replace(/^.*?(?=https?:)/is, '');
}

/** An address of a DOI is that DOI, and an address in the place of a DOI is an address. */
export function settleAddresses(item: CslItem): void {
  if (item.DOI && /^https?:|^ftp:/.test(item.DOI)) {
    item.URL ??= item.DOI;
    delete item.DOI;
  }
  const doi = item.URL ? doiOfUrl(item.URL) : undefined;
  if (!doi) return;
  item.DOI ??= doi;
  if (item.DOI.toLowerCase() === doi.toLowerCase()) delete item.URL;
}
