import type { CslItem } from '../../article.ts';
import { type Child, element } from '../../markup/xml.ts';
import { cslText } from './references/csl-values.ts';

/**
 * "185-202" is a first and a last page, "185-9" too; "e12", "012345", "e00027-16" and an article
 * number are places in an electronic journal; of anything else the first page and the whole range are kept.
 */
export function pageElements(csl: CslItem): Child {
  const page = cslText(csl, 'page')?.trim();
  if (page === undefined) {
    const number = csl.type === 'article-journal' ? cslText(csl, 'number') : undefined;
    return number && element('elocation-id', {}, number);
  }
  const span = pageSpan(page);
  if (span) return [element('fpage', {}, span.first), element('lpage', {}, span.last)];
  if (isElocation(page)) return element('elocation-id', {}, page);
  if (/^[\p{L}\p{N}]+$/u.test(page)) return element('fpage', {}, page);
  const [first = ''] = /[\p{L}\p{N}]+/u.exec(page) ?? [];
  // "Weekend section" begins with no page.
  const isPage = /\d|^[ivxlcdm]+$/i.test(first);
  return [isPage && element('fpage', {}, first), element('page-range', {}, page)];
}

/** "e1234", "PMC12", numbers that no volume has pages for, and article 27 of 2016: "e00027-16". */
export function isElocation(page: string): boolean {
  return /^(?:[a-z]{1,4}[.-]?\d+|\d{5,}|e\d{5}-\d{2})$/i.test(page);
}

/** First and last page, the last in full; `undefined` where it is not one span that runs upwards. */
export function pageSpan(page: string): { first: string; last: string } | undefined {
  if (isElocation(page)) return undefined;
  const match = /^([\p{L}\p{N}.]+)\s*[-–—‐‑−]+\s*([\p{L}\p{N}.]+)$/u.exec(page);
  const [, first = '', end = ''] = match ?? [];
  const last =
    /^\d+$/.test(end) && end.length < first.length ? first.slice(0, -end.length) + end : end;
  if (!match || numberIn(last) < numberIn(first)) return undefined;
  return { first, last };
}

/** Of "S29" 29, as JATS4R compares pages; not a number of roman ones. */
function numberIn(page: string): number {
  return Number.parseFloat(page.replace(/[^\d.]/g, ''));
}
