/** What a deposit may say of further facts, and what it must say of those that it carries. */
import { outputAddress } from '../../article/addresses.ts';
import { type Affiliation, type Article, type Author, isDay } from '../../article.ts';
import { languageCode } from '../../exports/doaj/languages.ts';
import { releaseFor } from '../../exports/ojs/release.ts';
import { GALLEYS } from '../../formats/names.ts';
import { countryName } from '../../languages/country-names.ts';
import type { JournalFile } from '../../metadata/index.ts';
import { plainParagraphs, plainText } from '../../text/plain-text.ts';
import { deep, inlines, inlinesOf } from '../nodes.ts';
import { lettersOf } from './read.ts';
import type { PermittedFact } from './reader.ts';

/** Forms of one value: any of them may be said; with an empty one, none need be. */
type Forms = readonly (string | undefined)[];
type Permitted = (article: Article, settings: JournalFile) => readonly Forms[];

/** Each value that the article has, in every form in which a receiver may get it. */
const PERMITTED: Record<PermittedFact, Permitted> = {
  journal: ({ journal }, { receivers }) => [
    [journal.title, journal.abbreviation, receivers?.pmc?.['nlm-ta']],
  ],
  publisher: ({ journal }) => [[journal.publisher?.name]],
  // A receiver may have them as it registered them, and may take one of several without saying which.
  ISSN: ({ journal }, { receivers }) => {
    const listed = receivers?.doaj?.issn ?? journal.issn;
    return (['print', 'electronic'] as const).map((medium) => [
      ...withLabel(medium, journal.issn[medium]),
      ...withLabel(medium, listed[medium]),
      // DOAJ lists the journal without it.
      ...(listed[medium] ? [] : ['']),
    ]);
  },
  'ORCID iDs': ({ authors }) => authors.map(withPlace),
  'countries of the authors': ({ authors, affiliations }) =>
    authors.map(({ affiliations: ids }, index) => {
      const countries = affiliations.flatMap(({ id, country }) =>
        country && ids.includes(id) ? [`${index + 1} ${country}`] : [],
      );
      return countries.length > 0 ? countries : [''];
    }),
  // What is neither place nor department may be left out.
  'words of the affiliations': (article) => [
    ...article.affiliations.flatMap((each) =>
      wordsIn(partsOf(each, article.language).join(' ')).map((word) => [word, '']),
    ),
    ...ofPersons(article).flatMap(({ department = '', city = '' }) =>
      // Crossref takes no single letter.
      oneEach(wordsIn(`${department} ${city}`).filter((word) => word.length > 1)),
    ),
  ],
  abstract: (article) => [
    [article, ...article.translations].map(({ abstract = [], language }) =>
      plainParagraphs(abstract, language),
    ),
  ],
  // Of one without a whole day, OJS gets that of its newest article.
  'date of the issue': ({ issue: { date = '', volume, issue } }) =>
    isDay(date)
      ? // What has neither volume nor number is no issue to Crossref.
        [[date, date.slice(0, 7), date.slice(0, 4), ...((volume ?? issue) ? [] : [''])]]
      : [],
  history: ({ dates, issue }) => [
    withLabel('received', dates.received),
    withLabel('revised', dates.revised),
    // The issue's stands elsewhere, where the journal is printed.
    dates.published
      ? withLabel('published', dates.published)
      : ['', ...withLabel('published', issue.date)],
  ],
  // A year alone says nothing: it is not sent.
  copyright: ({ copyright: { year, holder, statement } }) => [
    [
      holder,
      statement,
      year === undefined ? undefined : String(year),
      ...(holder || statement ? [] : ['']),
    ],
  ],
  'holder of the copyright': ({ copyright: { holder } }) => [[holder]],
  'year of the copyright': ({ copyright: { year, holder } }) => [
    [year === undefined ? undefined : String(year), ...(holder ? [] : [''])],
  ],
  'funders and awards': ({ funding }) =>
    funding.awards.flatMap(({ funder, funderId, awardIds }) => [
      [funder, funderId],
      ...oneEach(awardIds),
    ]),
  'listed works': ({ references, language }) =>
    oneEach(references.map(({ text }, index) => `${index + 1} ${plainText(text, language)}`)),
  funders: ({ funding }) => funding.awards.map(({ funder }) => [funder]),
  'year of the issue': ({ issue: { date = '' } }) => [[date.slice(0, 4)]],
  'number of the volume': ({ issue: { volume = '' } }) => [
    // What is no number stays away.
    [volume, ...(/^\d+$/.test(volume) ? [] : [''])],
  ],
  'start of the licence': ({ dates, issue }) => [[dates.published ?? issue.date ?? '']],
  'date of receipt': ({ dates: { received } }) => [[received]],
  files: ({ name }) => GALLEYS.map((type) => ['', `${type} ${name}.${type}`]),
  depositor: ({ journal }, { receivers }) => {
    const { depositor, registrant } = receivers?.crossref ?? {};
    const publisher = journal.publisher?.name;
    return [
      [depositor?.name ?? publisher],
      [depositor?.email ?? journal.email],
      [registrant ?? publisher],
    ];
  },
  // Of each work by its place in the list.
  'DOIs of the listed works': ({ references }) =>
    references.flatMap(({ csl: { DOI } }, index) =>
      // What is none is not sent.
      DOI ? [[`${index + 1} ${DOI}`, ...(DOI_FORM.test(DOI) ? [] : [''])]] : [],
    ),
  'words of the listed works': ({ references, language }) =>
    references.flatMap(({ csl, text }, index) =>
      oneEach(
        wordsIn(`${textsIn(csl).join(' ')} ${plainText(text, language)}`).map(
          (each) => `${index + 1} ${each}`,
        ),
      ),
    ),
  language: ({ language }) => [[language, language.split('-')[0], languageCode(language)]],
  'languages of the words': (article, { receivers = {} }) => [
    [article, ...article.translations].flatMap(({ language }) => [
      language.split('-')[0],
      releaseFor(receivers).localeOf(language),
      languageCode(language),
    ]),
  ],
  identifiers: ({ elocation, name, issue: { folder } }) => [[elocation, name, `${folder}/${name}`]],
  'e-mail addresses': ({ authors }) => authors.map(({ email }) => [email]),
  section: ({ heading }) => [[heading]],
  'conflict of interest': ({ back, language }) => {
    const sections = back.filter(({ kind }) => kind === 'conflict-of-interest');
    return [
      [
        plainParagraphs(
          sections.flatMap(({ section }) => section.children),
          language,
        ),
      ],
    ];
  },
  address: (article) => [GALLEYS.map((type) => outputAddress(article, type))],
};

/** Crossref takes none of groups, and none without an institution. */
function ofPersons({ authors, affiliations }: Article): Affiliation[] {
  const persons = authors.filter(({ name }) => name !== undefined);
  return affiliations.filter(
    ({ id, institution }) => institution && persons.some((one) => one.affiliations.includes(id)),
  );
}

const DOI_FORM = /^10\.\d{4,9}\/\S{1,200}$/;

function oneEach(values: readonly string[]): Forms[] {
  return values.map((value) => [value]);
}

/** Values that are none of the article's; of what formulae are written in, receivers have forms of their own. */
export function strangers(
  fact: PermittedFact,
  values: readonly string[],
  article: Article,
  settings: JournalFile,
): string[] {
  const permitted = new Set(
    PERMITTED[fact](article, settings)
      .flat()
      .flatMap((value) => (value ? lettersOf(value) : [])),
  );
  if (permitted.size === 0 || hasFormula(fact, article)) return [];
  return values.filter((value) => lettersOf(value) !== '' && !permitted.has(lettersOf(value)));
}

/** What the article has of a fact, and none of whose forms is said. */
export function unsaid(
  fact: PermittedFact,
  values: readonly string[],
  article: Article,
  settings: JournalFile,
): string[] {
  if (hasFormula(fact, article)) return [];
  const said = new Set(values.map(lettersOf));
  return PERMITTED[fact](article, settings).flatMap((forms) => {
    const written = forms.filter((form) => form !== undefined);
    const mayLack = written.length === 0 || written.some((form) => lettersOf(form) === '');
    const isSaid = mayLack || written.some((form) => said.has(lettersOf(form)));
    return isSaid ? [] : [written.at(-1) ?? ''];
  });
}

function hasFormula(fact: PermittedFact, article: Article): boolean {
  if (fact === 'abstract') {
    const blocks = [article, ...article.translations].flatMap(({ abstract = [] }) => abstract);
    const isDisplayed = [...deep(blocks)].some(({ type }) => type === 'equation');
    return isDisplayed || [...inlinesOf(blocks, 'inlineMath')].length > 0;
  }
  const isOfWorks = fact === 'listed works' || fact === 'words of the listed works';
  const nodes = article.references.flatMap(({ text }) => text);
  return isOfWorks && [...inlines(nodes)].some(({ type }) => type === 'inlineMath');
}

/** With and without saying which it is: some receivers take one of several. */
function withLabel(label: string, value: string | undefined): string[] {
  return value ? [value, `${label} ${value}`] : [];
}

/** "2 https://orcid.org/…": the second author's. */
function withPlace({ orcid }: Author, index: number): Forms {
  return orcid ? [`${index + 1} https://orcid.org/${orcid}`] : [];
}

/** For facts whose parts a receiver puts together in its own way. */
export function wordsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
}

/** Whatever a value holds, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return value === undefined || value === null ? [] : [String(value)];
}

function partsOf(affiliation: Affiliation, language: string): string[] {
  const { id: _id, label: _label, country, ...parts } = affiliation;
  const names = country
    ? [country, countryName(country, language), countryName(country, 'en')]
    : [];
  return [...Object.values(parts), ...names].filter((part) => part !== undefined);
}
