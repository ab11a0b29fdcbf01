import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readIssueFile, readJournalFile } from '../../../compile/metadata/index.ts';
import type { JournalAnswers } from './answers.ts';
import { issueFolderName, journalProblems, makeJournal } from './new-journal.ts';
import { journalOverview } from './overview.ts';
import { issueYaml, journalYaml } from './settings-yaml.ts';

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'offprint-new-journal-'));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

function answers(own: Partial<JournalAnswers> = {}): JournalAnswers {
  return {
    parent,
    name: 'journal',
    title: 'Harbours: a journal',
    publisher: 'Press, Ltd.',
    place: 'Turku',
    issnPrint: '',
    issnElectronic: '1234-5679',
    license: 'CC-BY-4.0',
    language: 'en',
    style: 'apa',
    theme: 'default',
    volume: '1',
    number: '1',
    date: '2027-03',
    ...own,
  };
}

test('writes both files, which read back without a message, and an issue without articles', async () => {
  expect(await makeJournal(answers())).toEqual({ folder: join(parent, 'journal'), issue: '1-1' });
  const value = await readFile(join(parent, 'journal/journal.yaml'), 'utf8');
  expect(value).toMatch(/^# yaml-language-server: \$schema=\.offprint\/schemas\/journal\.json\n/);
  const file = new VFile({ path: 'journal.yaml', value });
  expect(readJournalFile(file).journal).toMatchObject({
    title: 'Harbours: a journal',
    publisher: { name: 'Press, Ltd.', place: 'Turku' },
    issn: { electronic: '1234-5679' },
    license: { spdx: 'CC-BY-4.0' },
  });
  expect(file.messages).toEqual([]);
  const overview = await journalOverview(join(parent, 'journal'));
  expect(overview.issues).toMatchObject([
    { name: '1-1', articles: 0, facts: { volume: '1', issue: '1', date: '2027-03' } },
  ]);
});

test('never replaces a file', async () => {
  await mkdir(join(parent, 'taken/1-1'), { recursive: true });
  await writeFile(join(parent, 'taken/1-1/issue.yaml'), 'volume: 9\n');
  const made = await makeJournal(answers({ name: 'taken' }));
  expect(made).toEqual({ problems: { name: expect.stringContaining('1-1/issue.yaml') } });
  expect(await readFile(join(parent, 'taken/1-1/issue.yaml'), 'utf8')).toBe('volume: 9\n');
});

test.each([
  [{ parent: '' }, 'parent', 'Choose the folder'],
  [{ parent: '/nowhere/at/all' }, 'parent', 'does not exist'],
  [{ name: 'a/b' }, 'name', 'cannot be named'],
  [{ title: ' ' }, 'title', 'needs a title'],
  [{ issnPrint: '1234-5678' }, 'issnPrint', '1234-5678'],
  [{ issnPrint: '1234-5679' }, 'issnElectronic', 'printed edition'],
  [{ volume: '', number: '' }, 'volume', 'the number, or both'],
  [{ date: '2027-13' }, 'date', '2027-13'],
] as const)('%o has a sentence at %s', async (own, field, words) => {
  const problems = await journalProblems(answers({ name: 'other', ...own }));
  expect(problems[field]).toContain(words);
});

test('an issue is named after its volume and number', () => {
  const name = (volume: string, number: string) => issueFolderName({ volume, number, date: '' });
  expect([name('1', '2'), name('12', ''), name('3', '1/2'), name('', 'S1')]).toEqual([
    '1-2',
    '12',
    '3-1-2',
    'S1',
  ]);
});

test('any texts are read back as they were typed', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((each) => each.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '').trim());
  fc.assert(
    fc.property(text, text, (title, publisher) => {
      const yaml = journalYaml({ ...answers({ title, publisher }), issn: {} });
      const tree = readJournalFile(new VFile({ path: 'journal.yaml', value: yaml }));
      expect(tree.journal.title.normalize()).toBe(title.normalize());
      expect(tree.journal.publisher?.name.normalize() ?? '').toBe(publisher.normalize());
    }),
    { numRuns: 100 },
  );
  const file = new VFile({ path: 'issue.yaml', value: issueYaml(answers({ volume: 'IV' })) });
  expect(readIssueFile(file).facts.volume).toBe('IV');
  expect(file.messages).toEqual([]);
});
