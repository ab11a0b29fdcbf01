/** Facts of a listed work, their names in each output, and whether a value is in the bibliography. */

import { doiAddress } from '../../../article/addresses.ts';
import type { CslDate, CslItem, CslName } from '../../../article/article.ts';
import { plainCsl } from '../../../markup/plain-text.ts';
import { getOrInsert } from '../../../words/memoize/get-or-insert.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { lettersAndDigits } from '../../nodes.ts';

/** A fact of a listed work, its names in the outputs, and the values that it may have there. */
interface Fact {
  fact: string;
  /** Elements of the JATS. */
  jats?: readonly string[];
  /** Key of `citation_reference` in the head of the page. */
  head?: string;
  known(csl: CslItem): readonly unknown[];
}

export const FACTS: readonly Fact[] = [
  {
    fact: 'title',
    jats: ['article-title', 'chapter-title', 'data-title', 'part-title', 'source'],
    known: ({ title, publisher, ...csl }) => [title, csl['container-title'], publisher],
  },
  { fact: 'title', head: 'citation_title', known: ({ title }) => [title] },
  { fact: 'journal', head: 'citation_journal_title', known: (csl) => [csl['container-title']] },
  { fact: 'year', jats: ['year'], head: 'citation_publication_date', known: yearsOf },
  { fact: 'day', jats: ['day'], known: ({ issued }) => [issued?.['date-parts']?.[0]?.[2]] },
  { fact: 'month', jats: ['month'], known: ({ issued }) => [issued?.['date-parts']?.[0]?.[1]] },
  { fact: 'volume', jats: ['volume'], head: 'citation_volume', known: ({ volume }) => [volume] },
  { fact: 'issue', jats: ['issue'], head: 'citation_issue', known: ({ issue }) => [issue] },
  { fact: 'first page', jats: ['fpage'], head: 'citation_firstpage', known: firstPages },
  { fact: 'last page', jats: ['lpage'], head: 'citation_lastpage', known: lastPages },
  {
    fact: 'publisher',
    jats: ['publisher-name'],
    head: 'citation_publisher',
    known: ({ publisher }) => [publisher],
  },
  {
    fact: 'name',
    jats: ['surname', 'given-names', 'collab'],
    known: (csl) => peopleOf(csl).flatMap(partsOf),
  },
  { fact: 'author', head: 'citation_author', known: ({ author = [] }) => author.flatMap(partsOf) },
  {
    fact: 'address',
    head: 'address',
    known: ({ DOI, URL }) => [DOI && doiAddress(DOI), URL],
  },
  {
    fact: 'identifier',
    jats: ['pub-id'],
    head: 'citation_doi',
    known: ({ DOI, PMID, PMCID }) => [DOI, PMID, PMCID],
  },
];

/**
 * Whether the bibliography has a value. Only letters and digits are compared: a value without them is known,
 * an empty one is not.
 */
export function isKnown(found: string, fact: Fact, csl: CslItem): boolean {
  if (found.trim() === '') return false;
  const known = knownOf(fact, csl);
  if (known.texts.has(found)) return true;
  const expected = lettersAndDigits(found);
  known.letters ??= new Set(
    [...known.texts].flatMap((one) =>
      one === undefined ? [] : lettersAndDigits(plainCsl(String(one))),
    ),
  );
  return expected === '' || known.letters.has(expected);
}

/** The values of a fact in a work, cached because a work may have thousands of authors. */
interface Known {
  texts: ReadonlySet<unknown>;
  letters?: ReadonlySet<string>;
}
const knownsOf = memoizeWeak((_: CslItem) => new Map<Fact, Known>());

function knownOf(fact: Fact, csl: CslItem): Known {
  const ofWork = knownsOf(csl);
  return getOrInsert(ofWork, fact, () => ({ texts: new Set(fact.known(csl)) }));
}

/** @param iso "2019-04-09", or two days with a slash between them */
export function isSameDay(iso: string, date: CslDate | undefined): boolean {
  const found = iso.split('/').map((day) => day.split('-').map(Number).join('-'));
  const known = (date?.['date-parts'] ?? []).map((parts) => parts.map(Number).join('-'));
  return found.every((day, index) => day === known[index]);
}

function yearsOf({ issued }: CslItem): unknown[] {
  const [[first] = [], [last] = []] = issued?.['date-parts'] ?? [];
  return [first, `${first}–${last}`, `${-Number(first)} BC`, issued?.literal, issued?.raw];
}

/** The beginnings of "11-29", "e12" or "xxvii, 136", up to the end of each word. */
function firstPages({ page = '' }: CslItem): string[] {
  const ends = page.slice(0, LONGEST_PAGE).matchAll(/(?<=[\p{L}\p{N}])(?=[^\p{L}\p{N}]|$)/gu);
  return [page, ...[...ends].map(({ index }) => page.slice(0, index))];
}

/** In characters. It limits the total length of the beginnings. */
const LONGEST_PAGE = 200;

/** "1129-31" is short for 1129-1131. */
function lastPages({ page = '' }: CslItem): string[] {
  const [first = '', last = ''] = page.split(/(?:(?<!\s)\s+)?[-–—‐‑−]+\s*/);
  return [last, first.slice(0, -last.length) + last];
}

function peopleOf(csl: CslItem): CslName[] {
  return Object.values(csl).flatMap((value) =>
    Array.isArray(value) ? value.filter((one) => typeof one === 'object') : [],
  );
}

/** The forms of a name and of its parts. */
function partsOf(name: CslName): (string | undefined)[] {
  const { given, family, literal, suffix } = name;
  const [dropping, particle] = [name['dropping-particle'], name['non-dropping-particle']];
  const whole = [given, particle ?? dropping, family, suffix].filter(Boolean).join(' ');
  return [
    literal,
    family,
    given,
    [particle, family].filter(Boolean).join(' '),
    `${particle ?? ''}${family ?? ''}`,
    [given, dropping].filter(Boolean).join(' '),
    whole,
    `${family}${given}`,
  ];
}
