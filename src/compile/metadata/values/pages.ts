/** Pages and elocation-ids. */
import type { Pages } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import type { Outcome } from './outcome.ts';

/** The pages of an article, or its elocation-id if `pages` has one (`pages: e12`). */
export interface Extent {
  pages?: Pages;
  elocation?: string;
}

/**
 * Reads pages like "57-67", "pp. 57–67", "S1-S9", "iv-x" and "57" (the first page), and elocation-ids like "e12" and
 * "037201" (in journals of physics). Zeros before the number of a page are removed.
 */
export function readPages(text: string): Outcome<Extent> {
  const written = text.trim().replace(/^(pages?|pp?\.)\s*/i, '');
  if (/^0\d{4,}$/.test(written)) return { value: { elocation: written } };
  const parts = written.split(/(?:(?<!\s)\s+)?(?:--+|[-‐-―−])\s*/).map(withoutZeros);
  const [first = '', last] = parts;
  if (parts.length > 2 || !parts.every(isPage) || first === '0') return noPages(text);
  if (last === undefined && /^e\d+$/i.test(first)) return { value: { elocation: first } };
  if (last === undefined) return { value: { pages: { first } } };
  return orderFault(text, first, last) ?? { value: { pages: { first, last } } };
}

function withoutZeros(page: string): string {
  return page.replace(/^([A-Z]{0,3}\.?)0+(?=\d)/i, '$1');
}

/** Whether a part is a page: up to three letters and digits, or a Roman numeral. */
function isPage(part: string): boolean {
  return /^[A-Z]{0,3}\.?\d{1,6}[a-z]?$/i.test(part) || isRoman(part);
}

function isRoman(part: string): boolean {
  return /^(?=[mdclxvi])m{0,3}(c[md]|d?c{0,3})(x[cl]|l?x{0,3})(i[xv]|v?i{0,3})$/i.test(part);
}

function noPages(text: string): Outcome<never> {
  return { fault: message('pages-invalid/malformed', { text }) };
}

function orderFault(text: string, first: string, last: string): Outcome<never> | undefined {
  const [from, to] = [pageNumber(first), pageNumber(last)];
  if (from.series !== to.series) return { fault: message('pages-invalid/two-series', { text }) };
  if (from.number <= to.number) return undefined;
  const pages = completePages(first, last);
  return {
    fault: pages
      ? message('pages-invalid/shortened', { text, pages })
      : message('pages-invalid/wrong-order', { text }),
  };
}

/** Completes a shortened range. Example: "457-467" for "457-67". */
function completePages(first: string, last: string): string | undefined {
  const whole = first.slice(0, first.length - last.length) + last;
  const longer = /^\d+$/.test(first + last) && whole.length > last.length;
  return longer && Number(whole) >= Number(first) ? `${first}-${whole}` : undefined;
}

function pageNumber(page: string): { series: string; number: number } {
  const [, letters, digits] = /^(\D*)(\d+)/.exec(page) ?? [];
  if (digits === undefined) return { series: 'roman', number: romanNumber(page.toLowerCase()) };
  return { series: (letters ?? '').toLowerCase(), number: Number(digits) };
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanNumber(numeral: string): number {
  const values = [...numeral].map((sign) => ROMAN[sign] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

/** Reads an elocation-id: letters, digits and single `._-`, with at least one digit. Examples: "e12", "e2023-5". */
export function readElocation(text: string): Outcome<string> {
  const written = text.trim();
  if (/^(?=.*\d)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/.test(written) && written.length <= 32)
    return { value: written };
  return { fault: message('pages-invalid/elocation', { text }) };
}
