/** Citations against the list: each has its entry, with the same names and year. */
import type { CslItem } from '../../article/article.ts';
import { readCitedNames } from '../../compile/citations/cited-names.ts';
import { indexWorks } from '../../compile/citations/works.ts';
import { worksNamed } from '../../compile/citations/works-named.ts';
import { asTyped } from '../../compile/references/index.ts';
import { told } from '../../messages/told.ts';
import { enumerate } from '../../words/enumerate.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { Check, Finding } from '../check.ts';
import { andMore, grouped, linesOf, onceFor } from '../lists.ts';
import { lettersAndDigits } from '../nodes.ts';
import type { ArticleSubject } from '../subject.ts';
import { isSurelyCited } from './sure.ts';
import { headedLists, type TypedCite, typedCites, typedWorks } from './typed.ts';

const APA = { source: 'APA Publication Manual, 7th edition, 8.10', date: '2020' } as const;

export const AGAINST_LIST: readonly Check[] = [
  {
    name: 'citation-not-listed',
    receivers: ['readers', 'house'],
    ...APA,
    *find(subject) {
      const missing = matching(subject, 'not-listed').filter(
        (each) => isSurelyCited(subject, each) && !isTyped(subject, each),
      );
      for (const group of grouped(missing, byNamesAndYear))
        yield* onceFor(group, ({ cite, citation }, more) => ({
          reason: told`Unexpected citation "${{ citation: citation.raw }}"${more} of a work that is not listed, expected an entry for "${cite.names.trim()}, ${cite.year}"`,
          ...otherWorks(subject, cite.names),
        }));
    },
  },
  {
    name: 'citation-name-differs',
    receivers: ['readers', 'house'],
    ...APA,
    *find(subject) {
      const groups = grouped(matching(subject, 'name-differs'), (each) =>
        [namesOf(each), listedNames(workOf(subject, each))].join('\n'),
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
        (each) => !isAddress(each) && !isLetterOfStyle(subject, each),
      );
      const [undated, dated] = [true, false].map((lacks) =>
        differing.filter((each) => (yearOf(workOf(subject, each)) === UNDATED) === lacks),
      );
      for (const group of grouped(undated ?? [], ({ cite }) => cite.key ?? ''))
        yield* yearMissing(subject, group);
      for (const group of grouped(dated ?? [], byNamesAndYear))
        yield* onceFor(group, (first, more) => ({
          reason: told`Unexpected year ${first.cite.year} in "${{ citation: first.citation.raw }}"${more}, expected ${{ listed: yearOf(workOf(subject, first)) }} as in the entry ${first.cite.key ?? ''}`,
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
        const keys = [...(cite.key ? [cite.key] : []), ...cite.rivals];
        const reason = told`Unexpected citation "${{ citation: citation.raw }}" of which ${{ works: worksNamed(keys, ' and ') }} could be meant, expected one work`;
        yield { reason, at };
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
  const [first, ...others] = group;
  const item = subject.works.find(({ csl }) => csl.id === first?.cite.key);
  if (!first || !item) return;
  yield {
    reason: told`Unexpected entry ${item.csl.id} without a year, expected ${{ cited: first.cite.year }} as in "${first.citation.raw}"${andMore(others)}`,
    at: subject.work(item),
  };
}

/** Of the same first author: one of them may be meant, with another year. */
function otherWorks({ works }: ArticleSubject, names: string): Pick<Finding, 'advice'> {
  const [first] = readCitedNames(names).people;
  const alike = (first && worksByFirst(works).get(lettersAndDigits(first.family))) ?? [];
  if (alike.length === 0 || alike.length > MOST_NAMED) return {};
  const listed = alike.map(({ csl }) => `${csl.id} (${yearOf(csl)})`);
  return {
    advice: `The list has ${enumerate(listed)} by ${first?.family}: correct the year if that is meant, or ask the author for the entry.`,
  };
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
  const lists = headedLists(subject).map(([from, to]) => subject.text.slice(from, to));
  const entries = lists.flatMap((list) => list.split(/\n\s*/).slice(1));
  return entries.map((text) => ({ text, folded: lettersAndDigits(text) }));
});

function* nameDiffers(subject: ArticleSubject, group: TypedCite[]): Iterable<Finding> {
  const [first] = group;
  if (!first) return;
  const times = group.length === 1 ? 'a citation' : `${group.length} citations`;
  const keys = [...new Set(group.map(({ cite }) => cite.key))].join(', ');
  yield {
    reason: told`Unexpected name "${{ cited: namesOf(first) }}" in ${times} (${linesOf(group)}), expected "${{ listed: asCited(subject, first) }}" as in the list (${{ works: keys }})`,
    at: first.at,
  };
}

/** The listed names in the form of the citation: "Odeja et al.", also where it names one of many alone. */
function asCited(subject: ArticleSubject, each: TypedCite): string {
  const names = listedNames(workOf(subject, each));
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
export function isAddress({ cite }: TypedCite): boolean {
  return /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/|\s|$)/u.test(cite.names.trim());
}

/** Family names as cited: without initials, which citations of one person may and may not have. */
function namesOf({ cite }: TypedCite): string {
  const { people, more } = readCitedNames(cite.names);
  const families = people.map(({ family }) => family).join(' & ');
  return families ? `${families}${more ? ' et al.' : ''}` : cite.names;
}

export function workOf(subject: ArticleSubject, { cite }: TypedCite): CslItem | undefined {
  const work = subject.works.find(({ csl }) => csl.id === cite.key);
  return work && asTyped(work);
}

export function listedNames(work: CslItem | undefined): string {
  const names = work?.author ?? work?.editor ?? [];
  return names.map((name) => name.family ?? name.literal ?? '').join(' & ') || (work?.title ?? '');
}

const UNDATED = 'n.d.';

export function yearOf(work: CslItem | undefined): string {
  const letter = typeof work?.['year-suffix'] === 'string' ? work['year-suffix'] : '';
  const year = work?.issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? (work?.issued?.literal ?? UNDATED) : `${year}${letter}`;
}
