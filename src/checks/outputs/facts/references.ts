/** The listed works as data, read back from the JATS and the head of the page. */
import type { Element } from 'xast';
import { decodeAddress, doiAddress } from '../../../article/addresses.ts';
import type { CslDate, CslItem, CslName } from '../../../article.ts';
import { plainCsl } from '../../../text/plain-text.ts';
import { oncePer } from '../../../values/once-per.ts';
import { inHtml, inJats } from '../../changes.ts';
import type { ArticleCheck, Finding } from '../../check.ts';
import { folded } from '../../nodes.ts';
import { CROSSREF } from '../../sources.ts';
import type { ArticleSubject } from '../../subject.ts';
import { descendants, textOf } from '../jats/rule.ts';
import { outputsOf, strings } from './read-back.ts';

const REF_2016 = '<year iso-8601-date="2016">2016</year>\n            <volume>4</volume>';

export const REFERENCE_FACTS: readonly ArticleCheck[] = [
  {
    name: 'facts-references-differ',
    scope: 'article',
    severity: 'error',
    receivers: ['crossref', 'scholar', 'pmc', 'readers'],
    ...CROSSREF,
    sentence:
      'All outputs agree with the bibliography on each listed work: its people, titles, year, volume, issue, pages and identifiers.',
    advice:
      'The bibliography is right and the output is wrong: build again. If it stays, report it with the bibliography.',
    examples: {
      breaks: [
        inJats(REF_2016, REF_2016.replace('>2016', '>2017')),
        inJats(REF_2016, REF_2016.replace('"2016', '"2017')),
        inJats(REF_2016, REF_2016.replace('>4', '>5')),
        inJats(
          '<source>Coastal Weather</source>\n            <day>',
          '<source>Coast Weather</source>\n            <day>',
        ),
        inJats(REF_2016, REF_2016.replace('<volume>4</volume>', '')),
        inJats('<lpage>29</lpage>\n            <pub-id', '<pub-id'),
        inJats(
          '<person-group person-group-type="author"><name><surname>Hill</surname>',
          '<person-group person-group-type="author"><name>',
        ),
        inJats(
          'access-date" iso-8601-date="2022-07-12">2022-07-12',
          'access-date" iso-8601-date="2022-07-12">2022-07-21',
        ),
        inJats('<day>4</day>', ''),
        inJats('<source>Coastal Weather</source>\n            <day>', '<day>'),
        inHtml(
          '"sameAs":"https://raingauge.example/rain"',
          '"sameAs":"https://raingauge.example/snow"',
        ),
        inHtml(
          'citation_title=Moon and harbour; citation_author=Anna Hill',
          'citation_title=Moon and harbours; citation_author=Anna Hill',
        ),
        inHtml(
          'citation_title=Moon and harbour; citation_author=Anna Hill',
          'citation_title=Moon and harbour; citation_author=Ann Hill',
        ),
      ],
      keeps: [inJats(REF_2016, REF_2016.replace('>4', '> 4'))],
    },
    *find(subject) {
      yield* inJatsList(subject);
      yield* inHead(subject);
      yield* inStructuredData(subject);
    },
  },
];

/** What a work is known by, how each output calls it, and what it may be there. */
interface Fact {
  fact: string;
  /** Elements of the JATS. */
  jats?: readonly string[];
  /** Key of `citation_reference` in the head of the page. */
  head?: string;
  known(csl: CslItem): readonly unknown[];
}

const FACTS: readonly Fact[] = [
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

/** A fact that an output says otherwise. */
interface Difference {
  fact: string;
  said: string;
}

function* inJatsList(subject: ArticleSubject): Generator<Finding> {
  for (const [index, ref] of outputsOf(subject).jats.named('ref').entries()) {
    const csl = subject.article.references[index]?.csl;
    const [data] = descendants(ref, 'element-citation');
    if (!csl) continue;
    for (const fact of data ? missingIn(data, csl) : withoutData(csl))
      yield {
        ...differs(subject, csl, { fact, said: '' }, 'JATS'),
        reason: `Unexpected entry ${csl.id} without ${fact} in the JATS, expected it as in the bibliography`,
      };
    if (!data) continue;
    const found = [...textsIn(data, csl), ...datesIn(data, csl), ...addressesIn(data, csl)];
    yield* found.map((one) => differs(subject, csl, one, 'JATS'));
  }
}

/** Facts of which programs that link works know them: what the entry has, its data has. */
const NEEDED: Readonly<
  Record<string, { elements: readonly string[]; count(csl: CslItem): number }>
> = {
  'all its authors': {
    elements: ['name', 'collab', 'string-name'],
    count: ({ author = [] }) => author.length,
  },
  'their family names': {
    elements: ['surname'],
    count: ({ author = [] }) => author.filter(({ family, given }) => family && given).length,
  },
  'their given names': {
    elements: ['given-names'],
    count: ({ author = [] }) => author.filter(({ family, given }) => family && given).length,
  },
  'its own title beside that of its journal or book': {
    elements: ['article-title', 'chapter-title', 'data-title', 'part-title'],
    count: (csl) => Number(isPartOfWork(csl) && Boolean(csl.title && csl['container-title'])),
  },
  'the name of what it stands in': {
    elements: ['source', 'conf-name'],
    count: (csl) =>
      Number(STANDING_IN.has(csl.type) && Boolean(csl.title && csl['container-title'])),
  },
  'its month': {
    elements: ['month'],
    count: ({ issued }) => Number((issued?.['date-parts']?.[0]?.length ?? 0) > 1),
  },
  'its day': {
    elements: ['day'],
    count: ({ issued }) => Number((issued?.['date-parts']?.[0]?.length ?? 0) > 2),
  },
  title: {
    elements: ['article-title', 'chapter-title', 'data-title', 'part-title', 'source'],
    count: ({ title }) => Number(title !== undefined),
  },
  'the name of its journal': {
    elements: ['source'],
    count: (csl) => Number(csl.type === 'article-journal' && csl['container-title'] !== undefined),
  },
  year: { elements: ['year'], count: ({ issued }) => Number(Boolean(issued?.['date-parts'])) },
  volume: { elements: ['volume'], count: ({ volume }) => Number(volume !== undefined) },
  issue: { elements: ['issue'], count: ({ issue }) => Number(issue !== undefined) },
  'its last page': {
    elements: ['lpage'],
    count: (csl) => Number(isPartOfWork(csl) && isSpan(String(csl.page))),
  },
  publisher: {
    elements: ['publisher-name'],
    count: ({ type, title, publisher }) =>
      Number(type === 'book' && Boolean(publisher) && publisher !== title),
  },
  DOI: { elements: ['pub-id'], count: ({ DOI }) => Number(DOI !== undefined) },
  address: { elements: ['ext-link'], count: ({ DOI, URL }) => Number(Boolean(URL && !DOI)) },
  'the day on which it was read': {
    elements: ['date-in-citation'],
    count: ({ accessed }) => Number(Boolean(accessed?.['date-parts'])),
  },
};

/** "118-131", upwards; of anything else no one says which is the last page. */
function isSpan(pages: string): boolean {
  const [, first = '', last = ''] = /^(\d+)\s*[-–]\s*(\d+)$/.exec(pages) ?? [];
  return last !== '' && Number(last) >= Number(first);
}

/** What has a title of its own beside that of a site, a newspaper or a book. */
const STANDING_IN = new Set(
  'article-journal article-magazine article-newspaper chapter post-weblog webpage'.split(' '),
);

/** An article or a chapter has a title beside that of the work it stands in. */
function isPartOfWork({ type }: CslItem): boolean {
  return type === 'article-journal' || type === 'chapter';
}

/** An entry that stays as the author typed it may have none. */
function withoutData(csl: CslItem): string[] {
  return Object.values(NEEDED).some(({ count }) => count(csl) > 0) ? ['its data'] : [];
}

function missingIn(data: Element, csl: CslItem): string[] {
  // "and others" is no name.
  const others = descendants(data, 'etal').length;
  return Object.entries(NEEDED).flatMap(([fact, { elements, count }]) =>
    descendants(data, ...elements).length + others < count(csl) ? [fact] : [],
  );
}

function textsIn(data: Element, csl: CslItem): Difference[] {
  return FACTS.flatMap((one) => {
    const texts = descendants(data, ...(one.jats ?? [])).map(textOf);
    return texts
      .filter((said) => !isKnown(said, one, csl))
      .map((said) => ({ fact: one.fact, said }));
  });
}

function datesIn(data: Element, { issued, accessed }: CslItem): Difference[] {
  const inAttributes = descendants(data, 'year', 'date-in-citation').flatMap(
    ({ name, attributes }) => {
      const said = attributes['iso-8601-date'] ?? '';
      return !said || isSameDay(said, name === 'year' ? issued : accessed) ? [] : [said];
    },
  );
  const inWords = descendants(data, 'date-in-citation')
    .map(textOf)
    .filter((said) => /^\d{4}(?:-|$)/.test(said) && !isSameDay(said, accessed));
  return [...new Set([...inAttributes, ...inWords])].map((said) => ({ fact: 'date', said }));
}

function addressesIn(data: Element, { URL = '' }: CslItem): Difference[] {
  return descendants(data, 'ext-link').flatMap((link) => {
    const said = link.attributes['xlink:href'] ?? '';
    if (said !== URL) return [{ fact: 'address', said }];
    const shown = textOf(link).trim();
    const isOther = !/\s/.test(shown) && !decodeAddress(URL).includes(decodeAddress(shown));
    return isOther ? [{ fact: 'address', said: shown }] : [];
  });
}

function* inHead(subject: ArticleSubject): Generator<Finding> {
  const { references } = subject.article;
  const lines = outputsOf(subject).meta('citation_reference');
  // Where one is missing, that is said (facts-counts-differ).
  if (lines.length !== references.length) return;
  for (const [index, line] of lines.entries()) {
    const csl = references[index]?.csl;
    if (!csl || !line.startsWith('citation_')) continue;
    const found = line.split(/; (?=citation_)/).flatMap((part) => keyIn(part, csl));
    yield* found.map((one) => differs(subject, csl, one, 'head of the web page'));
  }
}

/** schema.org's names of what Google Scholar calls otherwise. */
const SAME: Record<string, string> = {
  name: 'citation_title',
  datePublished: 'citation_publication_date',
  author: 'citation_author',
  sameAs: 'address',
};

function* inStructuredData(subject: ArticleSubject): Generator<Finding> {
  const { citation } = outputsOf(subject).json;
  if (!Array.isArray(citation)) return;
  for (const [index, work] of (citation as Record<string, unknown>[]).entries()) {
    const csl = subject.article.references[index]?.csl;
    if (!csl?.title) continue;
    const found = Object.entries(SAME).flatMap(([name, key]) =>
      strings(work[name]).flatMap((said) => keyIn(`${key}=${said}`, csl)),
    );
    yield* found.map((one) => differs(subject, csl, one, 'structured data of the web page'));
  }
}

/** @param part "citation_title=Moon and harbour" */
function keyIn(part: string, csl: CslItem): Difference[] {
  const [, key = '', said = ''] = /^(\w+)=(.*)$/s.exec(part) ?? [];
  const fact = FACTS.find(({ head }) => head === key);
  return !fact || isKnown(said, fact, csl) ? [] : [{ fact: fact.fact, said }];
}

function differs(
  subject: ArticleSubject,
  { id }: CslItem,
  { fact, said }: Difference,
  output: string,
): Finding {
  const work = subject.works.find(({ csl }) => csl.id === id);
  return {
    reason: `Unexpected ${fact} “${said}” of ${id} in the ${output}, expected it as in the bibliography`,
    at: work ? subject.work(work) : subject.key('bibliography'),
  };
}

/** Mark-up and signs aside; what has neither letters nor digits cannot be compared. */
function isKnown(said: string, fact: Fact, csl: CslItem): boolean {
  const known = knownOf(fact, csl);
  if (known.texts.has(said)) return true;
  const wanted = folded(said);
  known.letters ??= new Set(
    [...known.texts].flatMap((one) => (one === undefined ? [] : folded(plainCsl(String(one))))),
  );
  return wanted === '' || known.letters.has(wanted);
}

/** What a work says of a fact: of thousands of authors, each is asked for. */
interface Known {
  texts: ReadonlySet<unknown>;
  letters?: ReadonlySet<string>;
}
const knownsOf = oncePer((_: CslItem) => new Map<Fact, Known>());

function knownOf(fact: Fact, csl: CslItem): Known {
  const ofWork = knownsOf(csl);
  const known = ofWork.get(fact) ?? { texts: new Set(fact.known(csl)) };
  ofWork.set(fact, known);
  return known;
}

function isSameDay(iso: string, date: CslDate | undefined): boolean {
  const said = iso.split('/').map((day) => day.split('-').map(Number).join('-'));
  const known = (date?.['date-parts'] ?? []).map((parts) => parts.map(Number).join('-'));
  return said.every((day, index) => day === known[index]);
}

function yearsOf({ issued }: CslItem): unknown[] {
  const [[first] = [], [last] = []] = issued?.['date-parts'] ?? [];
  return [first, `${first}–${last}`, `${-Number(first)} BC`, issued?.literal, issued?.raw];
}

/** Of "11-29", "e12" and "xxvii, 136": its beginnings, word by word. */
function firstPages({ page = '' }: CslItem): string[] {
  return [...page.matchAll(/(?<=[\p{L}\p{N}])(?=[^\p{L}\p{N}]|$)/gu)].map(({ index }) =>
    page.slice(0, index),
  );
}

/** "1129-31" is short for 1129-1131. */
function lastPages({ page = '' }: CslItem): string[] {
  const [first = '', last = ''] = page.split(/\s*[-–—‐‑−]+\s*/);
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
