/** Tables of contents that are text as any other. */
import { expect, test } from 'vitest';
import { LONG, take } from '../../../test/intake/take-word.ts';
import { p, r, wordFile } from '../../../test/intake/word-file.ts';
import { intake } from '../intake.ts';

const BOLD = '<w:b/>';
const HEADS = ['Introduction', '1. Sources of rivers', '1.1 Mouths', '2. Old maps', 'Conclusions'];
const TITLE = `${p('Rivers and their names', '', BOLD)}${p('Tola Adeyemi')}`;
const TEXT = HEADS.map((head) => `${p(head, '', BOLD)}${p(LONG)}`).join('');

/** A file that begins with its title. */
const intakeOf = (body: string) => intake(wordFile({ body }));

function headsOf(article: string): string[] {
  return article.split('\n').filter((line) => /^#/.test(line));
}

test.each([
  ['typed', HEADS.map((head) => p(head)).join('')],
  ['with pages', HEADS.map((head, at) => p(`${head} ........ ${at + 3}`)).join('')],
  [
    'in a table',
    `<w:tbl>${HEADS.map((head, at) => `<w:tr><w:tc>${p(head)}</w:tc><w:tc>${p(`${at}`)}</w:tc></w:tr>`).join('')}</w:tbl>`,
  ],
])('%s are left out', (_, contents) => {
  const { article, account, findings } = intakeOf(`${TITLE}${p('Contents')}${contents}${TEXT}`);
  expect(headsOf(article)).toHaveLength(HEADS.length);
  expect(article.match(/Mouths/g)).toHaveLength(1);
  expect(article).not.toContain('Contents');
  expect(account.lost).toEqual([]);
  expect(account.accounted).toBe(account.wordsIn);
  expect(findings.map(({ what }) => what)).toContain(
    'Table of contents left out: it is made from the heads.',
  );
});

test('the foot of a page may stand between their lines', () => {
  const foot = `<w:tbl><w:tr><w:tc>${p('Names of rivers')}</w:tc><w:tc>${p('1/25')}</w:tc></w:tr></w:tbl>`;
  const lines = HEADS.map((head, at) => p(`${head}\t${at + 3}`, '', BOLD));
  const contents = [...lines.slice(0, 3), foot, ...lines.slice(3)].join('');
  const { article } = intakeOf(`${TITLE}${p('İçindekiler Tablosu')}${contents}${TEXT}`);
  expect(headsOf(article)).toHaveLength(HEADS.length);
});

test('lists of figures come again as captions', () => {
  const names = ['The mouth', 'The spring', 'The lake', 'The sea'];
  const captions = names.map((name, at) => p(`Figure ${at + 1}: ${name}`)).join('');
  const list = names.map((name, at) => p(`Figure ${at + 1}: ${name}\t${at + 3}`)).join('');
  const { article, account } = intakeOf(`${TITLE}${p('List of Figures')}${list}${TEXT}${captions}`);
  expect(article).not.toContain('List of Figures');
  for (const name of names) expect(article.match(new RegExp(name, 'g'))).toHaveLength(1);
  expect(account.lost).toEqual([]);
});

test('a section of that name keeps its list', () => {
  const jars = ['Sand from the mouths', 'Gravel', 'Clay', 'Water of the old lake'];
  const { article } = intakeOf(
    `${TITLE}${TEXT}${p('Contents', '', BOLD)}${p(LONG)}${jars.map((jar) => p(jar)).join('')}`,
  );
  for (const text of ['Contents', ...jars]) expect(article).toContain(text);
});

test('chapters have one head of number and name, and stand above their parts', () => {
  const chapter = (number: string, name: string, part: string) =>
    [p(number, '<w:jc w:val="center"/>', BOLD), p(name, '', BOLD), p(part, '', BOLD), p(LONG)].join(
      '',
    );
  const { article, account } = intakeOf(
    `${TITLE}${chapter('CHAPTER ONE', 'INTRODUCTION', '1.1 Rivers')}${chapter('CHAPTER TWO', 'OLD MAPS', '2.1 Lakes')}`,
  );
  expect(headsOf(article)).toEqual(['# INTRODUCTION', '## Rivers', '# OLD MAPS', '## Lakes']);
  expect(account.lost).toEqual([]);
});

test('heads of lists that Word makes go with them, whatever they are called', () => {
  const begin = (instruction: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const list = `<w:p>${begin('TOC \\c "Kuvio"')}${r('Kuvio 1 Joki 3')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const head = (text: string) => p(text, '<w:pStyle w:val="Heading1"/>');
  const { article } = take(
    `${TITLE}${head('Kiitokset')}${p(LONG)}${head('Kuvioluettelo')}${list}${head('Joet')}${p(LONG)}`,
  );
  expect(headsOf(article).map((line) => line.replace(/ \{.*/, ''))).toEqual([
    '# Introduction',
    '# Kiitokset',
    '# Joet',
  ]);
});

test.each(['.........', '\t'])(
  'lines that “%s” leads to pages are left out without a word above them',
  (leader) => {
    const lines = HEADS.map((head, at) => p(`${head}${leader}${at + 3}`)).join('');
    const { article } = intakeOf(`${TITLE}${lines}${TEXT}`);
    expect(headsOf(article)).toHaveLength(HEADS.length);
    expect(article.match(/Mouths/g)).toHaveLength(1);
  },
);

test('pages of what stands before the text have Roman numbers, and it need not come again', () => {
  const lines = ['DEDICATION\tii', 'PREFACE\tiv', ...HEADS.map((head, at) => `${head}\t${at + 3}`)];
  const { article, account } = intakeOf(
    `${TITLE}${p('WHAT IS IN IT')}${lines.map((line) => p(line)).join('')}${TEXT}`,
  );
  expect(headsOf(article)).toHaveLength(HEADS.length);
  expect(article).not.toMatch(/PREFACE|WHAT IS IN IT/);
  expect(account.lost).toEqual([]);
});

test('rows that a tab parts stay, though another table has the same', () => {
  const rows = (by: number) =>
    ['Sand', 'Gravel', 'Clay', 'Water'].map((name, at) => p(`${name}\t${at * by + 3}`)).join('');
  const { article } = intakeOf(`${TITLE}${TEXT}${p(LONG)}${rows(4)}${p(LONG)}${rows(7)}${p(LONG)}`);
  expect(article.match(/Gravel/g)).toHaveLength(2);
});

test('a short line between two lists that Word makes is the head of the second', () => {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const list = `<w:p>${begin}${r('Rivers 3')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const { article } = intakeOf(
    `${TITLE}${p('Contents', '', BOLD)}${list}${p('Kuvioluettelo', '', BOLD)}${list}${TEXT}`,
  );
  expect(headsOf(article)).toHaveLength(HEADS.length);
  expect(article).not.toContain('Kuvioluettelo');
});
