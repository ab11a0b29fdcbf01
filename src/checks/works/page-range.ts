import type { CslItem } from '../../article/article.ts';

interface PageRange {
  first: number;
  last: number;
}

/** The pages of a work with a first and a last page. Example: "1129–31". */
export function pageRange({ page = '' }: CslItem): PageRange | undefined {
  const [, first = '', last = ''] = /^(\d+)\s*[-–]+\s*(\d+)$/.exec(page) ?? [];
  const range = { first: Number(first), last: lastPage(first, last) };
  return range.last > range.first ? range : undefined;
}

/** "1129–31" is short for 1129–1131. */
export function lastPage(first: string, last: string): number {
  return Number(first.slice(0, Math.max(0, first.length - last.length)) + last);
}
