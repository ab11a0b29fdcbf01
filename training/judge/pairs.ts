/** Which found author is which true author. */
import type { FrontAuthor } from '../../src/intake/front/front-matter.ts';
import type { TrueAuthor } from '../pages/labelled-page.ts';
import { isSameName, sharedNames } from './compare.ts';

export interface Pair {
  author: TrueAuthor;
  /** The found author who is the same person. */
  found?: FrontAuthor;
  /** Index of `found`; -1 if the author is missing. */
  at: number;
  hasSameName: boolean;
}

/** Equal names first; then each true author that is left takes the found person with most words in common. */
export function pairAuthors(authors: TrueAuthor[], found: FrontAuthor[]): Pair[] {
  const free = new Set(found.keys());
  const same = authors.map((author) => {
    const at = [...free].find((each) => hasName(found[each], author)) ?? -1;
    free.delete(at);
    return at;
  });
  return authors.map((author, index) => {
    const equal = same[index] ?? -1;
    const at = equal === -1 ? mostAlike(author, [...free], found) : equal;
    free.delete(at);
    return { author, found: found[at], at, hasSameName: equal !== -1 };
  });
}

function hasName(found: FrontAuthor | undefined, author: TrueAuthor): boolean {
  return [found?.name, found?.nativeName?.name].some((name) => name && isSameName(name, author));
}

function mostAlike(author: TrueAuthor, free: number[], found: FrontAuthor[]): number {
  const scores = free.map((at) => {
    const person = found[at];
    return person ? sharedNames(person.name, author) : 0;
  });
  const best = Math.max(0, ...scores);
  return best > 0 ? (free[scores.indexOf(best)] ?? -1) : -1;
}

export function fullName({ given, family }: TrueAuthor): string {
  return [given, family].filter(Boolean).join(' ');
}

/** The name with a bar before the family name. */
export function nameParts({ name: { given = '', particle, family } }: FrontAuthor): string {
  return `${given}|${[particle, family].filter(Boolean).join(' ')}`;
}
