import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casesIn } from '../../../../test/support/cases.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import { applyDetails } from './apply-details.ts';
import type {
  AffiliationValues,
  AuthorValues,
  DetailsChanges,
  DetailsValues,
} from './details-values.ts';
import { readDetails } from './read-details.ts';
import { EMPTY_AUTHOR } from './read-people.ts';

function read(text: string) {
  const details = readDetails(text, 'en');
  if ('problem' in details) throw new Error(details.problem.message);
  return details;
}

function values(text: string): DetailsValues {
  return read(text).values;
}

const apply = (text: string, changes: DetailsChanges) => applyDetails(text, changes, 'en');

const MANUSCRIPT = `---
# Made at intake.
title: "From manuscript to galley: *one* source" # checked
subtitle: 'It''s quoted'
authors:
  # The first author.
  - name: {given: Noor, family: Example}
    email: noor@journal.example # private?
    corresponding: true
    affiliations: [press, college]

  - Jan van Sample
  # A group.
  - collective: The Offprint Working Group
affiliations:
  - id: press
    institution: Offprint Press
    country: NL # ISO
  - {id: college, institution: Sample College, city: Peshawar, country: Pakistan}
dates: {received: 2026-08-03, accepted: 2026-10-05}
keywords: [scholarly publishing, "typesetting, again"]
abstract: | # Markdown
  Small journals publish
  each article three times.

translations:
  ur:
    title: مسودے
    keywords: علمی، کھلی
    authors: [{given: نور, family: مثال}, جان, گروپ]
funding:
  - {funder: Example Research Council, award: ERC-2026-17}
x-other: {kept: as it is}
---
Text: not touched.
`;

/** Lines that differ, with - and +. All others are in both texts in the same order. */
function diff(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const longest = new Map<string, number>();
  const common = (i: number, j: number) => longest.get(`${i} ${j}`) ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      longest.set(
        `${i} ${j}`,
        old[i] === now[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1)),
      );
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length)
    if (i < old.length && j < now.length && old[i] === now[j]) [i, j] = [i + 1, j + 1];
    else if (j >= now.length || (i < old.length && common(i + 1, j) >= common(i, j + 1)))
      lines.push(`-${old[i++]}`);
    else lines.push(`+${now[j++]}`);
  return lines;
}

describe('a change of one fact changes its lines only', () => {
  const { authors, affiliations } = values(MANUSCRIPT);
  const [noor, jan, group] = authors as [AuthorValues, AuthorValues, AuthorValues];
  const [press, college] = affiliations as [AffiliationValues, AffiliationValues];
  test.each<[string, DetailsChanges, string[]]>([
    ['nothing', {}, []],
    [
      'a quoted title keeps its quotes and its comment',
      { texts: { title: 'Plain' } },
      ['-title: "From manuscript to galley: *one* source" # checked', '+title: "Plain" # checked'],
    ],
    ['a removed key', { texts: { subtitle: '' } }, ["-subtitle: 'It''s quoted'"]],
    [
      'a date among others',
      { texts: { 'dates.revised': '2026-09-21' } },
      [
        '-dates: {received: 2026-08-03, accepted: 2026-10-05}',
        '+dates: {received: 2026-08-03, revised: 2026-09-21, accepted: 2026-10-05}',
      ],
    ],
    [
      'all dates removed',
      { texts: { 'dates.received': '', 'dates.accepted': '' } },
      ['-dates: {received: 2026-08-03, accepted: 2026-10-05}'],
    ],
    [
      'a line of the abstract',
      { texts: { abstract: 'Small journals publish\neach article four times.' } },
      ['-  each article three times.', '+  each article four times.'],
    ],
    [
      'a keyword added',
      { lists: { keywords: ['scholarly publishing', 'typesetting, again', 'JATS: XML'] } },
      [
        '-keywords: [scholarly publishing, "typesetting, again"]',
        '+keywords: [scholarly publishing, "typesetting, again", "JATS: XML"]',
      ],
    ],
    [
      'authors in another order, with their comments and translated names',
      { authors: [group, noor, jan] },
      [
        '+  # A group.',
        '+  - collective: The Offprint Working Group',
        '-  # A group.',
        '-  - collective: The Offprint Working Group',
        '-    authors: [{given: نور, family: مثال}, جان, گروپ]',
        '+    authors: [گروپ, {given: نور, family: مثال}, جان]',
      ],
    ],
    [
      'a short name stays short',
      {
        authors: [noor, { ...jan, name: { ...jan.name, given: 'Johan' } }, group],
      },
      ['-  - Jan van Sample', '+  - Johan van Sample'],
    ],
    [
      'an address makes a map of a short name',
      { authors: [noor, { ...jan, email: 'jan@journal.example' }, group] },
      [
        '-  - Jan van Sample',
        '+  - {name: {given: Jan, particle: van, family: Sample}, email: jan@journal.example}',
      ],
    ],
    [
      'an ORCID iD, behind the address',
      { authors: [{ ...noor, orcid: '0000-0002-1825-0097' }, jan, group] },
      ['+    orcid: 0000-0002-1825-0097'],
    ],
    [
      'the first author removed; the comment above the list stays',
      { authors: [jan, group] },
      [
        '-  - name: {given: Noor, family: Example}',
        '-    email: noor@journal.example # private?',
        '-    corresponding: true',
        '-    affiliations: [press, college]',
        '-',
        '-    authors: [{given: نور, family: مثال}, جان, گروپ]',
        '+    authors: [جان, گروپ]',
      ],
    ],
    [
      'a new author',
      {
        authors: [
          ...authors,
          {
            ...EMPTY_AUTHOR,
            name: { ...EMPTY_AUTHOR.name, given: 'Bo', family: 'New' },
            affiliations: ['press'],
          },
        ],
      },
      [
        '+  - name: {given: Bo, family: New}',
        '+    affiliations: [press]',
        '-    authors: [{given: نور, family: مثال}, جان, گروپ]',
        '+    authors: [{given: نور, family: مثال}, جان, گروپ, {given: Bo, family: New}]',
      ],
    ],
    [
      'a country keeps its comment',
      { affiliations: [{ ...press, country: 'DE', city: 'Bonn' }, college] },
      ['-    country: NL # ISO', '+    city: Bonn', '+    country: DE # ISO'],
    ],
    [
      'a statement beside a list of grants',
      { texts: { 'funding.statement': 'Paid: by two' } },
      [
        '+  statement: "Paid: by two"',
        '+  awards:',
        '-  - {funder: Example Research Council, award: ERC-2026-17}',
        '+    - {funder: Example Research Council, award: ERC-2026-17}',
      ],
    ],
    [
      'a translation in a new language',
      { texts: { 'translations.de.title': 'Vom Manuskript' } },
      ['+  de: {title: Vom Manuskript}'],
    ],
    [
      'a language removed',
      { removedLanguages: ['ur'] },
      [
        '-translations:',
        '-  ur:',
        '-    title: مسودے',
        '-    keywords: علمی، کھلی',
        '-    authors: [{given: نور, family: مثال}, جان, گروپ]',
      ],
    ],
  ])('%s', (_, changes, expected) => {
    const lines = diff(MANUSCRIPT, apply(MANUSCRIPT, changes));
    expect([...lines].sort()).toEqual([...expected].sort());
  });

  test('line ends of Windows stay, in the text too', () => {
    const windows = MANUSCRIPT.replaceAll('\n', '\r\n');
    const changed = apply(windows, { texts: { title: 'A', abstract: 'One.\n\nTwo.' } });
    expect(changed).not.toMatch(/(?<!\r)\n/);
    expect(changed).toBe(
      apply(MANUSCRIPT, { texts: { title: 'A', abstract: 'One.\n\nTwo.' } }).replaceAll(
        '\n',
        '\r\n',
      ),
    );
  });

  test('a manuscript without front matter gets one', () => {
    expect(apply('Text.\n', { texts: { title: 'A: b' } })).toBe(
      '---\ntitle: "A: b"\n---\n\nText.\n',
    );
    expect(apply('---\n---\nText.\n', { texts: { title: 'A' } })).toBe(
      '---\ntitle: A\n---\nText.\n',
    );
  });

  test('keys of other programs are changed under their names', () => {
    const quarto =
      '---\ntitle: A\nauthor:\n  - name: Jane Doe\n    affiliations:\n      - ref: x\ndate: 2024-01-02\ntags: a, b\n---\n';
    const [author] = values(quarto).authors;
    expect(
      apply(quarto, {
        authors: [{ ...(author as AuthorValues), email: 'j@example.org' }],
        texts: { 'dates.published': '2024-01-03' },
        lists: { keywords: ['a', 'c'] },
      }),
    ).toBe(
      '---\ntitle: A\nauthor:\n  - name: Jane Doe\n    email: j@example.org\n    affiliations:\n      - ref: x\ndate: 2024-01-03\ntags: a; c\n---\n',
    );
  });
});

const SAMPLES = [
  '1-1/pipeline',
  '1-1/dialect',
  '1-1/everything',
  '1-1/urdu',
  '1-2/review',
  '1-2/editorial',
].map((name) => readFileSync(`manuscripts/${name}/article.md`, 'utf8'));

const word = fc.oneof(
  fc.stringMatching(/^[A-Za-z]{1,8}$/),
  fc.constantFrom(
    'a: b',
    '# x',
    '- y',
    "it's",
    '"q"',
    '{a}',
    '[b]',
    '<!-- c -->',
    'true',
    '1.10',
    'کھلی',
    '---',
    '*x*',
    '&a',
    '!t',
    'null',
    '~',
    '%',
    '@',
    '|',
    'a,b',
    '2023-01-01',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
const long = fc.array(text, { maxLength: 4 }).map((lines) => lines.join('\n'));

describe('laws', () => {
  test('what was changed is read back, and nothing else is changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(MANUSCRIPT, ...SAMPLES),
        fc.boolean(),
        fc.record(
          { title: text, abstract: long, ethics: long, doi: text, subtitle: text },
          { requiredKeys: [] },
        ),
        fc.array(fc.nat(50), { maxLength: 6 }),
        fc.array(fc.record({ index: fc.nat(5), email: text, given: word, position: text }), {
          maxLength: 3,
        }),
        (sample, isWindows, texts, order, edits) => {
          const before = isWindows ? sample.replaceAll('\n', '\r\n') : sample;
          const { authors } = values(before);
          for (const { index, email, given, position } of edits) {
            const old = authors[index % authors.length] as AuthorValues;
            const isGroup = old.collective !== '';
            authors[index % authors.length] = {
              ...old,
              email,
              position,
              name: isGroup ? old.name : { ...old.name, given },
            };
          }
          for (const at of order) authors.push(...authors.splice(at % authors.length, 1));
          const after = apply(before, { texts, authors });
          const end = (text: string) => text.slice(text.search(/\n---\r?\n/));
          expect(end(after)).toBe(end(before));
          const whole = ['dates', 'funding', 'affiliations', 'keywords', 'bibliography', 'product'];
          for (const key of whole) expect(linesOf(after, key)).toEqual(linesOf(before, key));
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Front matter of all dialects, some of it invalid. */
const DIALECTS = ['dialects', 'front-matter', 'names', 'yaml'].flatMap((name) =>
  casesIn(new URL(`../../../compile/metadata/cases/${name}.md`, import.meta.url)).flatMap(
    ({ text }) => text('front-matter') ?? [],
  ),
);

describe('front matter of other programs', () => {
  const readable = DIALECTS.map((yaml) => `---\n${yaml}\n---\nText.\n`).filter(
    (text) => !('problem' in readDetails(text, 'en')),
  );

  test('there are many cases', () => expect(readable.length).toBeGreaterThan(100));

  test.each([
    ['the title', () => ({ texts: { title: 'Another: title' } })],
    ['a date', () => ({ texts: { 'dates.accepted': '2024-02-03' } })],
    ['keywords', () => ({ lists: { keywords: ['one', 'two'] } })],
    [
      'authors the other way round',
      (before: DetailsValues) => ({ authors: before.authors.toReversed() }),
    ],
    [
      'an address of each author',
      (before: DetailsValues) => ({
        authors: before.authors.map((author) =>
          author.isForeign ? author : { ...author, email: 'new@example.org' },
        ),
      }),
    ],
    [
      'a city of each affiliation',
      (before: DetailsValues) => ({
        affiliations: before.affiliations.map((item) =>
          item.isForeign ? item : { ...item, city: 'Newtown' },
        ),
      }),
    ],
  ] as [string, (before: DetailsValues) => DetailsChanges][])(
    '%s: written and read back, or refused',
    (_, change) => {
      const refused = readable.filter((text) => {
        try {
          apply(text, change(values(text)));
          return false;
        } catch (error) {
          if (error instanceof SurroundingsError) return true;
          throw error;
        }
      });
      expect(refused.length / readable.length).toBeLessThan(0.02);
    },
  );
});

/** The lines of a key of the front matter. */
function linesOf(text: string, key: string): string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  const end = lines.findIndex((line, at) => at > start && /^\S/.test(line));
  return start < 0 ? [] : lines.slice(start, end).filter((line) => line.trim() !== '');
}
