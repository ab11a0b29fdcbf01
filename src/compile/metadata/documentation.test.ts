/** Every key is documented, and every documented example is valid. */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { AFFILIATION_ALIASES } from './dialects/affiliation.ts';
import { AUTHOR_ALIASES } from './dialects/authors.ts';
import { DATE_KEYS } from './dialects/dates.ts';
import { FRONT_MATTER_ALIASES } from './dialects/front-matter.ts';
import { emptyJournal, readIssueFile, readJournalFile, readMetadata } from './index.ts';
import { frontMatter } from './schema/front-matter.ts';
import { issueFile } from './schema/issue-file.ts';
import { journalFile } from './schema/journal.ts';
import { allKeys } from './schema/keys-at.ts';

function read(name: string): string {
  return readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
}

/** Words in code: between backticks, or keys of the examples. */
function documented(markdown: string): Set<string> {
  const inline = [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '');
  const fences = [...markdown.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
    ([, code]) => code ?? '',
  );
  return new Set([...inline, ...fences].flatMap((code) => code.match(/[a-z][a-z-]*[a-z]/g) ?? []));
}

function lastOf(key: string): string {
  return key.split('.').at(-1) ?? key;
}

test('docs/front-matter.md has every key of the front matter', () => {
  const words = documented(read('front-matter.md'));
  expect(
    allKeys(frontMatter)
      .map(lastOf)
      .filter((key) => !words.has(key)),
  ).toEqual([]);
});

test('docs/front-matter.md has every key of other dialects', () => {
  const words = documented(read('front-matter.md'));
  const keys = [FRONT_MATTER_ALIASES, AUTHOR_ALIASES, AFFILIATION_ALIASES].flatMap(Object.keys);
  expect(keys.filter((key) => !words.has(key))).toEqual([]);
  const dates = Object.keys(DATE_KEYS).map((key) =>
    key.replace(/^date-(revised|accepted|corrected|retracted)$/, '$1'),
  );
  expect(dates.filter((key) => !words.has(key))).toEqual([]);
});

test('docs/journal.md has every key of journal.yaml and issue.yaml', () => {
  const words = documented(read('journal.md'));
  const keys = [...allKeys(journalFile), ...allKeys(issueFile)].map(lastOf);
  expect(keys.filter((key) => !words.has(key))).toEqual([]);
});

test('the examples of docs/journal.md are read without a message', () => {
  const [journal = '', receivers = '', issue = ''] = [
    ...read('journal.md').matchAll(/^```yaml\n([\s\S]*?)^```$/gm),
  ].map(([, code]) => code ?? '');
  const files = [new VFile(journal + receivers), new VFile(issue)];
  const [first, second] = files;
  if (first) readJournalFile(first);
  if (second) readIssueFile(second);
  expect(files.flatMap((file) => file.messages.map(String))).toEqual([]);
});

/** Rules that excerpts may break: they leave keys out, or show them twice. */
const OF_EXCERPTS =
  /missing|key-duplicate|affiliation-unknown|affiliation-unused|name-guessed|-alone|-email|-differs/;

test('the examples of docs/front-matter.md are read without a message', () => {
  const fences = [
    ...read('front-matter.md').matchAll(/^```yaml\n(?:---\n)?([\s\S]*?)(?:---\n)?^```$/gm),
  ];
  expect(fences.length).toBeGreaterThan(8);
  const told = fences.flatMap(([, yaml = '']) => messagesOn(yaml));
  expect(told.filter((message) => !OF_EXCERPTS.test(message))).toEqual([]);
});

function messagesOn(yaml: string): string[] {
  const file = new VFile(`---\n${yaml}---\n`);
  const start = { line: 2, column: 1, offset: 4 };
  const frontMatter = { text: yaml, place: { start, end: start } };
  const style = { name: 'apa', xml: '', locales: {} };
  readMetadata({ frontMatter, tree: { type: 'root', children: [] }, comments: [] }, file, {
    journal: emptyJournal(),
    issue: {},
    style,
  });
  return file.messages.map(({ ruleId, line, reason }) => `${ruleId} ${line} ${reason}`);
}
