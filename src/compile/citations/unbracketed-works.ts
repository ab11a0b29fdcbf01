/**
 * Finds works that are cited without brackets.
 * Examples: "See Quigley, 1948, p. 147", "Quigley, *Tides*, 12"
 */
import type { CslItem } from '../../article/article.ts';
import { maskProtected } from './mask.ts';
import { foldForMatching } from './words.ts';
import { indexWorks } from './works.ts';

/** Keys of works whose first author is named a few words before their year or title. */
export function findUnbracketedWorks(text: string, items: CslItem[]): string[] {
  const words = ` ${foldForMatching(maskProtected(text).replaceAll('\u0000', ' '))} `;
  return indexWorks(items).flatMap(({ item, people: [first], year, title, anonymous }) => {
    const names = [first?.family, first?.short].filter((name) => name !== undefined && name !== '');
    const isMeant = (following: string[]) =>
      beginsWithYear(following, year) || (!anonymous && hasTitle(following, title));
    return names.some((name) => isNamed(words, ` ${name} `, isMeant)) ? [item.id] : [];
  });
}

function isNamed(words: string, name: string, isMeant: (following: string[]) => boolean): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
    if (isMeant(words.slice(at + name.length, at + name.length + SEARCH_LENGTH).split(' ')))
      return true;
  return false;
}

/** Number of characters after a name that are examined. */
const SEARCH_LENGTH = 80;

/** Whether the year follows after at most three words. */
function beginsWithYear(following: string[], year: string): boolean {
  // -380 is "380 BCE".
  const [, digits] = /^(\d{4}|-\d{1,4})$/.exec(year) ?? [];
  const printed = digits?.replace('-', '');
  return printed !== undefined && following.slice(0, 4).some((word) => word.startsWith(printed));
}

/**
 * Whether the title follows after at most five words: its first two words, as in notes, or its first word with
 * a page, as in MLA.
 */
function hasTitle(following: string[], title: string): boolean {
  const [first = '', second] = title.replace(ARTICLE, '').split(' ');
  return following.slice(0, 6).some((word, index) => {
    const next = following[index + 1] ?? '';
    if (word !== first || first.length < 3) return false;
    return /^\d{1,4}$/.test(next) || (second === undefined ? first.length > 4 : next === second);
  });
}
const ARTICLE = /^(?:the|an?|der|die|das|les?|la|el|los|las|il|os?)\s/;
