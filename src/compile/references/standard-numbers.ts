import type { CslItem } from '../../article/article.ts';

export interface StandardNumbers {
  issn: string[];
  isbn: string[];
}

/**
 * The ISSNs and ISBNs of a cited work, distinguished by their form: reference managers write both kinds into
 * either variable, several in a row, and with words between them.
 * Example: "0028-0836 (Print), 1476-4687"
 */
export function standardNumbers({ ISBN, ISSN }: CslItem): StandardNumbers {
  const text = [ISBN, ISSN]
    .filter((value) => value !== undefined)
    .join(', ')
    .replace(/[‐‑–—−]/g, '-')
    .toUpperCase();
  const found = (form: RegExp) => [...new Set(text.match(form))];
  return { issn: found(ISSN_FORM), isbn: found(ISBN_FORM) };
}

const ISSN_FORM = /(?<![\d-])\d{4}-?\d{3}[\dX](?![\d-])/g;
const ISBN_FORM = /(?<![\d-])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dX](?!\d)/g;
