/** Finds works that are listed twice. */

import { titleOf, yearOf } from '../../../checks/works/compare.ts';
import type { LibraryItem } from '../../../compile/references/index.ts';

/** Shorter titles may belong to several works. Example: "Preface". */
const LEAST_TITLE = 8;

/** The other works of the list that are probably the same: equal DOI, or equal title and year. */
export function sameWorks(works: readonly LibraryItem[]): Map<LibraryItem, LibraryItem[]> {
  const groups = Map.groupBy(
    works.flatMap((work) => marksOf(work).map((mark) => ({ mark, work }))),
    ({ mark }) => mark,
  );
  const same = new Map<LibraryItem, Set<LibraryItem>>();
  for (const group of groups.values())
    for (const { work } of group)
      for (const { work: other } of group)
        if (work !== other) same.set(work, (same.get(work) ?? new Set()).add(other));
  return new Map([...same].map(([work, others]) => [work, [...others]]));
}

/** Works with a mark in common are the same. */
function marksOf(work: LibraryItem): string[] {
  const { DOI } = work.csl;
  const title = titleOf(work);
  const [year, container] = [yearOf(work), work.csl['container-title'] ?? ''];
  return [
    ...(DOI ? [`doi ${DOI.toLowerCase()}`] : []),
    ...(title.length >= LEAST_TITLE && year !== undefined && !(DOI && isPart(work))
      ? [`title ${title} ${year} ${work.csl.volume ?? ''} ${isPart(work) ? container : ''}`]
      : []),
  ];
}

/** Chapters of several books may have one title, for example "Introduction". */
function isPart({ csl }: LibraryItem): boolean {
  return csl.type === 'chapter' || csl.type === 'entry-encyclopedia';
}
