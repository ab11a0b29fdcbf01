import type { CslItem, CslName } from '../../article/article.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { foldForMatching, initialsOf } from './words.ts';

export interface ListedPerson {
  family: string;
  initials: string;
  group: boolean;
  /** Of a group: "who", where the list gives "World Health Organization (WHO)". */
  short?: string;
  /** Family and given name as one word, as Chinese names are cited; of a group, both its forms. */
  whole?: string;
}

/** A listed work as citations name it. */
export interface Work {
  item: CslItem;
  people: ListedPerson[];
  /** The list itself names not all: "et al." */
  more: boolean;
  /** "2019", or empty. */
  year: string;
  /** "a" of "2019a", printed or by place among alike works. */
  letter: string;
  /** The list prints no letter; the place is only a guess at it. */
  placed: boolean;
  title: string;
  /** Nobody is named: citations have words of the title. */
  anonymous: boolean;
  /** "iea.org" */
  host: string;
}

/**
 * The works in list order; works alike in first name and year get letters. A manuscript is looked at
 * line by line, each time with the same list.
 */
export const indexWorks = memoizeWeak((items: CslItem[]): Work[] => {
  const works = items.map(readWork);
  const alike = Map.groupBy(works, ({ people, year }) => `${people[0]?.family} ${year}`);
  for (const group of alike.values()) {
    if (group.length === 1) continue;
    group.forEach((work, index) => {
      work.placed = work.letter === '';
      work.letter ||= String.fromCharCode(97 + index);
    });
  }
  return works;
});

function readWork(item: CslItem): Work {
  const names = item.author ?? item.editor ?? item.translator ?? [];
  const title = foldForMatching(item.title ?? '');
  const literal = item.issued?.literal ?? '';
  // `year = {2002a}` of a bibliography that was written by hand
  const [, digits, letter = ''] = /^(\d{4})([a-z])$/.exec(literal) ?? [];
  const year = item.issued?.['date-parts']?.[0]?.[0] ?? digits;
  return {
    item,
    people:
      names.length > 0 ? names.map(readPerson) : [{ family: title, initials: '', group: true }],
    more: /\bet\.? ?al\b|u\. ?a\.|и др\.|等/.test((item.custom?.printed ?? '').slice(0, 200)),
    year: year === undefined ? literal : String(year),
    letter: typeof item['year-suffix'] === 'string' ? item['year-suffix'] : letter,
    placed: false,
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

/** "WHO (World Health Organization)", "BFG – Brazil Flora Group", "National Library. NL": either form first. */
const TWO_FORMS =
  /^([^()[\]]+?)(?:\s[([]([^()[\]]+)[)\]]\.?|\s[–—-]\s(.+)|\.\s(\p{Lu}{2,10}))\s*$/u;
const SHORT_FORM = /^\p{Lu}[\p{L}&-]{1,9}$/u;

/** "[Embrapa] Empresa Brasileira de Pesquisa" */
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
  // "Flora do Brasil 2020": citations have the year once.
  const [, unnumbered] = /^(\p{L}.*\p{L})\s(?:1[89]|20)\d\d$/u.exec(literal.trim()) ?? [];
  return {
    family: foldForMatching(literal),
    ...(unnumbered && { short: foldForMatching(unnumbered) }),
  };
}

function hostOf(url: string | undefined): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
}
