/** Rules that every typed citation has an entry in the list of references, with the same names and year. */
import type { CslItem } from '../../article/article.ts';
import { readCitedNames } from '../../compile/citations/cited-names.ts';
import { indexWorks } from '../../compile/citations/works.ts';
import { asTyped } from '../../compile/references/index.ts';
import { message } from '../../messages/message.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { Check, Finding } from '../check.ts';
import { groupByKey, mergeFindings } from '../lists.ts';
import { lettersAndDigits } from '../nodes.ts';
import type { ArticleSubject } from '../subject.ts';
import { isLikelyCitation } from './likely-citations.ts';
import { type TypedCite, typedCites, typedLists, typedWorks } from './typed-citations.ts';

const APA = { source: 'APA Publication Manual, 7th edition, 8.10', date: '2020' } as const;

export const LIST_MISMATCHES: readonly Check[] = [
  {
    name: 'citation-not-listed',
    receivers: ['readers', 'house'],
    ...APA,
    *find(subject) {
      const missing = citesMatching(subject, 'not-listed').filter(
        (each) => isLikelyCitation(subject, each) && !isInTypedList(subject, each),
      );
      for (const group of groupByKey(missing, byNamesAndYear))
        yield* mergeFindings(group, (each) => ({ message: notListedMessage(subject, each) }));
    },
  },
  {
    name: 'citation-name-differs',
    receivers: ['readers', 'house'],
    ...APA,
    *find(subject) {
      const groups = groupByKey(citesMatching(subject, 'name-differs'), (each) =>
        [namesOf(each), listedNames(matchedWork(subject, each))].join('\n'),
      );
      for (const group of groups) yield* reportName(subject, group);
    },
  },
  {
    name: 'citation-year-differs',
    receivers: ['readers', 'house'],
    ...APA,
    *find(subject) {
      const differing = citesMatching(subject, 'year-differs').filter(
        (each) => !isAddressCitation(each) && !hasPrintedLetter(subject, each),
      );
      const isUndated = (each: TypedCite) => listedYear(matchedWork(subject, each)) === UNDATED;
      const undated = differing.filter(isUndated);
      const dated = differing.filter((each) => !isUndated(each));
      for (const group of groupByKey(undated, ({ cite }) => cite.key ?? ''))
        yield* reportMissingYear(subject, group);
      for (const group of groupByKey(dated, byNamesAndYear))
        yield* mergeFindings(group, (first) => ({
          message: message('citation-year-differs', {
            citation: first.citation.raw,
            year: first.cite.year,
            listed: listedYear(matchedWork(subject, first)),
            work: first.cite.key ?? '',
          }),
        }));
    },
  },
  {
    name: 'citation-ambiguous',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.19–8.20',
    date: '2020',
    *find(subject) {
      for (const { cite, citation, at } of citesMatching(subject, 'ambiguous')) {
        const works = [...(cite.key ? [cite.key] : []), ...cite.rivals];
        yield { message: message('citation-ambiguous', { citation: citation.raw, works }), at };
      }
    },
  },
];

function citesMatching(subject: ArticleSubject, match: TypedCite['cite']['match']): TypedCite[] {
  return typedCites(subject).filter(({ cite }) => cite.match === match);
}

function byNamesAndYear({ cite: { names, year, key = '' } }: TypedCite): string {
  return [lettersAndDigits(names), year, key].join('\n');
}

/** The mistake is in the list, so the finding points to the entry. */
function* reportMissingYear(
  subject: ArticleSubject,
  group: readonly TypedCite[],
): Iterable<Finding> {
  const [first] = group;
  const entry = subject.works.find(({ csl }) => csl.id === first?.cite.key);
  if (!first || !entry) return;
  yield {
    message: message('citation-year-differs/year-missing', {
      work: entry.csl.id,
      citation: first.citation.raw,
      cited: first.cite.year,
    }),
    at: subject.work(entry),
  };
}

/** If the list has other works by the first author, one of them may be meant, with another year. */
function notListedMessage({ works }: ArticleSubject, { cite, citation }: TypedCite) {
  const facts = { cited: `${cite.names.trim()}, ${cite.year}`, citation: citation.raw };
  const [first] = readCitedNames(cite.names).people;
  const bySameAuthor =
    (first && worksByFirstAuthor(works).get(lettersAndDigits(first.family))) ?? [];
  if (!first || bySameAuthor.length === 0 || bySameAuthor.length > MOST_LISTED)
    return message('citation-not-listed', facts);
  const listed = bySameAuthor.map(({ csl }) => `${csl.id} (${listedYear(csl)})`);
  return message('citation-not-listed/same-author-listed', {
    ...facts,
    listed,
    author: first.family,
  });
}
/** More works of one author are not listed in a message. */
const MOST_LISTED = 5;

const worksByFirstAuthor = memoizeWeak((works: ArticleSubject['works']) =>
  Map.groupBy(works, ({ csl }) => lettersAndDigits(csl.author?.[0]?.family ?? '')),
);

/** Whether a list of references that is typed as text has an entry with this name and year. */
function isInTypedList(
  subject: ArticleSubject,
  { cite: { names, year }, citation }: TypedCite,
): boolean {
  // Words before the name may have been taken for a part of it.
  // Examples: "First, Hill (2015)", "Yet Hill (2015)", "(RMS; Hill, 2015)".
  const before = citation.mode === 'narrative' ? /^\p{Lu}\p{L}+,?\s+/u : /^.*;\s*/;
  const possibleNames = [names, names.replace(before, '')];
  const families = possibleNames.map((each) =>
    lettersAndDigits(readCitedNames(each).people[0]?.family ?? each),
  );
  return typedEntries(subject).some(
    (entry) =>
      entry.text.includes(year) && families.some((family) => entry.normalized.includes(family)),
  );
}

const typedEntries = memoizeWeak((subject: ArticleSubject) => {
  const lists = typedLists(subject).map(([from, to]) => subject.text.slice(from, to));
  const entries = lists.flatMap((list) => list.split(/\n\s*/).slice(1));
  return entries.map((text) => ({ text, normalized: lettersAndDigits(text) }));
});

function* reportName(subject: ArticleSubject, group: TypedCite[]): Iterable<Finding> {
  yield* mergeFindings(group, (first) => ({
    message: message('citation-name-differs', {
      cited: namesOf(first),
      count: group.length,
      listed: listedNamesAsCited(subject, first),
      works: [...new Set(group.flatMap(({ cite }) => cite.key ?? []))],
    }),
  }));
}

/**
 * The listed names in the form of the citation.
 * Example: "Odeja et al.", also if the citation names only the first of several authors.
 */
function listedNamesAsCited(subject: ArticleSubject, each: TypedCite): string {
  const names = listedNames(matchedWork(subject, each));
  const [first, second, third] = names.split(' & ');
  const omitsAuthors = third !== undefined && !namesOf(each).includes(' & ');
  const hasEtAl = second !== undefined && namesOf(each).endsWith(' et al.');
  return omitsAuthors || hasEtAl ? `${first} et al.` : names;
}

/**
 * Whether the citation has the letter that the citation style prints after the year. The data of a
 * work have no such letter.
 */
function hasPrintedLetter({ works }: ArticleSubject, { cite: { key, year } }: TypedCite): boolean {
  return indexWorks(typedWorks(works)).some(
    (work) => work.item.id === key && work.isLetterGuessed && `${work.year}${work.letter}` === year,
  );
}

/** Whether a web address is cited instead of names. Example: "iea.org/data and statistics" */
export function isAddressCitation({ cite }: TypedCite): boolean {
  return /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/|\s|$)/u.test(cite.names.trim());
}

/** Cited family names, without initials: not every citation of a person has them. */
function namesOf({ cite }: TypedCite): string {
  const { people, more } = readCitedNames(cite.names);
  const families = people.map(({ family }) => family).join(' & ');
  return families ? `${families}${more ? ' et al.' : ''}` : cite.names;
}

/** The work that a citation was matched with, as typed citations name it. */
export function matchedWork(subject: ArticleSubject, { cite }: TypedCite): CslItem | undefined {
  const work = subject.works.find(({ csl }) => csl.id === cite.key);
  return work && asTyped(work);
}

/** The authors or editors, or the title if there are none. */
export function listedNames(work: CslItem | undefined): string {
  const names = work?.author ?? work?.editor ?? [];
  return names.map((name) => name.family ?? name.literal ?? '').join(' & ') || (work?.title ?? '');
}

const UNDATED = 'n.d.';

export function listedYear(work: CslItem | undefined): string {
  const letter = typeof work?.['year-suffix'] === 'string' ? work['year-suffix'] : '';
  const year = work?.issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? (work?.issued?.literal ?? UNDATED) : `${year}${letter}`;
}
