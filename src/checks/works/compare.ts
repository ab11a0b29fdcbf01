/** What rules about the list compare: works, people, addresses. */
import type { CslName } from '../../article/article.ts';
import { foldForMatching, initialsOf } from '../../compile/citations/words.ts';
import type { LibraryItem } from '../../compile/references/index.ts';
import { plainCsl } from '../../markup/plain-text.ts';
import { enumerate } from '../../words/enumerate.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';

export interface Listed {
  work: LibraryItem;
  family: string;
  initials: string;
  /** "Wilson, J. L." */
  shown: string;
}

// Every work is compared with every other: what it is compared by is made once.

/** Every person of a work who wrote it. */
export const authorsOf = memoizeWeak((work: LibraryItem): readonly Listed[] =>
  (work.csl.author ?? []).flatMap((name) => personOf(work, name) ?? []),
);

export const titleOf = memoizeWeak(({ csl }: LibraryItem) =>
  foldForMatching(plainCsl(csl.title ?? '')),
);

function personOf(work: LibraryItem, { family, given }: CslName): Listed | undefined {
  if (!family) return undefined;
  const shown = given ? `${family}, ${given}` : family;
  return { work, family: foldForMatching(family), initials: initialsOf(given ?? ''), shown };
}

export function yearOf({ csl }: LibraryItem): number | undefined {
  return csl.issued?.['date-parts']?.[0]?.[0];
}

/** "iea.org" of an address; nothing where it is none. */
export function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/:?#\s]+)/i.exec(url ?? '')?.[1]?.toLowerCase();
}

export function workKeys(works: readonly LibraryItem[]): string[] {
  return works.map(({ csl }) => csl.id);
}

/** "hill2016, marsh2007 and stone2020" */
export function keysOf(works: readonly LibraryItem[]): string {
  return enumerate(works.map(({ csl }) => csl.id));
}
