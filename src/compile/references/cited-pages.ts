/** What the `page` of a cited work is: pages, an article number, or words. */

export interface CitedPages {
  first?: string;
  last?: string;
  /** An article number: "e1234", "012345", bioRxiv's "2022.09.05.22279610". */
  elocation?: string;
  /** As the data have it, if it is no single page, span or article number: "11, 14–20". */
  range?: string;
}

/**
 * "185-202" is a first and a last page, "185-9" too. Of several pages and spans the first page is
 * known. Anything else is no page: "Weekend section", "2022-09-05".
 */
export function citedPages(page: string): CitedPages {
  const span = pageSpan(page);
  if (span) return span;
  if (isElocation(page)) return { elocation: page };
  if (/^[\p{L}\p{N}]+$/u.test(page)) return { first: page };
  const [first = ''] = FIRST_OF_SEVERAL.exec(page) ?? [];
  const isPage = /\d|^[ivxlcdm]+$/i.test(first);
  return { ...(isPage && { first }), range: page };
}

/** The first of "11, 14-20", "185-9, 193", "B1+". */
const FIRST_OF_SEVERAL =
  /^[\p{L}\p{N}]{1,8}(?=\s?[.,;&+](?:\s|$)|[,;&+]|\s?[-–—‐‑−]\s?[\p{L}\p{N}]+[,;&+])/u;

function isElocation(page: string): boolean {
  return ELOCATIONS.some((form) => form.test(page));
}

const ELOCATIONS = [
  // "e1234", "PMC12", numbers that no volume has pages for, and article 27 of 2016: "e00027-16"
  /^(?:[a-z]{1,4}[.-]?\d+|\d{5,}|e\d{5}-\d{2})$/i,
  // "e2020MS002141"
  /^[a-z]+\d+[a-z]+\d+$/i,
  // "2022.09.05.22279610", "CD003456.pub2", "103:1"
  /^(?=\D*\d)[\p{L}\p{N}]+(?:[.:_][\p{L}\p{N}]+)+$/u,
];

/** First and last page, the last in full; `undefined` if it is not one span that runs upwards. */
export function pageSpan(page: string): { first: string; last: string } | undefined {
  if (isElocation(page)) return undefined;
  const match = /^([\p{L}\p{N}.]+)\s*[-–—‐‑−]+\s*([\p{L}\p{N}.]+)$/u.exec(page);
  const [, first = '', end = ''] = match ?? [];
  const last =
    /^\d+$/.test(end) && end.length < first.length ? first.slice(0, -end.length) + end : end;
  if (!match || numberIn(last) < numberIn(first)) return undefined;
  return { first, last };
}

/** 29 for "S29", as JATS4R compares pages; `NaN` for roman numbers. */
function numberIn(page: string): number {
  return Number.parseFloat(page.replace(/[^\d.]/g, ''));
}
