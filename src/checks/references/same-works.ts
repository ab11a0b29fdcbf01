/** Rules about works and persons that stand in the list twice. */
import { foldForMatching } from '../../compile/citations/words.ts';
import type { LibraryItem } from '../../compile/references/index.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Check, Finding } from '../check.ts';
import { grouped, pairs } from '../lists.ts';
import { APA_REFERENCES } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { authorsOf, type Listed, titleOf, workKeys, yearOf } from '../works/compare.ts';
import { usedWorks } from './used-works.ts';

/** Letters of a title from which on it is that of one work: "Preface" is of many. */
const LEAST_TITLE = 8;

export const SAME_WORKS: readonly Check[] = [
  {
    name: 'reference-duplicate',
    receivers: ['crossref', 'readers'],
    ...APA_REFERENCES,
    *find(subject) {
      const titled = usedWorks(subject).filter((work) => titleOf(work).length >= LEAST_TITLE);
      for (const alike of grouped(titled, factsOf))
        for (const [first, second] of sameWorks(alike))
          yield {
            message: message('reference-duplicate', { works: workKeys([first, second]) }),
            at: subject.work(second),
          };
      for (const alike of grouped(titled.filter(hasPages), placeOf))
        for (const [first, second] of pairs(alike))
          if (isCutFrom(titleOf(first), titleOf(second)))
            yield {
              message: message('reference-duplicate/same-pages', {
                works: workKeys([first, second]),
              }),
              at: subject.work(second),
            };
    },
  },
  {
    name: 'author-two-names',
    receivers: ['readers', 'house'],
    ...APA_REFERENCES,
    find: twoNames,
  },
];

/** Entries of one work under its DOI: `reference-duplicate` says that there are several. */
export function areOneWork(works: readonly LibraryItem[]): boolean {
  const [first] = works;
  return works.every(
    (work) =>
      first !== undefined &&
      work.csl.DOI !== undefined &&
      titleOf(work).length >= LEAST_TITLE &&
      factsOf(work) === factsOf(first),
  );
}

function hasPages({ csl }: LibraryItem): boolean {
  return /\d-\w/.test(csl.page ?? '') && csl['container-title'] !== undefined;
}

/** Where and when it appeared, and by whom: one work, whatever its title. */
function placeOf(work: LibraryItem): string {
  const { volume, page } = work.csl;
  const container = foldForMatching(work.csl['container-title'] ?? '');
  const [first] = authorsOf(work);
  return JSON.stringify([container, volume, page, yearOf(work), first?.family]);
}

/** "Moon and harbour" of "Moon and harbour: a history" */
function isCutFrom(one: string, other: string): boolean {
  return one !== other && (one.startsWith(other) || other.startsWith(one));
}

/** Title, year, first author and kind: what is equal in two entries of one work. */
function factsOf(work: LibraryItem): string {
  const [first] = authorsOf(work);
  return JSON.stringify([titleOf(work), yearOf(work), first?.family, work.csl.type]);
}

/**
 * Each work of equal facts with the first that it may be. "Annual report" of two volumes is none,
 * unless the first says by a DOI which work it is.
 */
function* sameWorks(alike: readonly LibraryItem[]): Iterable<[LibraryItem, LibraryItem]> {
  const byVolume = new Map<string, LibraryItem>();
  let withDoi: LibraryItem | undefined;
  for (const work of alike) {
    const { volume, number, DOI } = work.csl;
    const part = `${volume ?? ''} ${number ?? ''} ${DOI ?? ''}`;
    const first = withDoi ?? byVolume.get(part);
    if (first) yield [first, work];
    else byVolume.set(part, work);
    if (DOI !== undefined) withDoi ??= work;
  }
}

/** APA prints the first of more (9.8); in collaborations of hundreds, names are alike by chance. */
const MOST_AUTHORS = 20;

/**
 * "Wilson, J. L." and "Wilson, L.": the same family name, and initials of which one holds the
 * other's; of lists in the order of numbers only where they write with the same people. Where a third name fits as well, nothing tells which two are one person.
 */
function* twoNames(subject: ArticleSubject): Iterable<Finding> {
  const isNumbered = subject.article.citationFormat === 'numeric';
  const people = usedWorks(subject)
    .map(authorsOf)
    .filter(({ length }) => length <= MOST_AUTHORS)
    .flat()
    .filter(({ initials }) => initials !== '');
  const found = grouped(people, ({ family }) => family)
    .flatMap(namePairs)
    .filter(
      ([one, other]) => !isNumbered || (!lacksInitial(one, other) && haveCompany([one], [other])),
    );
  // A list that prints names as each work has them does so throughout: that is one matter.
  const matters = found.length > MOST_PAIRS ? [found] : found.map((pair) => [pair]);
  for (const matter of matters) {
    const [first] = matter;
    if (first) yield { message: twoNamesMessage(matter), at: subject.work(first[1].work) };
  }
}

const MOST_PAIRS = 2;

function twoNamesMessage(all: readonly [Listed, Listed][]): Message {
  const [[one, other] = [], ...more] = all;
  if (!one || !other || more.length > 0) {
    const names = all.flatMap((pair) => pair.map(({ shown }) => shown));
    return message('author-two-names/several', { names: [...new Set(names)] });
  }
  return message('author-two-names', {
    one: one.shown,
    work: one.work.csl.id,
    other: other.shown,
    workOther: other.work.csl.id,
  });
}

/** Two names of what may be one person, among those of one family name. */
function namePairs(group: readonly Listed[]): [Listed, Listed][] {
  const forms = grouped(group, ({ initials }) => initials);
  const alike = [...pairs(forms)].filter(([one, other]) => areOnePerson(one, other));
  return alike
    .filter((pair) => isOnly(pair, alike))
    .flatMap(([[first], [second]]): [Listed, Listed][] =>
      first && second ? [[first, second]] : [],
    );
}

/** All who are written in one way. */
type Form = readonly Listed[];

/** Who stand beside each other in one work are two persons. */
function areOnePerson(one: Form, other: Form): boolean {
  const works = new Set(one.map(({ work }) => work));
  if (other.some(({ work }) => works.has(work))) return false;
  const [first] = one;
  const [second] = other;
  if (!first || !second || !mayBeOne(first, second)) return false;
  return !lacksInitial(first, second) || haveCompany(one, other);
}

/**
 * "Wang, X." and "Wang, X. S.", not "Wilson, L." and "Wilson, J. L.": lists in the order of numbers have
 * the initials that each work prints.
 */
function lacksInitial(one: Listed, other: Listed): boolean {
  const [first, second] = [one, other].map(({ shown }) => shown.split(', ')[1]?.charAt(0));
  return first === second && !isNamed(one) && !isNamed(other);
}

/** "Hill, Anna", not "Hill, A. B.": initials of many persons begin alike. */
function isNamed(person: Listed): boolean {
  return /\p{Lu}\p{Ll}\p{L}/u.test(person.shown.split(', ')[1] ?? '');
}

/** Whether they write with the same other people. */
function haveCompany(one: Form, other: Form): boolean {
  const company = new Set(companyOf(one));
  return companyOf(other).some((family) => company.has(family));
}

function companyOf(form: Form): string[] {
  return form.flatMap(({ work, family }) =>
    authorsOf(work).flatMap((each) => (each.family === family ? [] : each.family)),
  );
}

function isOnly(pair: readonly Form[], all: readonly (readonly Form[])[]): boolean {
  return all.every((each) => each === pair || !each.some((form) => pair.includes(form)));
}

/**
 * One set of given names holds the other, from one end; short family names of East Asia are shared
 * by too many people to tell.
 */
function mayBeOne(one: Listed, other: Listed): boolean {
  const [few, many] = [givenNames(one), givenNames(other)].sort((a, b) => a.length - b.length);
  if (!few || !many || few.length === many.length || one.family.length < 4) return false;
  // "Hill, Anna" and "Hill, Anna B." mislead nobody; "Hill, A. B." may be another one.
  if (isSpelledOut(few[0]) && isSpelledOut(many[0])) return false;
  return isWithin(few, many) || isWithin(few.toReversed(), many.toReversed());
}

/** "J" and "Lee" of "J. L.", from one end; "Dianne" is no "Dennis". */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.every((name, index) => {
    const other = many[index] ?? '';
    return name.startsWith(other) || other.startsWith(name);
  });
}

/** "J.-R." is one name: nobody of that name is "J." */
function givenNames({ shown }: Listed): string[] {
  const [, given = ''] = shown.split(', ');
  return foldForMatching(given.replace(/\.?\p{Pd}/gu, '')).split(' ');
}

function isSpelledOut(name = ''): boolean {
  return name.length > 1;
}
