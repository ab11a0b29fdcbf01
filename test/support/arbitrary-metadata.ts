/** Arbitrary front matter, as the metadata stage gives it: dates in order, affiliations that exist. */
import fc from 'fast-check';
import type {
  Affiliation,
  Article,
  Author,
  Block,
  Inline,
  Journal,
} from '../../src/article/article.ts';
import { sampleJournal } from './build-article.ts';
import { arbitraryRecord } from './records.ts';

type Metadata = Omit<
  Article,
  'type' | 'body' | 'back' | 'notes' | 'references' | 'citationFormat' | 'assets'
>;
type Optional<Value> = fc.Arbitrary<Value | undefined>;

const maybe = <Value>(value: fc.Arbitrary<Value>): Optional<Value> =>
  fc.option(value, { nil: undefined });

export function arbitraryMetadata(
  text: fc.Arbitrary<string>,
  inlines: fc.Arbitrary<Inline[]>,
  blocks: fc.Arbitrary<Block[]>,
): fc.Arbitrary<Metadata> {
  return fc
    .record({
      people: arbitraryPeople(text),
      where: fc.constantFrom<Pick<Article, 'pages' | 'elocation'>[]>(
        { pages: { first: '57', last: '67' } },
        { pages: { first: 'S1' } },
        { elocation: 'e12' },
        {},
      ),
      tongue: fc.constantFrom(
        { language: 'en', direction: 'ltr' as const },
        { language: 'ur', direction: 'rtl' as const },
        { language: 'zh-Hant', direction: 'ltr' as const },
      ),
      journal: arbitraryJournal(text),
      issue: fc.record(
        {
          volume: text,
          issue: text,
          date: fc.constantFrom('2023', '2023-01', '2023-01-15'),
          title: text,
        },
        { requiredKeys: [] },
      ),
      heading: maybe(text),
      title: inlines,
      subtitle: maybe(inlines),
      shortTitle: maybe(text),
      dates: arbitraryDates(),
      doi: maybe(fc.constant('10.5555/jts.2023.1')),
      license: maybe(arbitraryLicense(text)),
      copyright: fc.record(
        { year: fc.constant(2023), holder: text, statement: text },
        { requiredKeys: [] },
      ),
      keywords: fc.array(text, { maxLength: 3 }),
      abstract: blocks,
      translations: fc.array(arbitraryTranslation(text, inlines, blocks), { maxLength: 2 }),
      funding: arbitraryFunding(text),
      product: maybe(
        fc.record(
          { title: text, authors: text, year: text, isbn: text },
          { requiredKeys: ['title'] },
        ),
      ),
      related: fc.array(
        fc.record(
          {
            type: fc.constantFrom(
              'companion',
              'corrected-article',
              'retracted-article',
              'object-of-concern',
            ),
            doi: fc.constant('10.5555/x'),
            article: fc.constant({ issue: '1-2', name: 'a b' }),
            text,
          },
          { requiredKeys: ['type'] },
        ),
        { maxLength: 2 },
      ),
      record: maybe(arbitraryRecord(text)),
    })
    .map(({ people, where, tongue, ...rest }) => ({
      ...rest,
      ...people,
      ...where,
      ...tongue,
      name: 'article',
    }));
}

function arbitraryPeople(text: fc.Arbitrary<string>) {
  return fc
    .record({
      authors: fc.array(arbitraryAuthor(text), { maxLength: 4 }),
      affiliations: fc.array(arbitraryAffiliation(text), { maxLength: 3 }),
    })
    .map(({ authors, affiliations }) => ({
      affiliations: affiliations.map((one, index) => ({
        ...one,
        id: `a${index}`,
        label: String(index + 1),
      })),
      authors: authors.map((one, index) => ({
        ...one,
        affiliations: affiliations.length > 0 ? [`a${index % affiliations.length}`] : [],
      })),
    }));
}

function arbitraryAuthor(text: fc.Arbitrary<string>): fc.Arbitrary<Author> {
  const name = fc.record(
    { family: text, given: text, suffix: text, particle: text },
    { requiredKeys: ['family'] },
  );
  const common = {
    orcid: maybe(fc.constantFrom('0000-0002-1825-0097', '0000-0001-5109-3700')),
    email: maybe(fc.constant('ferry@example.org')),
    corresponding: fc.boolean(),
    equalContribution: fc.boolean(),
    deceased: fc.boolean(),
    position: maybe(text),
    affiliations: fc.constant<string[]>([]),
    roles: fc.subarray(['conceptualization', 'writing-original-draft']),
  };
  return fc.oneof(
    fc.record({
      name,
      nativeName: maybe(fc.record({ name, language: maybe(fc.constant('ur')) })),
      ...common,
    }),
    fc.record({ collective: text, ...common }),
  );
}

function arbitraryAffiliation(text: fc.Arbitrary<string>): fc.Arbitrary<Affiliation> {
  const parts = { department: text, institution: text, street: text, city: text, region: text };
  const codes = {
    postalCode: text,
    country: fc.constantFrom('PK', 'GB', 'CN'),
    ror: fc.constant('https://ror.org/03yrm5c26'),
  };
  const fixed = { id: fc.constant(''), label: fc.constant('') };
  return fc.oneof(
    fc.record({ ...fixed, ...parts, ...codes }, { requiredKeys: ['id', 'label'] }),
    fc.record({ ...fixed, text }),
  );
}

function arbitraryJournal(text: fc.Arbitrary<string>) {
  return fc.record({
    title: text,
    subtitle: maybe(text),
    abbreviation: maybe(text),
    publisher: maybe(fc.record({ name: text, place: maybe(text) })),
    issn: fc.constantFrom<Journal['issn'][]>({}, { electronic: '1234-5679' }, sampleJournal.issn),
    url: maybe(fc.webUrl()),
    language: fc.constant('en'),
    editors: fc.constant<Journal['editors']>([]),
  });
}

function arbitraryDates(): fc.Arbitrary<Article['dates']> {
  return fc.record(
    {
      received: fc.constant('2022-10-19'),
      revised: fc.constant('2022-12-23'),
      accepted: fc.constant('2023-01-01'),
      published: fc.constantFrom('2023-01-15', '2023-01', '2023'),
      corrected: fc.constant('2023-02-28'),
      retracted: fc.constant('2024-02-29'),
    },
    { requiredKeys: [] },
  );
}

function arbitraryLicense(text: fc.Arbitrary<string>) {
  const by = {
    spdx: 'CC-BY-4.0',
    name: 'Creative Commons Attribution 4.0 International',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    mark: 'CC BY 4.0',
  };
  return fc.oneof(fc.constant(by), fc.record({ name: text, url: maybe(fc.webUrl()) }));
}

function arbitraryTranslation(
  text: fc.Arbitrary<string>,
  inlines: fc.Arbitrary<Inline[]>,
  blocks: fc.Arbitrary<Block[]>,
) {
  const tongues = fc.constantFrom(
    { language: 'fr', direction: 'ltr' as const },
    { language: 'ar', direction: 'rtl' as const },
  );
  const parts = fc.record({
    title: maybe(inlines),
    subtitle: maybe(inlines),
    abstract: maybe(blocks),
    keywords: fc.array(text, { maxLength: 2 }),
  });
  return fc.tuple(tongues, parts).map(([tongue, rest]) => ({ ...tongue, ...rest }));
}

function arbitraryFunding(text: fc.Arbitrary<string>) {
  const award = fc.record({
    funder: maybe(text),
    funderId: maybe(fc.constantFrom('https://doi.org/10.13039/1', 'https://ror.org/021nxhr62')),
    awardIds: fc.array(text, { maxLength: 2 }),
    recipient: maybe(text),
  });
  return fc.record({ statement: maybe(text), awards: fc.array(award, { maxLength: 2 }) });
}
