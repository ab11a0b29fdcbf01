/** Citations against the list: each has its entry, with the same names and year. */
import type { CslItem } from '../../article/article.ts';
import { readCitedNames } from '../../compile/citations/cited-names.ts';
import { indexWorks } from '../../compile/citations/works.ts';
import { asTyped } from '../../compile/references/index.ts';
import { message } from '../../messages/message.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { Check, Finding } from '../check.ts';
import { grouped, onceFor } from '../lists.ts';
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
      const missing = matching(subject, 'not-listed').filter(
        (each) => isLikelyCitation(subject, each) && !isTyped(subject, each),
      );
      for (const group of grouped(missing, byNamesAndYear))
        yield* onceFor(group, (each) => ({ message: notListed(subject, each) }));
    },
  },
  {
    name: 'citation-name-differs',
    receivers: ['readers', 'house'],
    ...APA,
    *find(subject) {
      const groups = grouped(matching(subject, 'name-differs'), (each) =>
        [namesOf(each), listedNames(matchedWork(subject, each))].join('\n'),
      );
      for (const group of groups) yield* nameDiffers(subject, group);
    },
  },
  {
    name: 'citation-year-differs',
    receivers: ['readers', 'house'],
    ...APA,
    *find(subject) {
      const differing = matching(subject, 'year-differs').filter(
        (each) => !isAddressCitation(each) && !isLetterOfStyle(subject, each),
      );
      const [undated, dated] = [true, false].map((lacks) =>
        differing.filter((each) => (listedYear(matchedWork(subject, each)) === UNDATED) === lacks),
      );
      for (const group of grouped(undated ?? [], ({ cite }) => cite.key ?? ''))
        yield* yearMissing(subject, group);
      for (const group of grouped(dated ?? [], byNamesAndYear))
        yield* onceFor(group, (first) => ({
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
      for (const { cite, citation, at } of matching(subject, 'ambiguous')) {
        const works = [...(cite.key ? [cite.key] : []), ...cite.rivals];
        yield { message: message('citation-ambiguous', { citation: citation.raw, works }), at };
      }
    },
  },
];

function matching(subject: ArticleSubject, match: TypedCite['cite']['match']): TypedCite[] {
  return typedCites(subject).filter(({ cite }) => cite.match === match);
}

function byNamesAndYear({ cite: { names, year, key = '' } }: TypedCite): string {
  return [lettersAndDigits(names), year, key].join('\n');
}

/** The mistake stands in the list. */
function* yearMissing(subject: ArticleSubject, group: readonly TypedCite[]): Iterable<Finding> {
  const [first] = group;
  const item = subject.works.find(({ csl }) => csl.id === first?.cite.key);
  if (!first || !item) return;
  yield {
    message: message('citation-year-differs/year-missing', {
      work: item.csl.id,
      citation: first.citation.raw,
      cited: first.cite.year,
    }),
    at: subject.work(item),
  };
}

/** If the list has other works by the first author, one of them may be meant, with another year. */
function notListed({ works }: ArticleSubject, { cite, citation }: TypedCite) {
  const facts = { cited: `${cite.names.trim()}, ${cite.year}`, citation: citation.raw };
  const [first] = readCitedNames(cite.names).people;
  const alike = (first && worksByFirst(works).get(lettersAndDigits(first.family))) ?? [];
  if (!first || alike.length === 0 || alike.length > MOST_NAMED)
    return message('citation-not-listed', facts);
  const listed = alike.map(({ csl }) => `${csl.id} (${listedYear(csl)})`);
  return message('citation-not-listed/same-author-listed', {
    ...facts,
    listed,
    author: first.family,
  });
}
const MOST_NAMED = 5;

const worksByFirst = memoizeWeak((works: ArticleSubject['works']) =>
  Map.groupBy(works, ({ csl }) => lettersAndDigits(csl.author?.[0]?.family ?? '')),
);

/** Below the heading of a list that is typed as text stand name and year in one entry. */
function isTyped(subject: ArticleSubject, { cite: { names, year }, citation }: TypedCite): boolean {
  // "First, Hill (2015)", "Yet Hill (2015)"; "(RMS; Hill, 2015)"
  const before = citation.mode === 'narrative' ? /^\p{Lu}\p{L}+,?\s+/u : /^.*;\s*/;
  const readings = [names, names.replace(before, '')];
  const families = readings.map((each) =>
    lettersAndDigits(readCitedNames(each).people[0]?.family ?? each),
  );
  return typedEntries(subject).some(
    (entry) =>
      entry.text.includes(year) && families.some((family) => entry.folded.includes(family)),
  );
}

const typedEntries = memoizeWeak((subject: ArticleSubject) => {
  const lists = typedLists(subject).map(([from, to]) => subject.text.slice(from, to));
  const entries = lists.flatMap((list) => list.split(/\n\s*/).slice(1));
  return entries.map((text) => ({ text, folded: lettersAndDigits(text) }));
});

function* nameDiffers(subject: ArticleSubject, group: TypedCite[]): Iterable<Finding> {
  yield* onceFor(group, (first) => ({
    message: message('citation-name-differs', {
      cited: namesOf(first),
      count: group.length,
      listed: asCited(subject, first),
      works: [...new Set(group.flatMap(({ cite }) => cite.key ?? []))],
    }),
  }));
}

/** The listed names in the form of the citation: "Odeja et al.", also where it names one of many alone. */
function asCited(subject: ArticleSubject, each: TypedCite): string {
  const names = listedNames(matchedWork(subject, each));
  const [first, second, third] = names.split(' & ');
  const isShort = third !== undefined && !namesOf(each).includes(' & ');
  const isOpen = second !== undefined && namesOf(each).endsWith(' et al.');
  return isShort || isOpen ? `${first} et al.` : names;
}

/** Data have no letters: where two works need them, the style prints them behind the years. */
function isLetterOfStyle({ works }: ArticleSubject, { cite: { key, year } }: TypedCite): boolean {
  return indexWorks(typedWorks(works)).some(
    (work) => work.item.id === key && work.placed && `${work.year}${work.letter}` === year,
  );
}

/** "iea.org/data and statistics" */
export function isAddressCitation({ cite }: TypedCite): boolean {
  return /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/|\s|$)/u.test(cite.names.trim());
}

/** Family names as cited: without initials, which citations of one person may and may not have. */
function namesOf({ cite }: TypedCite): string {
  const { people, more } = readCitedNames(cite.names);
  const families = people.map(({ family }) => family).join(' & ');
  return families ? `${families}${more ? ' et al.' : ''}` : cite.names;
}

export function matchedWork(subject: ArticleSubject, { cite }: TypedCite): CslItem | undefined {
  const work = subject.works.find(({ csl }) => csl.id === cite.key);
  return work && asTyped(work);
}

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
