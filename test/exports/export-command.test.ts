import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeExports } from '../../src/io/output/export-files.ts';
import { samplePng } from '../support/build-article.ts';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

const JOURNAL = `title: Journal of Tests
issn: {electronic: 1234-5679}
url: https://journal.example/
publisher: Test Press
language: en
license: CC-BY-4.0
crossref: {depositor: {name: Test Press, email: press@journal.example}}
`;
const ISSUE = 'volume: 1\nissue: 2\ndate: 2023-01-15\narticles: [good, second]\n';
const article = (title: string, doi: string, more = '') => `---
title: ${title}
authors: [{name: {given: Ann, family: Author}, email: ann@example.org, corresponding: true}]
dates: {received: 2022-10-19, accepted: 2023-01-01, published: 2023-01-15}
abstract: Short.
${more}doi: ${doi}
---

# Introduction

Words and more words.
`;

async function journalFolder(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  return folderOf({
    'journal.yaml': JOURNAL,
    '1-2/issue.yaml': ISSUE,
    '1-2/good/article.md': article('A good article', '10.5555/good', 'pages: 1-2\n'),
    '1-2/second/article.md': article('A second article', '10.5555/second', 'pages: 3-4\n'),
    ...files,
  });
}

const read = (folder: string, name: string) =>
  readFile(join(folder, 'output/1-2/exports', name), 'utf8');

test.each([
  [['export'], /missing required argument 'path'/],
  [
    ['export', '.', '--to', 'doaj,scopus'],
    /There is no receiver "scopus"\. Choose from these with --to: crossref, doaj, ojs/,
  ],
  [['export', 'no/such'], /no\/such does not exist/],
])('wrong usage %j ends with 2 and one sentence', async (args, message) => {
  const { status, stdout, stderr } = await offprintIn(await journalFolder(), args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
});

test('an article outside an issue has no deposit', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
  await writeFile(join(folder, 'article.md'), article('Alone', '10.5555/alone'));
  const { status, stderr } = await offprintIn(folder, ['export', '.']);
  expect(status).toBe(2);
  expect(stderr).toContain('is not in an issue. Name an issue');
});

test('an article selects its issue, and --to selects receivers', async () => {
  const folder = await journalFolder();
  const { status, stdout } = await offprintIn(folder, [
    'export',
    '1-2/good',
    '--to',
    'crossref,references',
  ]);
  expect(status).toBe(0);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((path) => path.replace('output/1-2/exports/', '')),
  ).toEqual(['crossref.xml', 'references.ris', 'references.bib', 'references.json', 'DEPOSIT.md']);
  expect(await read(folder, 'crossref.xml')).toContain('10.5555/second');
});

test('missing and old outputs are left out, and the message names the command that builds them', async () => {
  const folder = await journalFolder();
  const missing = await offprintIn(folder, ['export', '1-2', '--to', 'ojs,pmc']);
  expect(missing.status).toBe(1);
  expect(missing.stderr).toContain(
    '1-2/good and 1-2/second, PDF (left out of ojs and pmc): The PDF of the article is not in the output folder.',
  );
  expect(missing.stderr).toContain('Run `offprint build 1-2 --out output`.');
  expect(await read(folder, 'DEPOSIT.md')).toContain('Run `offprint build 1-2 --out output`');

  expect((await offprintIn(folder, ['build', '1-2', '--to', 'jats'])).status).toBe(0);
  expect((await offprintIn(folder, ['export', '1-2', '--to', 'ojs'])).status).toBe(0);
  expect(await read(folder, 'ojs.xml')).toContain('good.xml');

  // Settings that no output shows make nothing old …
  await writeFile(join(folder, 'journal.yaml'), `${JOURNAL}ojs: {section: ESS}\n`);
  expect((await offprintIn(folder, ['export', '1-2', '--to', 'ojs'])).status).toBe(0);
  expect(await read(folder, 'ojs.xml')).toContain('section_ref="ESS"');
  // … those that it shows do, and so does the article's folder.
  await writeFile(join(folder, 'journal.yaml'), JOURNAL.replace('Tests', 'Essays'));
  expect((await offprintIn(folder, ['export', '1-2', '--to', 'ojs'])).stderr).toContain(
    'The XML is older than the manuscript',
  );
  await writeFile(join(folder, 'journal.yaml'), JOURNAL);
  const soon = Date.now() / 1000 + 60;
  await appendFile(join(folder, '1-2/good/article.md'), '\nMore words.\n');
  await utimes(join(folder, '1-2/good/article.md'), soon, soon);
  const old = await offprintIn(folder, ['export', '1-2', '--to', 'ojs', '--format', 'json']);
  expect(old.status).toBe(1);
  expect(JSON.parse(old.stdout).issues[0].receivers[0].leftOut).toEqual([
    expect.objectContaining({ article: 'good', field: 'XML' }),
  ]);
});

test('DEPOSIT.md names articles with unknown pages first', async () => {
  const to = ['export', '1-2', '--to', 'crossref'];
  const paged = await journalFolder();
  await offprintIn(paged, to);
  expect(await read(paged, 'DEPOSIT.md')).not.toContain('pages are not known');
  const folder = await journalFolder({
    '1-2/issue.yaml': `${ISSUE}first-page: 1\n`,
    '1-2/good/article.md': article('A good article', '10.5555/good'),
    '1-2/second/article.md': article('A second article', '10.5555/second'),
  });
  expect((await offprintIn(folder, to)).status).toBe(0);
  expect(await read(folder, 'DEPOSIT.md')).toContain(
    '**The pages are not known yet** of good, second. Build the issue with its PDFs',
  );
});

test('timestamps increase, also within one second and with SOURCE_DATE_EPOCH', async () => {
  const folder = await journalFolder();
  const stamps: string[] = [];
  for (let run = 0; run < 3; run++) {
    const args = ['export', '1-2', '--to', 'crossref'];
    expect((await offprintIn(folder, args, { SOURCE_DATE_EPOCH: '1673775000' })).status).toBe(0);
    stamps.push(/<timestamp>(\d+)</.exec(await read(folder, 'crossref.xml'))?.[1] ?? '');
  }
  expect(stamps).toEqual(['20230115093000000', '20230115093000001', '20230115093000002']);
  expect(await read(folder, 'DEPOSIT.md')).toContain('Exported on 2023-01-15.');
});

test('a wrong ISSN stops every export at its place; an article with an error stops its own', async () => {
  const wrong = await journalFolder({ 'journal.yaml': JOURNAL.replace('1234-5679', '1234-5670') });
  const refused = await offprintIn(wrong, ['export', '1-2']);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/journal.yaml:2:\d+ error The ISSN 1234-5670 is wrong/);

  const folder = await journalFolder({
    '1-2/good/article.md': article('A good article', '10.5555/good', 'pages: 4-2\n'),
  });
  const { status, stderr } = await offprintIn(folder, ['export', '1-2', '--to', 'crossref']);
  expect(status).toBe(1);
  expect(stderr).toContain('1-2/good: left out of every export, because it has errors');
  expect(await read(folder, 'crossref.xml')).toContain('10.5555/second');
  expect(await read(folder, 'DEPOSIT.md')).toContain('**Not in any file**');
});

test('without ISSN, URL and DOIs every receiver refuses the journal, but references are written', async () => {
  const folder = await journalFolder({
    'journal.yaml': 'title: Journal of Tests\nlanguage: en\n',
    '1-2/good/article.md': article('A good article', '10.5555/good').replace(/doi: .*\n/, ''),
    '1-2/second/article.md': article('A second article', '10.5555/second').replace(/doi: .*\n/, ''),
  });
  const { status, stderr } = await offprintIn(folder, ['export', '1-2']);
  expect(status).toBe(1);
  expect(stderr).toContain(
    '1-2, ISSN (left out of crossref, doaj, pmc and pubmed): The journal has no ISSN.',
  );
  expect(existsSync(join(folder, 'output/1-2/exports/references.bib'))).toBe(true);
});

test('old packages of the same receiver are deleted', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
  const file = (path: string) => ({ path, content: path });
  await writeExports(
    folder,
    ['pmc', 'doaj'],
    [file('pmc/a.zip'), file('pmc/b.zip'), file('doaj.xml')],
  );
  await writeExports(folder, ['pmc'], [file('pmc/b.zip'), file('DEPOSIT.md')]);
  expect((await readdir(folder)).sort()).toEqual(['DEPOSIT.md', 'doaj.xml', 'pmc']);
  expect(await readdir(join(folder, 'pmc'))).toEqual(['b.zip']);
});

test('coarse figures of an issue are one message with a list, and DEPOSIT.md has no list', async () => {
  const figures = (name: string) =>
    [1, 2, 3].map((at) => `![A map.](${name}${at}.png){#fig-${at} alt="A map"}\n`).join('\n');
  const names = ['good', 'second'];
  const folder = await journalFolder(
    Object.fromEntries(
      names.flatMap((name, at): [string, string | Uint8Array][] => [
        [
          `1-2/${name}/article.md`,
          article(name, `10.5555/${name}`, `pages: ${at * 9 + 1}-${at * 9 + 9}\n`) + figures(name),
        ],
        ...[1, 2, 3].map((one): [string, Uint8Array] => [
          `1-2/${name}/${name}${one}.png`,
          samplePng(),
        ]),
      ]),
    ),
  );
  const { stderr } = await offprintIn(folder, ['export', '1-2', '--to', 'pmc']);
  expect(stderr.match(/fewer than 300 dots/g)).toHaveLength(1);
  expect(stderr).toContain('1-2/good and 1-2/second, figures (left out of pmc): Some figures have');
  expect(stderr).toMatch(/\n {4}second: second3\.png: 96 dots per inch, printed \d+ mm wide\./);
  expect(await read(folder, 'DEPOSIT.md')).not.toContain('second3.png');
});

test('an article is left out if another issue has an article with the same address', async () => {
  const folder = await journalFolder({
    'journal.yaml': `${JOURNAL}article-url: "https://journal.example/{article}"\n`,
    '1-1/issue.yaml': 'volume: 1\nissue: 1\ndate: 2022-01-15\n',
    '1-1/good/article.md': article('An older article', '10.5555/older'),
  });
  const args = ['export', '1-2', '--to', 'crossref'];
  const { status, stderr } = await offprintIn(folder, args);
  expect(status).toBe(1);
  expect(stderr).toContain(
    '1-2/good, article-url (left out of crossref): The article 1-1/good has the same address.',
  );
  expect(stderr).not.toContain('1-2/second');
});
