/** Rules about works and persons that are listed twice. */
import { foldForMatching } from '../../compile/citations/words.ts';
import type { LibraryItem } from '../../compile/references/index.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Check, Finding } from '../check.ts';
import { groupByKey, pairs } from '../lists.ts';
import { APA_REFERENCES } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { authorsOf, type ListedAuthor, titleOf, workKeys, yearOf } from '../works/compare.ts';
import { usedWorks } from './used-works.ts';

/** Shorter titles may belong to several works. Example: "Preface". */
const LEAST_TITLE = 8;

export const SAME_WORKS: readonly Check[] = [
  {
    name: 'reference-duplicate',
    receivers: ['crossref', 'readers'],
    ...APA_REFERENCES,
    *find(subject) {
      const titled = usedWorks(subject).filter((work) => titleOf(work).length >= LEAST_TITLE);
      for (const alike of groupByKey(titled, factsOf))
        for (const [first, second] of sameWorks(alike))
          yield {
            message: message('reference-duplicate', { works: workKeys([first, second]) }),
            at: subject.work(second),
          };
      for (const alike of groupByKey(titled.filter(hasPages), placeOf))
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
    find: findTwoNames,
  },
];

/** Whether entries with one DOI are the same work, which `reference-duplicate` reports. */
export function areSameWork(works: readonly LibraryItem[]): boolean {
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

/** Journal or book, volume, pages, year and first author. Entries that agree in them are one work. */
function placeOf(work: LibraryItem): string {
  const { volume, page } = work.csl;
  const container = foldForMatching(work.csl['container-title'] ?? '');
  const [first] = authorsOf(work);
  return JSON.stringify([container, volume, page, yearOf(work), first?.family]);
}

/** Whether one title is the beginning of the other. Example: "Moon and harbour" and "Moon and harbour: a history". */
function isCutFrom(one: string, other: string): boolean {
  return one !== other && (one.startsWith(other) || other.startsWith(one));
}

/** Title, year, first author and type. Entries that agree in them may be one work. */
function factsOf(work: LibraryItem): string {
  const [first] = authorsOf(work);
  return JSON.stringify([titleOf(work), yearOf(work), first?.family, work.csl.type]);
}

/**
 * Pairs each work with an earlier one that it equals. Volumes of one title ("Annual report") are different works,
 * unless the earlier entry has a DOI.
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

/** In collaborations of hundreds, names are alike by chance. APA does not print all of them, either (9.8). */
const MOST_AUTHORS = 20;

/**
 * Names with the same family name if the initials of one contain those of the other. Example: "Wilson, J. L." and
 * "Wilson, L.". In numbered lists, they must have coauthors in common. If a third name matches too, it is unknown
 * which two are one person.
 */
function* findTwoNames(subject: ArticleSubject): Iterable<Finding> {
  const isNumbered = subject.article.citationFormat === 'numeric';
  const people = usedWorks(subject)
    .map(authorsOf)
    .filter(({ length }) => length <= MOST_AUTHORS)
    .flat()
    .filter(({ initials }) => initials !== '');
  const found = groupByKey(people, ({ family }) => family)
    .flatMap(namePairs)
    .filter(
      ([one, other]) => !isNumbered || (!lacksInitial(one, other) && haveCoauthor([one], [other])),
    );
  // A list that copies the names from the works has many such pairs, so they are reported together.
  const groups = found.length > MOST_PAIRS ? [found] : found.map((pair) => [pair]);
  for (const group of groups) {
    const [first] = group;
    if (first) yield { message: twoNamesMessage(group), at: subject.work(first[1].work) };
  }
}

const MOST_PAIRS = 2;

function twoNamesMessage(all: readonly [ListedAuthor, ListedAuthor][]): Message {
  const [[one, other] = [], ...more] = all;
  if (!one || !other || more.length > 0) {
    const names = all.flatMap((pair) => pair.map(({ name }) => name));
    return message('author-two-names/several', { names: [...new Set(names)] });
  }
  return message('author-two-names', {
    one: one.name,
    work: one.work.csl.id,
    other: other.name,
    workOther: other.work.csl.id,
  });
}

/** Pairs of names that may be one person, among people with one family name. */
function namePairs(group: readonly ListedAuthor[]): [ListedAuthor, ListedAuthor][] {
  const forms = groupByKey(group, ({ initials }) => initials);
  const alike = [...pairs(forms)].filter(([one, other]) => areSamePerson(one, other));
  return alike
    .filter((pair) => isOnly(pair, alike))
    .flatMap(([[first], [second]]): [ListedAuthor, ListedAuthor][] =>
      first && second ? [[first, second]] : [],
    );
}

/** All people whose name is written in one way. */
type Form = readonly ListedAuthor[];

/** Whether two forms of a name may be one person. Two authors of one work are two persons. */
function areSamePerson(one: Form, other: Form): boolean {
  const works = new Set(one.map(({ work }) => work));
  if (other.some(({ work }) => works.has(work))) return false;
  const [first] = one;
  const [second] = other;
  if (!first || !second || !mayBeSamePerson(first, second)) return false;
  return !lacksInitial(first, second) || haveCoauthor(one, other);
}

/**
 * Whether two names have the same first initial, and one has no more. Example: "Wang, X." and "Wang, X. S.", not
 * "Wilson, L." and "Wilson, J. L.". Numbered lists copy the initials from each work.
 */
function lacksInitial(one: ListedAuthor, other: ListedAuthor): boolean {
  const [first, second] = [one, other].map(({ name }) => name.split(', ')[1]?.charAt(0));
  return first === second && !isSpelledName(one) && !isSpelledName(other);
}

/** Whether a given name is spelled out: "Hill, Anna", not "Hill, A. B.". */
function isSpelledName(person: ListedAuthor): boolean {
  return /\p{Lu}\p{Ll}\p{L}/u.test(person.name.split(', ')[1] ?? '');
}

/** Whether two forms of a name have a coauthor in common. */
function haveCoauthor(one: Form, other: Form): boolean {
  const coauthors = new Set(coauthorsOf(one));
  return coauthorsOf(other).some((family) => coauthors.has(family));
}

function coauthorsOf(form: Form): string[] {
  return form.flatMap(({ work, family }) =>
    authorsOf(work).flatMap((each) => (each.family === family ? [] : each.family)),
  );
}

function isOnly(pair: readonly Form[], all: readonly (readonly Form[])[]): boolean {
  return all.every((each) => each === pair || !each.some((form) => pair.includes(form)));
}

/**
 * Whether the given names of one person begin or end with those of the other. Short family names are excluded,
 * because too many people in East Asia share them.
 */
function mayBeSamePerson(one: ListedAuthor, other: ListedAuthor): boolean {
  const [few, many] = [givenNames(one), givenNames(other)].sort((a, b) => a.length - b.length);
  if (!few || !many || few.length === many.length || one.family.length < 4) return false;
  // "Hill, Anna" and "Hill, Anna B." are clear without a message. "Hill, A. B." may be another person.
  if (isSpelledOut(few[0]) && isSpelledOut(many[0])) return false;
  return isWithin(few, many) || isWithin(few.toReversed(), many.toReversed());
}

/** Whether each name equals the other at its position, or abbreviates it. "Dianne" is not "Dennis". */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.every((name, index) => {
    const other = many[index] ?? '';
    return name.startsWith(other) || other.startsWith(name);
  });
}

/** Given names without accents and hyphens: "J.-R." is one name. */
function givenNames({ name }: ListedAuthor): string[] {
  const [, given = ''] = name.split(', ');
  return foldForMatching(given.replace(/\.?\p{Pd}/gu, '')).split(' ');
}

function isSpelledOut(name = ''): boolean {
  return name.length > 1;
}
