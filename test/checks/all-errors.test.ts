/** An error in one file hides no message of another: `build` and `check` tell everything in one run. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

const JOURNAL = `title: Journal of Tests
language: en
license: CC-BY-4.0
url: https://journal.example/
issn: {electronic: 1234-5679}
`;
const ISSUE = 'volume: 1\nissue: 2\ndate: 2023-01-15\narticles: [first, second, third]\n';
const article = (doi: string, body: string, more = '') =>
  `---\ntitle: A title\nauthors: [{name: {given: Ann, family: Author}}]\nabstract: Short.\ndoi: ${doi}\n${more}---\n\n# Introduction\n\n${body}\n`;
const FILES = {
  'journal.yaml': JOURNAL,
  '1-2/issue.yaml': ISSUE,
  '1-2/first/article.md': article(
    '10.5555/1',
    'See @fig-none. ![A map](none.png)',
    'dates: {received: 2022-13-01}\n',
  ),
  '1-2/second/article.md': article('10.5555/2', 'Words  that end (Nobody & Else, 2001).'),
  '1-2/third/article.md': article('10.5555/2', 'Words of a third article.'),
};

interface Said {
  rule: string;
  file: string;
  message: string;
}

/** Every message of a command, as data. */
async function said(command: string[], files: Record<string, string>): Promise<Said[]> {
  const { stdout } = await offprintIn(await folderOf(files), [...command, '--format', 'json']);
  const report = JSON.parse(stdout) as { messages?: Said[]; findings?: Said[] };
  return report.messages ?? report.findings ?? [];
}

const BUILD = ['build', '.', '--out', 'out', '--to', 'html,jats'];
const CHECK = ['check', '.', '--out', 'out'];

/** What is wrong in a file above the articles, what tells it, and what is not asked for beside it. */
const ABOVE: [string, Record<string, string>, string, RegExp][] = [
  ['ISSN', { 'journal.yaml': JOURNAL.replace('5679', '5670') }, 'issn-invalid', /\bISSN\b/],
  ['key of the journal', { 'journal.yaml': `${JOURNAL}colour: red\n` }, 'key-unknown', /^$/],
  ['citation style', { 'journal.yaml': `${JOURNAL}style: apaa\n` }, 'style-missing', /^$/],
  ['key of the issue', { '1-2/issue.yaml': `${ISSUE}colour: red\n` }, 'key-unknown', /^$/],
];

test.each(ABOVE)('an error of the %s hides no other message', async (_, broken, rule, follows) => {
  for (const command of [BUILD, CHECK]) {
    const lines = await said(command, { ...FILES, ...broken });
    expect(lines.map((each) => each.rule)).toContain(rule);
    const before = (await said(command, FILES)).filter(({ message }) => !follows.test(message));
    // Every article fails now, so that the issue lacks more of them.
    const expected = before.filter((each) => each.rule !== 'issue-incomplete');
    expect(lines).toEqual(expect.arrayContaining(expected));
  }
});

test('a theme with an error hides nothing that `check` finds in the sources', async () => {
  const lines = await said(CHECK, { ...FILES, 'journal.yaml': `${JOURNAL}theme: blue\n` });
  expect(lines.map(({ rule, file }) => `${file} ${rule}`)).toEqual(
    expect.arrayContaining([
      'journal.yaml theme-invalid',
      '1-2/first/article.md cross-reference-missing',
      '1-2/second/article.md citation-not-listed',
      '1-2/second/article.md keywords-missing',
    ]),
  );
});

test('what was written with an error is not said to be missing', async () => {
  const wrong = { ...FILES, 'journal.yaml': JOURNAL.replace('5679', '5670') };
  for (const command of [BUILD, CHECK]) {
    const lines = await said(command, wrong);
    expect(lines.filter(({ message }) => message.includes('ISSN'))).toEqual([
      expect.objectContaining({ rule: 'issn-invalid' }),
    ]);
  }
  const licence = { ...FILES, 'journal.yaml': JOURNAL.replace('CC-BY-4.0', '[1, 2]') };
  const rules = (await said(CHECK, licence)).map(({ rule }) => rule);
  expect(rules).toContain('value-invalid');
  expect(rules).not.toContain('license-missing');
});

test('an article is judged in all that its own error leaves readable', async () => {
  const lines = await said(CHECK, FILES);
  const rulesOf = (path: string) =>
    lines.filter(({ file }) => file.startsWith(path)).map(({ rule }) => rule);
  expect(rulesOf('1-2/first')).toEqual(
    expect.arrayContaining(['date-invalid', 'cross-reference-missing', 'keywords-missing']),
  );
  expect(rulesOf('1-2/first')).not.toContain('history-incomplete');
  // Refused for its DOI, which is that of the second.
  expect(rulesOf('1-2/third')).toEqual(
    expect.arrayContaining(['doi-duplicate', 'keywords-missing', 'history-incomplete']),
  );
});

test('nothing is written of a journal with an error', async () => {
  const folder = await folderOf({ ...FILES, 'journal.yaml': JOURNAL.replace('5679', '5670') });
  const { status, stdout, stderr } = await offprintIn(folder, BUILD);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr.trim().split('\n').at(-1)).toBe('0 built, 3 failed');
});

test('an article that was built before the error came counts as failed', async () => {
  const folder = await folderOf({
    ...FILES,
    '1-2/issue.yaml': 'volume: 1\nissue: 2\narticles: [second]\n',
  });
  expect((await offprintIn(folder, BUILD)).stderr).toMatch(/^1 built/m);
  await writeFile(join(folder, 'journal.yaml'), `${JOURNAL}colour: red\n`);
  const { stdout, stderr } = await offprintIn(folder, BUILD);
  expect(stdout).toBe('');
  expect(stderr).toContain('0 built, 1 failed');
});

test.skipIf(unlessFound('errors of a print beside an error of the journal'))(
  'an error that only the print shows is told beside one of the journal',
  async () => {
    const files = {
      ...FILES,
      'journal.yaml': JOURNAL.replace('5679', '5670'),
      '1-2/second/article.md': article('10.5555/3', 'A sign of Egypt: \u{13000}.'),
    };
    const lines = await said(['build', '.', '--out', 'out'], files);
    expect(lines).toContainEqual(
      expect.objectContaining({
        file: '1-2/second/article.md',
        rule: 'character-not-in-fonts',
      }),
    );
  },
  60_000,
);
