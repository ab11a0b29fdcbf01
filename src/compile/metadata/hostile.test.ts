/** Any front matter is read in finite time, without an exception, and with messages inside the file. */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { cpuTime } from '../../../test/support/cpu-time.ts';
import type { Context } from '../../article/sources.ts';
import { emptyJournal, readIssueFile, readJournalFile, readMetadata } from './index.ts';
import { frontMatter } from './schema/front-matter.ts';
import { issueFile } from './schema/issue-file.ts';
import { journalFile } from './schema/journal.ts';
import { allKeys } from './schema/keys-at.ts';

const CONTEXT: Context = {
  journal: emptyJournal(),
  issue: {},
  style: { name: 'apa', xml: '', locales: {} },
};

function read(yaml: string) {
  const file = new VFile({ path: 'article.md', value: `---\n${yaml}\n---\n` });
  const start = { line: 2, column: 1, offset: 4 };
  const block = { text: `${yaml}\n`, place: { start, end: start } };
  const manuscript = {
    frontMatter: block,
    tree: { type: 'root' as const, children: [] },
    comments: [],
  };
  return { file, metadata: readMetadata(manuscript, file, CONTEXT) };
}

function expectSound(file: VFile) {
  const lines = String(file).split('\n').length;
  for (const { line, reason, note, ruleId, messageId } of file.messages) {
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines);
    expect(reason).toMatch(
      messageId ? /[.?]$/ : /^(?:Unexpected [\s\S]+, (?:expected|read) |Offprint makes no use of )/,
    );
    expect(`${ruleId}: ${note}`).toMatch(/: \S/);
  }
}

/** Keys of the schema and of other dialects, and values of every shape. */
function arbitraryYaml(schema: Parameters<typeof allKeys>[0], others: string[] = []) {
  const keys = fc.constantFrom(
    ...allKeys(schema).map((key) => key.split('.').at(-1) ?? ''),
    ...others,
  );
  const leaf = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      '1',
      'a',
      'true',
      '2023-01-15',
      '10.5555/a',
      'Jane Doe',
      'en',
      'CC BY',
      '*',
      '^[x]',
      '57-67',
      'constructor',
      '__proto__',
    ),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
    ),
  }));
  return fc.dictionary(keys, value, { maxKeys: 6 }).map((facts) => stringify(facts));
}

const DIALECTS =
  'author affiliation affiliations date article citation parts license copyright funding tags attributes ref given-names literal cor-id language numbering index institute format dates corresp author-notes constructor toString __proto__ hasOwnProperty'.split(
    ' ',
  );

test('front matter with any keys and shapes', () => {
  fc.assert(
    fc.property(arbitraryYaml(frontMatter, DIALECTS), (yaml) => {
      const { file, metadata } = read(yaml);
      expectSound(file);
      expect(metadata.title.type).toBe('root');
      expect(metadata.affiliations.map(({ label }) => label)).toEqual(
        metadata.affiliations.map((_, index) => String(index + 1)),
      );
      const ids = new Set(metadata.affiliations.map(({ id }) => id));
      expect(
        metadata.authors.every((author) => author.affiliations.every((id) => ids.has(id))),
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('journal.yaml and issue.yaml with any keys and shapes', () => {
  fc.assert(
    fc.property(arbitraryYaml(journalFile), arbitraryYaml(issueFile), (journal, issue) => {
      const files = [journal, issue].map((value) => new VFile({ value }));
      const [first, second] = files;
      if (first) readJournalFile(first);
      if (second) readIssueFile(second);
      for (const file of files) expectSound(file);
    }),
    { numRuns: 200 },
  );
});

test('any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) =>
      expectSound(read(text).file),
    ),
  );
});

test.each([
  ['brackets', `title: ${'['.repeat(100_000)}`],
  ['levels', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['keys', Array.from({ length: 5000 }, (_, index) => `key${index}: value`).join('\n')],
  ['authors', `authors:\n${'  - Jane Doe\n'.repeat(2000)}`],
  ['one long name', `title: A\nauthors: ["${'a '.repeat(50_000)}"]`],
  ['one long list', `title: A\nauthors: "${'Jane Doe, '.repeat(10_000)}"`],
  ['carets', `title: A\nauthors: ["Jane ${'^['.repeat(20_000)}"]`],
  [
    'points around an @',
    `title: A\nauthors: ["Jane ^[univ ${'.'.repeat(900)}@${'.'.repeat(900)},]"]`,
  ],
  ['one long note', `title: A\nauthors: ["Jane ^[univ ${'a'.repeat(200_000)} x]"]`],
  ['a long license', `license: ${'creativecommons.org/licenses/by/4.0/ '.repeat(5000)}`],
  ['five megabytes', `x-notes: "${'word '.repeat(1_000_000)}"`],
])('too many %s end soon', (_, yaml) => {
  expect(cpuTime(() => expectSound(read(yaml).file))).toBeLessThan(10_000);
});

test('the time for long texts grows with their length', () => {
  for (const part of [']: ', 'a`b', 'a*b '])
    expect(cpuTime(() => read(`keywords: ${JSON.stringify(part.repeat(40_000))}`))).toBeLessThan(
      5_000,
    );
});
