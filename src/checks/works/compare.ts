/** Facts that rules compare between listed works: authors, titles, years and hosts. */
import type { CslName } from '../../article/article.ts';
import { foldForMatching, initialsOf } from '../../compile/citations/words.ts';
import type { LibraryItem } from '../../compile/references/index.ts';
import { plainCsl } from '../../markup/plain-text.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';

/** An author of a listed work. */
export interface ListedAuthor {
  work: LibraryItem;
  family: string;
  initials: string;
  /** The name as the entry has it: "Wilson, J. L." */
  name: string;
}

// These are cached, because every work is compared with every other.

/** The authors of a work who have a family name. */
export const authorsOf = memoizeWeak((work: LibraryItem): readonly ListedAuthor[] =>
  (work.csl.author ?? []).flatMap((name) => authorOf(work, name) ?? []),
);

export const titleOf = memoizeWeak(({ csl }: LibraryItem) =>
  foldForMatching(plainCsl(csl.title ?? '')),
);

function authorOf(work: LibraryItem, { family, given }: CslName): ListedAuthor | undefined {
  if (!family) return undefined;
  const name = given ? `${family}, ${given}` : family;
  return { work, family: foldForMatching(family), initials: initialsOf(given ?? ''), name };
}

export function yearOf({ csl }: LibraryItem): number | undefined {
  return csl.issued?.['date-parts']?.[0]?.[0];
}

/** The host of an address without "www."; undefined if it is not an address. Example: "iea.org". */
export function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/:?#\s]+)/i.exec(url ?? '')?.[1]?.toLowerCase();
}

export function workKeys(works: readonly LibraryItem[]): string[] {
  return works.map(({ csl }) => csl.id);
}
