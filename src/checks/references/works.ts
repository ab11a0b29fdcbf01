/** Rules about the listed works: doubled, dated wrongly, incomplete. */
import type { CslItem } from '../../article.ts';
import { folded } from '../../citations/words.ts';
import type { LibraryItem } from '../../references/index.ts';
import type { Check, Finding } from '../check.ts';
import { grouped, pairs } from '../lists.ts';
import type { ArticleSubject } from '../subject.ts';
import { authorsOf, keysOf, type Listed, titleOf, yearOf } from './compare.ts';
import { usedWorks } from './used-works.ts';

const APA = { source: 'APA Publication Manual, 7th edition, chapter 9', date: '2020' } as const;

/** Two entries of the clean article, from the first DOI to the second. */
const TWO_DOIS = `"DOI": "10.5555/jt.2019.1"
  },
  {
    "id": "twin2019b",
    "type": "article-journal",
    "author": [{"family": "Twin", "given": "Ada"}],
    "issued": {"date-parts": [[2019]]},
    "title": "Gauges of wood",
    "container-title": "Journal of Tides",
    "volume": "7",
    "issue": "2",
    "page": "30-41",
    "DOI": "10.5555/jt.2019.2"`;

export const REFERENCE_WORKS: readonly Check[] = [
  {
    name: 'reference-duplicate',
    scope: 'article',
    severity: 'warning',
    receivers: ['crossref', 'readers'],
    ...APA,
    sentence: 'A work is listed once.',
    advice: 'Delete one entry, and give its citations the key of the other.',
    examples: {
      breaks: [
        {
          in: 'references.json',
          from: '"title": "Gauges of wood"',
          to: '"title": "Gauges of iron"',
        },
      ],
      keeps: [
        {
          in: 'references.json',
          from: '"title": "Gauges of wood"',
          to: '"title": "Gauges of iron: a reply"',
        },
      ],
    },
    *find(subject) {
      for (const [first, second] of pairs(usedWorks(subject))) {
        if (isSameWork(first, second))
          yield {
            reason: `Unexpected entries ${keysOf([first, second])} of one title, year and author, expected one`,
            at: subject.work(second),
          };
      }
    },
  },
  {
    name: 'author-two-names',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'house'],
    ...APA,
    sentence: 'One person has one name in the list.',
    advice:
      'Look the names up in both works; if they are one person, write the fuller name in both entries.',
    examples: {
      breaks: [
        {
          in: 'references.json',
          from: '"author": [{"family": "Stone", "given": "Mary"}]',
          to: '"author": [{"family": "Hill", "given": "A. B."}]',
        },
      ],
      keeps: [
        {
          in: 'references.json',
          from: '"author": [{"family": "Stone", "given": "Mary"}]',
          to: '"author": [{"family": "Hill", "given": "Mary"}]',
        },
        {
          in: 'references.json',
          from: '"author": [{"family": "Stone", "given": "Mary"}]',
          to: '"author": [{"family": "Hill", "given": "Anna B."}]',
        },
        {
          in: 'references.json',
          from: '"author": [{"family": "Stone", "given": "Mary"}]',
          to: '"author": [{"family": "Hill", "given": "R. Alan"}]',
        },
      ],
    },
    find: twoNames,
  },
  {
    name: 'reference-after-publication',
    scope: 'article',
    severity: 'warning',
    receivers: ['crossref', 'readers'],
    source: 'SciELO Publishing Schema 1.10',
    date: '2024',
    sentence: 'A cited work appeared, and was retrieved, before the article that cites it.',
    advice: 'Look the date up in the work itself.',
    examples: {
      breaks: [
        {
          in: 'references.json',
          from: '"issued": {"date-parts": [[2007]]}',
          to: '"issued": {"date-parts": [[2027]]}',
        },
        { in: 'references.json', from: '[[2022, 7, 12]]', to: '[[2023, 7, 12]]' },
      ],
      keeps: [
        {
          in: 'references.json',
          from: '"issued": {"date-parts": [[2007]]}',
          to: '"issued": {"date-parts": [[2023]]}',
        },
        {
          in: 'references.json',
          from: '"DOI": "10.5555/jt.2019.2"',
          to: '"DOI": "10.5555/jt.2019.2", "accessed": {"date-parts": [[2024]]}',
        },
      ],
    },
    find: afterPublication,
  },
  {
    name: 'reference-incomplete',
    scope: 'article',
    severity: 'warning',
    receivers: ['crossref', 'pmc', 'readers'],
    source: 'SciELO Publishing Schema 1.10; APA 7, chapter 10',
    date: '2024',
    sentence:
      'An entry has what works of its kind are found by: title, year, author, and where it appeared.',
    advice: 'Look it up, and add it to the entry.',
    examples: {
      breaks: [
        { in: 'references.json', from: '"issued": {"date-parts": [[2007]]},\n', to: '' },
        { in: 'references.json', from: '"title": "A history of tides",\n', to: '' },
        { in: 'references.json', from: ',\n    "publisher": "Harbour Press"', to: '' },
      ],
      keeps: [
        {
          in: 'references.json',
          from: '"issued": {"date-parts": [[2007]]}',
          to: '"issued": {"literal": "in press"}',
        },
      ],
    },
    find: (subject) => missingFields(subject, NEEDED),
  },
  {
    name: 'reference-details-missing',
    scope: 'article',
    severity: 'info',
    receivers: ['crossref', 'readers'],
    ...APA,
    sentence:
      'An article has volume, issue and pages; a page on the web the name of its site; a report of a body its number.',
    advice: 'Add what the work itself gives; what it does not have stays away.',
    examples: {
      breaks: [
        { in: 'references.json', from: '"page": "11-29",\n', to: '' },
        { in: 'references.json', from: '"container-title": "Coastal Weather",\n', to: '' },
      ],
      keeps: [
        { in: 'references.json', from: '"page": "11-29"', to: '"number": "e12"' },
        {
          in: 'references.json',
          from: '"container-title": "Journal of Tides",\n    "volume": "7",\n    "issue": "2",\n    "page": "30-41",',
          to: '"container-title": "TideArXiv",',
        },
        {
          in: 'references.json',
          from: '{"family": "Vale", "given": "Ida"}],\n    "issued": {"date-parts": [[2021, 2, 1]]},\n    "accessed": {"date-parts": [[2022, 8, 3]]},\n    "title": "Rain on the coast",\n    "container-title": "Rain Gauge",',
          to: '{"literal": "Rain Gauge"}],\n    "issued": {"date-parts": [[2021, 2, 1]]},\n    "accessed": {"date-parts": [[2022, 8, 3]]},\n    "title": "Rain on the coast",',
        },
      ],
    },
    find: (subject) => missingFields(subject, USUAL),
  },
  {
    name: 'reference-doi-missing',
    scope: 'article',
    severity: 'info',
    receivers: ['crossref', 'scholar'],
    source: 'Crossref, membership terms: reference linking',
    date: '2024',
    sentence: 'Articles of journals are listed with their DOIs.',
    advice:
      'Look them up at https://search.crossref.org; old articles and small journals may have none.',
    examples: {
      breaks: [
        {
          in: 'references.json',
          from: TWO_DOIS,
          to: TWO_DOIS.replace(/"DOI": "10\.5555\/(\S+)"/g, '"PMID": "$1"'),
        },
      ],
      keeps: [
        { in: 'references.json', from: '"DOI": "10.5555/jt.2019.2"', to: '"PMID": "1234567"' },
      ],
    },
    *find(subject) {
      const articles = usedWorks(subject).filter(({ csl }) => csl.type === 'article-journal');
      const [first, ...others] = articles.filter(({ csl }) => csl.DOI === undefined);
      if (first && others.length > 0)
        yield {
          reason: `Unexpected ${others.length + 1} of ${articles.length} articles without DOI (${keysOf([first, ...others])}), expected one in each that has it`,
          at: subject.work(first),
        };
    },
  },
  {
    name: 'reference-place-malformed',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers'],
    source: 'Chicago Manual of Style, 17th edition, 14.129',
    date: '2017',
    sentence: 'The place of a publisher is written as the city writes itself.',
    advice: 'Write "Washington, D.C."; APA 7 leaves the place out.',
    examples: {
      breaks: [
        {
          in: 'references.json',
          from: '"publisher": "Harbour Press"',
          to: '"publisher": "Harbour Press",\n    "publisher-place": "Washington D. C"',
        },
        {
          in: 'references.json',
          from: '"publisher": "Harbour Press"',
          to: '"publisher": "Harbour Press",\n    "publisher-place": "Whitby:"',
        },
      ],
      keeps: [
        {
          in: 'references.json',
          from: '"publisher": "Harbour Press"',
          to: '"publisher": "Harbour Press",\n    "publisher-place": "Washington, D.C."',
        },
      ],
    },
    *find(subject) {
      for (const work of usedWorks(subject)) {
        const place = work.csl['publisher-place'];
        if (typeof place === 'string' && MALFORMED_PLACE.test(place))
          yield {
            reason: `Unexpected place "${place}", expected it as the city writes it`,
            at: subject.work(work),
          };
      }
    },
  },
  {
    name: 'reference-styles-mixed',
    scope: 'article',
    severity: 'info',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 9.16',
    date: '2020',
    sentence:
      'Days of retrieval stand in all entries that have nothing but an address, or in none.',
    advice:
      'APA 7 gives the day only for pages that change: delete `accessed` from the others, or add it everywhere.',
    examples: {
      breaks: [
        {
          in: 'references.json',
          from: TWO_DOIS,
          to: TWO_DOIS.replace(
            /"DOI": "10\.5555\/(\S+)"/g,
            '"URL": "https://www.jstor.org/stable/$1"',
          ),
          alongside: ['reference-doi-missing'],
        },
      ],
      keeps: [
        {
          in: 'references.json',
          from: '"DOI": "10.5555/jt.2019.2"',
          to: '"URL": "https://www.jstor.org/stable/12"',
        },
      ],
    },
    find: mixedStyles,
  },
];

// ------------------------------------------------------------------- same works

function isSameWork(first: LibraryItem, second: LibraryItem): boolean {
  const title = titleOf(first);
  if (title.length < 8 || title !== titleOf(second)) return false;
  if (yearOf(first) !== yearOf(second)) return false;
  const [one] = authorsOf(first);
  const [other] = authorsOf(second);
  return (
    one?.family === other?.family && first.csl.type === second.csl.type && !areSerial(first, second)
  );
}

/** "Annual report" of two volumes. */
function areSerial(first: LibraryItem, second: LibraryItem): boolean {
  const volumes = [first, second].map(
    ({ csl }) => `${csl.volume ?? ''} ${csl.number ?? ''} ${csl.DOI ?? ''}`,
  );
  return volumes[0] !== volumes[1] && first.csl.DOI === undefined;
}

// -------------------------------------------------------------------- one person

/** "Wilson, J. L." and "Wilson, L.": the same family name, and initials of which one holds the other's. */
function* twoNames(subject: ArticleSubject): Iterable<Finding> {
  const people = usedWorks(subject)
    .flatMap(authorsOf)
    .filter(({ initials }) => initials !== '');
  for (const group of grouped(people, ({ family }) => family)) {
    const forms = grouped(group, ({ initials }) => initials).flatMap(([first]) => first ?? []);
    for (const [one, other] of pairs(forms)) {
      if (!mayBeOne(one, other)) continue;
      yield {
        reason: `Unexpected names "${one.shown}" (${one.work.csl.id}) and "${other.shown}" (${other.work.csl.id}), expected one name for one person`,
        at: subject.work(other.work),
      };
    }
  }
}

/**
 * One set of initials holds the other, and one of them is all that is written; short family names
 * of East Asia are shared by too many people to tell.
 */
function mayBeOne(one: Listed, other: Listed): boolean {
  const [short, long] = one.initials.length < other.initials.length ? [one, other] : [other, one];
  if (short.initials.length === long.initials.length || one.family.length < 4) return false;
  const [few, many] = [givenNames(short), givenNames(long)];
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

function givenNames({ shown }: Listed): string[] {
  return folded(shown.split(', ')[1] ?? '').split(' ');
}

function isSpelledOut(name = ''): boolean {
  return name.length > 1;
}

// -------------------------------------------------------------------------- dates

function* afterPublication(subject: ArticleSubject): Iterable<Finding> {
  const { published } = subject.article.dates;
  // Where the dates of the article contradict each other, that is said.
  if (published === undefined || subject.reported.some(({ rule }) => rule === 'date-order')) return;
  for (const work of usedWorks(subject)) {
    const { issued, accessed, DOI } = work.csl;
    const later = [
      { word: 'date', parts: issued?.['date-parts']?.[0] },
      // Beside a DOI it is the day on which a program filed the work, and not printed.
      { word: 'day of retrieval', parts: DOI ? undefined : accessed?.['date-parts']?.[0] },
    ].find(({ parts }) => parts !== undefined && isAfter(parts, published));
    if (later)
      yield {
        reason: `Unexpected ${later.word} ${later.parts?.join('-')} of ${work.csl.id} after the article's publication on ${published}, expected an earlier one`,
        at: subject.work(work),
      };
  }
}

/** Compared as exactly as both are given. */
function isAfter(parts: readonly number[], published: string): boolean {
  const limit = published.split('-').map(Number);
  for (const [index, part] of parts.entries()) {
    const other = limit[index];
    if (other === undefined || part < other) return false;
    if (part > other) return true;
  }
  return false;
}

// ------------------------------------------------------------------------- fields

interface Wanted {
  /** For people: "year". */
  name: string;
  /** One of these variables is enough. */
  any: readonly string[];
  /** CSL types that have it; without, all. */
  types?: readonly string[];
  /** Where it goes without: a body that writes on its own site. */
  unless?(csl: CslItem): boolean;
}

const IN_JOURNALS = ['article-journal', 'article-magazine', 'article-newspaper'];
const NEEDED: readonly Wanted[] = [
  { name: 'title', any: ['title'] },
  {
    name: 'year',
    any: ['issued'],
    types: [...IN_JOURNALS, 'book', 'chapter', 'thesis', 'report', 'paper-conference'],
  },
  {
    name: 'author or editor',
    any: ['author', 'editor', 'translator', 'director'],
    types: ['article-journal', 'book', 'chapter', 'thesis'],
  },
  { name: 'name of the journal', any: ['container-title'], types: IN_JOURNALS },
  { name: 'title of the book', any: ['container-title', 'DOI'], types: ['chapter'] },
  {
    name: 'publisher',
    any: ['publisher', 'DOI', 'URL', 'ISBN'],
    types: ['book', 'thesis', 'report'],
  },
  { name: 'address', any: ['URL', 'DOI'], types: ['webpage', 'post', 'post-weblog'] },
];
const USUAL: readonly Wanted[] = [
  { name: 'volume', any: ['volume', 'issue'], types: ['article-journal'] },
  { name: 'issue', any: ['issue', 'DOI'], types: ['article-journal'] },
  {
    name: 'pages or article number',
    any: ['page', 'number', 'page-first'],
    types: ['article-journal'],
  },
  { name: 'DOI or address', any: ['DOI', 'URL', 'PMID'], types: ['article-journal'] },
  {
    name: 'name of the site',
    any: ['container-title', 'publisher'],
    types: ['webpage'],
    unless: isOfBody,
  },
  {
    name: 'number',
    any: ['number', 'DOI', 'ISBN'],
    types: ['report'],
    unless: (csl) => !isOfBody(csl),
  },
];

function* missingFields(subject: ArticleSubject, wanted: readonly Wanted[]): Iterable<Finding> {
  for (const work of usedWorks(subject)) {
    const missing = wanted.filter((each) => isMissing(work, each)).map(({ name }) => name);
    if (missing.length > 0 && !isUnpublished(work) && !isOfServer(work))
      yield {
        reason: `Unexpected entry ${work.csl.id} without ${missing.join(', ')}, expected it in ${KINDS[work.csl.type] ?? 'such a work'}`,
        at: subject.work(work),
      };
  }
}

const KINDS: Record<string, string> = {
  'article-journal': 'an article of a journal',
  'article-newspaper': 'an article of a newspaper',
  book: 'a book',
  chapter: 'a chapter',
  report: 'a report',
  thesis: 'a thesis',
  webpage: 'a page on the web',
};

function isMissing({ csl }: LibraryItem, { any, types, unless }: Wanted): boolean {
  if ((types && !types.includes(csl.type)) || unless?.(csl)) return false;
  return any.every((variable) => csl[variable] === undefined || csl[variable] === '');
}

/** What is to appear has no pages yet. */
function isUnpublished({ csl }: LibraryItem): boolean {
  return csl.status !== undefined || /press|forthcoming|submitted/i.test(csl.issued?.literal ?? '');
}

/** Bodies number their reports, and name their sites by themselves. */
function isOfBody({ author = [] }: CslItem): boolean {
  return author.some(({ literal }) => literal !== undefined);
}

/** Servers of preprints have neither volumes nor pages. */
function isOfServer({ csl }: LibraryItem): boolean {
  return /\w*r?xiv\b|\bpreprint|\bSSRN\b/i.test(csl['container-title'] ?? '');
}

const MALFORMED_PLACE = /\b[A-Z]\.\s+[A-Z]\b(?!\.)|[:;,]\s*$|^\s*[:;,]|\b[A-Z]\. [A-Z]\.$/;

// ------------------------------------------------------------------------- styles

/** Entries with an address and no DOI, some with the day of retrieval and some without. */
function* mixedStyles(subject: ArticleSubject): Iterable<Finding> {
  const bare = usedWorks(subject).filter(
    ({ csl }) => csl.URL !== undefined && csl.DOI === undefined,
  );
  const dated = bare.filter(({ csl }) => csl.accessed !== undefined);
  const [first] = dated;
  if (!first || dated.length < 2 || bare.length - dated.length < 2) return;
  yield {
    reason: `Unexpected day of retrieval in ${dated.length} of ${bare.length} entries with an address, expected it in all or none`,
    at: subject.work(first),
  };
}
