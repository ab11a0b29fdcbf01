import type { CslItem, CslName } from '../../article/article.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { foldForMatching, initialsOf } from './words.ts';

export interface ListedPerson {
  family: string;
  initials: string;
  group: boolean;
  /** The short form of an organisation. Example: "who" of "World Health Organization (WHO)" */
  short?: string;
  /** Family and given name as one word, as Chinese names are cited; for an organisation, its whole name. */
  whole?: string;
}

/** A listed work, prepared for matching. */
export interface Work {
  item: CslItem;
  people: ListedPerson[];
  /** Whether the list itself has "et al." */
  more: boolean;
  /** Example: "2019". Empty if there is no year. */
  year: string;
  /** The letter of the year, printed or guessed. Example: "a" of "2019a" */
  letter: string;
  /** Whether the letter is not in the list but guessed from the place among similar works. */
  isLetterGuessed: boolean;
  title: string;
  /** Whether the work has no authors. Then it is cited by its title. */
  anonymous: boolean;
  /** Example: "iea.org" */
  host: string;
}

/**
 * The works in list order. Works with the same first author and year get letters. Memoized, because a
 * manuscript is examined line by line with the same list.
 */
export const indexWorks = memoizeWeak((items: CslItem[]): Work[] => {
  const works = items.map(readWork);
  const alike = Map.groupBy(works, ({ people, year }) => `${people[0]?.family} ${year}`);
  for (const group of alike.values()) {
    if (group.length === 1) continue;
    group.forEach((work, index) => {
      work.isLetterGuessed = work.letter === '';
      work.letter ||= String.fromCharCode(97 + index);
    });
  }
  return works;
});

function readWork(item: CslItem): Work {
  const names = item.author ?? item.editor ?? item.translator ?? [];
  const title = foldForMatching(item.title ?? '');
  const literal = item.issued?.literal ?? '';
  // Some bibliographies have the letter in the year. Example: `year = {2002a}`
  const [, digits, letter = ''] = /^(\d{4})([a-z])$/.exec(literal) ?? [];
  const year = item.issued?.['date-parts']?.[0]?.[0] ?? digits;
  return {
    item,
    people:
      names.length > 0 ? names.map(readPerson) : [{ family: title, initials: '', group: true }],
    more: /\bet\.? ?al\b|u\. ?a\.|и др\.|等/.test((item.custom?.printed ?? '').slice(0, 200)),
    year: year === undefined ? literal : String(year),
    letter: typeof item['year-suffix'] === 'string' ? item['year-suffix'] : letter,
    isLetterGuessed: false,
    title,
    anonymous: names.length === 0,
    host: hostOf(item.URL),
  };
}

function readPerson(name: CslName): ListedPerson {
  if (name.literal !== undefined)
    return {
      whole: foldForMatching(name.literal),
      ...readGroup(name.literal),
      initials: '',
      group: true,
    };
  const particle = name['non-dropping-particle'] ? `${name['non-dropping-particle']} ` : '';
  return {
    family: foldForMatching(`${particle}${name.family ?? name.given ?? ''}`),
    initials: initialsOf(name.given ?? ''),
    group: false,
    ...(/\p{Script=Han}/u.test(name.family ?? '') && {
      whole: foldForMatching(`${name.family}${name.given ?? ''}`),
    }),
  };
}

/**
 * A name with its short form, in either order.
 * Examples: "WHO (World Health Organization)", "BFG – Brazil Flora Group", "National Library. NL"
 */
const TWO_FORMS =
  /^([^()[\]]+?)(?:\s[([]([^()[\]]+)[)\]]\.?|\s[–—-]\s(.+)|\.\s(\p{Lu}{2,10}))\s*$/u;
const SHORT_FORM = /^\p{Lu}[\p{L}&-]{1,9}$/u;

/** Example: "[Embrapa] Empresa Brasileira de Pesquisa" */
const SHORT_FIRST = /^[([]([^()[\]]{2,20})[)\]]\s+(\S.+)$/u;

function readGroup(literal: string): Pick<ListedPerson, 'family' | 'short'> {
  const [, short, long] = SHORT_FIRST.exec(literal) ?? [];
  if (short && long) return { family: foldForMatching(long), short: foldForMatching(short) };
  const [, first = '', ...seconds] = TWO_FORMS.exec(literal) ?? [];
  const second = seconds.find(Boolean) ?? '';
  if (SHORT_FORM.test(second.trim()))
    return { family: foldForMatching(first), short: foldForMatching(second) };
  if (SHORT_FORM.test(first.trim()) && /\s/.test(second.trim()))
    return { family: foldForMatching(second), short: foldForMatching(first) };
  // Citations do not repeat a year in the name. Example: "Flora do Brasil 2020"
  const [, unnumbered] = /^(\p{L}.*\p{L})\s(?:1[89]|20)\d\d$/u.exec(literal.trim()) ?? [];
  return {
    family: foldForMatching(literal),
    ...(unnumbered && { short: foldForMatching(unnumbered) }),
  };
}

function hostOf(url: string | undefined): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
}
