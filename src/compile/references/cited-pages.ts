/** Splits the `page` of a cited work into pages or an article number. */

export interface CitedPages {
  first?: string;
  last?: string;
  /** An article number. Examples: "e1234", "012345", "2022.09.05.22279610" (bioRxiv) */
  elocation?: string;
  /** The whole value, if it is not a single page, range or article number. Example: "11, 14–20" */
  range?: string;
}

/**
 * "185-202" and "185-9" are a first and a last page. If there are several pages and ranges, only the first page
 * is known. Other text is only a `range`, for example "Weekend section" and "2022-09-05".
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

/** The first page of several. Examples: "11, 14-20", "185-9, 193", "B1+" */
const FIRST_OF_SEVERAL =
  /^[\p{L}\p{N}]{1,8}(?=\s?[.,;&+](?:\s|$)|[,;&+]|\s?[-–—‐‑−]\s?[\p{L}\p{N}]+[,;&+])/u;

function isElocation(page: string): boolean {
  return ELOCATIONS.some((form) => form.test(page));
}

const ELOCATIONS = [
  // "e1234", "PMC12", numbers too large for pages, and "e00027-16" (article 27 of 2016)
  /^(?:[a-z]{1,4}[.-]?\d+|\d{5,}|e\d{5}-\d{2})$/i,
  // "e2020MS002141"
  /^[a-z]+\d+[a-z]+\d+$/i,
  // "2022.09.05.22279610", "CD003456.pub2", "103:1"
  /^(?=\D*\d)[\p{L}\p{N}]+(?:[.:_][\p{L}\p{N}]+)+$/u,
];

/** First and last page, the last one completed; undefined if the text is not a single ascending range. */
export function pageSpan(page: string): { first: string; last: string } | undefined {
  if (isElocation(page)) return undefined;
  const match = /^([\p{L}\p{N}.]+)\s*[-–—‐‑−]+\s*([\p{L}\p{N}.]+)$/u.exec(page);
  const [, first = '', end = ''] = match ?? [];
  const last =
    /^\d+$/.test(end) && end.length < first.length ? first.slice(0, -end.length) + end : end;
  if (!match || numberIn(last) < numberIn(first)) return undefined;
  return { first, last };
}

/** The number in a page, which JATS4R compares: 29 for "S29". NaN for Roman numerals. */
function numberIn(page: string): number {
  return Number.parseFloat(page.replace(/[^\d.]/g, ''));
}
