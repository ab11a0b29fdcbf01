import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { ArticleResult } from '../../app/build/build.ts';
import { summary } from '../../app/build/build-report.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import { prettyDiagnostics } from '../../messages/message-lists.ts';
import { report } from '../../messages/report.ts';

test('a diagnostic is printed with place, severity, rule and advice', () => {
  const file = new VFile({ path: '1-1/x/article.md' });
  report(
    file,
    'key-unknown',
    'Unexpected key "recieved", expected a known key',
    { line: 3, column: 5 },
    'Write "received".',
  );
  expect(prettyDiagnostics([file], { colour: false })).toBe(
    '1-1/x/article.md:3:5 error Unexpected key "recieved", expected a known key [key-unknown]\n    Write "received".',
  );
});

test('diagnostics come in the order of the text', () => {
  const file = new VFile({ path: 'a.md' });
  report(file, 'raw-html', 'second', { line: 9, column: 1 });
  report(file, 'title-missing', 'first', { line: 1, column: 1 });
  expect(diagnosticsOf([file]).map((each) => [each.message, each.severity])).toEqual([
    ['first', 'error'],
    ['second', 'warning'],
  ]);
});

test('control characters of a manuscript never reach the terminal', () => {
  const file = new VFile({ path: 'a.md' });
  report(file, 'raw-html', 'Unexpected "\u001B[2J\u202E"');
  expect(prettyDiagnostics([file], { colour: true })).toContain('Unexpected "\\u001b[2J\\u202e"');
});

test('a flood of one kind is counted', () => {
  const file = new VFile({ path: 'a.md' });
  for (let line = 1; line <= 25; line++)
    report(file, 'raw-html', `again ${line}`, { line, column: 1 });
  expect(prettyDiagnostics([file], { colour: false }).split('\n').at(-1)).toBe(
    'a.md 5 more of this kind in lines 21, 22, 23, 24 and 25; --all prints them. [raw-html]',
  );
});

test('what is said of several lines in the same words is printed once', () => {
  const file = new VFile({ path: 'a.md' });
  for (const line of [3, 5, 5, 8]) report(file, 'raw-html', 'again', { line, column: 1 });
  report(file, 'raw-html', 'other', { line: 4, column: 1 });
  expect(prettyDiagnostics([file], { colour: false }).split('\n')).toEqual([
    'a.md:3:1 warning again (also in lines 5 and 8, 4 times in all) [raw-html]',
    'a.md:4:1 warning other [raw-html]',
  ]);
  for (let line = 10; line <= 20; line++) report(file, 'raw-html', 'again', { line, column: 1 });
  expect(prettyDiagnostics([file], { colour: false })).toContain(
    'again (also in lines 5, 8, 10, 11, 12, 13, 14, 15 and 5 more, 15 times in all) [raw-html]',
  );
});

test('what is said of several articles as a whole is printed once, and names them', () => {
  const files = ['a.md', 'b.md', 'c.md'].map((path) => new VFile({ path }));
  for (const file of files) {
    report(file, 'raw-html', 'no ISSN');
    report(file, 'raw-html', 'here', { line: 3, column: 1 });
  }
  expect(prettyDiagnostics(files, { colour: false }).split('\n')).toEqual([
    'a.md warning no ISSN (also in b.md and c.md) [raw-html]',
    'a.md:3:1 warning here [raw-html]',
    'b.md:3:1 warning here [raw-html]',
    'c.md:3:1 warning here [raw-html]',
  ]);
});

test('the last line sums up', () => {
  const article = (status: ArticleResult['status'], warned = false): ArticleResult => ({
    name: 'x',
    status,
    written: [],
    warned,
  });
  const articles = [
    article('built'),
    article('built'),
    article('built', true),
    article('failed', true),
  ];
  expect(summary({ articles })).toBe('3 built, 1 with warnings, 1 failed');
  expect(summary({ articles: articles.slice(0, 1) })).toBe('1 built');
  expect(summary({ articles: articles.slice(2) })).toBe('1 built, 1 with warnings, 1 failed');
  expect(summary({ articles: articles.slice(3) })).toBe('0 built, 1 failed');
});
