/** Arbitrary works of the reference list, printed in a plain author-date or numeric manner. */
import fc from 'fast-check';
import type { CslDate, CslItem, CslName, Inline, Reference } from '../../src/article/article.ts';
import { inline } from './build-article.ts';

const TYPES = [
  'article-journal',
  'article-newspaper',
  'article',
  'book',
  'chapter',
  'paper-conference',
  'report',
  'thesis',
  'webpage',
  'dataset',
  'software',
  'legal_case',
  'speech',
  'no-such-type',
];

export function arbitraryReference(text: fc.Arbitrary<string>): fc.Arbitrary<Reference> {
  const free = arbitraryPrint(text).map((children) => () => children);
  const printed = fc.constantFrom(printAuthorDate, printNumeric);
  return fc
    .record({ csl: arbitraryItem(text), print: fc.oneof({ weight: 3, arbitrary: printed }, free) })
    .map(({ csl, print }) => ({
      key: '',
      id: '',
      label: print === printNumeric ? '1.' : undefined,
      text: print(csl),
      csl,
      citedBy: [],
    }));
}

/** What a citation processor makes: rich text and links. */
function arbitraryPrint(text: fc.Arbitrary<string>): fc.Arbitrary<Inline[]> {
  const word = fc.record({ type: fc.constant('text' as const), value: text });
  const types = ['emphasis', 'strong', 'superscript', 'subscript', 'smallCaps'] as const;
  const children = fc.array(word, { maxLength: 2 });
  const rich = fc.record({ type: fc.constantFrom(...types), children });
  const link = fc.record({ type: fc.constant('link' as const), url: fc.webUrl(), children });
  return fc.array(fc.oneof(word, rich, link), { maxLength: 5 });
}

function arbitraryItem(text: fc.Arbitrary<string>): fc.Arbitrary<CslItem> {
  const name: fc.Arbitrary<CslName> = fc.oneof(
    fc.record({ family: text, given: text }, { requiredKeys: ['family'] }),
    fc.record({ literal: text }),
  );
  const names = fc.array(name, { minLength: 1, maxLength: 3 });
  const year = fc.integer({ min: 1500, max: 2025 });
  const date: fc.Arbitrary<CslDate> = fc.oneof(
    fc.tuple(year).map((parts) => ({ 'date-parts': [parts] })),
    fc.constant<CslDate>({ 'date-parts': [[2019, 2, 28]] }),
    fc.record({ literal: text }),
  );
  const page = fc.constantFrom('1-9', '185-202', 'e12', '11, 14-20', '7', 'iv–ix', '');
  const fields = {
    author: names,
    editor: names,
    issued: date,
    accessed: date,
    title: text.map((title) => `${title} <i>in vivo</i>`),
    'container-title': text,
    'collection-title': text,
    publisher: text,
    'publisher-place': text,
    edition: fc.oneof(fc.constantFrom(2, '3rd'), text),
    volume: fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), text),
    issue: fc.oneof(fc.integer({ min: 1, max: 12 }).map(String), text),
    number: text,
    genre: text,
    page,
    DOI: fc.constant('10.5555/abc(1)'),
    URL: fc.webUrl(),
    ISBN: fc.constant('978-3-16-148410-0'),
    language: fc.constantFrom('en', 'ur', 'not a tag'),
  };
  return fc.record(
    { id: fc.constant(''), type: fc.constantFrom(...TYPES), ...fields },
    { requiredKeys: ['id', 'type'] },
  );
}

const plain = (rich: string | undefined): string => (rich ?? '').replace(/<\/?i>/g, '');
const yearOf = (csl: CslItem): string =>
  String(csl.issued?.['date-parts']?.[0]?.[0] ?? csl.issued?.literal ?? 'n.d.');

function printAuthorDate(csl: CslItem): Inline[] {
  const names = (csl.author ?? []).map((name) => name.literal ?? `${name.family}, ${name.given}`);
  return inline(
    `${names.join(', & ')} (${yearOf(csl)}). ${plain(csl.title)}. `,
    { type: 'emphasis', children: inline(`${csl['container-title']}, ${csl.volume}`) },
    `(${csl.issue}), ${csl.page?.replace('-', '–')}. ${csl.publisher}. `,
    ...(csl.DOI
      ? [
          {
            type: 'link' as const,
            url: `https://doi.org/${csl.DOI}`,
            children: inline(`https://doi.org/${csl.DOI}`),
          },
        ]
      : []),
  );
}

function printNumeric(csl: CslItem): Inline[] {
  const names = (csl.author ?? []).map(
    (name) => name.literal ?? `${name.family} ${name.given?.[0]}`,
  );
  return inline(
    `${names.join(', ')}. ${plain(csl.title)}. ${csl['container-title']}. `,
    `${yearOf(csl)};${csl.volume}(${csl.issue}):${csl.page}.`,
  );
}
