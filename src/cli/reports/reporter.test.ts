import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { ArticleResult } from '../../app/build/build.ts';
import { summary } from '../../app/build/build-report.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import { message } from '../../messages/message.ts';
import { prettyDiagnostics } from '../../messages/message-lists.ts';
import { report } from '../../messages/report.ts';

const html = (name: string) => message('raw-html/not-html', { name });
const line = (number: number) => ({ line: number, column: 1 });

/** What the terminal shows without the fixes. */
function printed(...files: VFile[]): string[] {
  const lines = prettyDiagnostics(files, { colour: false }).split('\n');
  return lines.filter((each) => !each.startsWith('    '));
}

test('a diagnostic is printed with place, severity, rule and fix', () => {
  const file = new VFile({ path: '1-1/x/article.md' });
  report(file, message('key-unknown', { key: 'recieved' }), { line: 3, column: 5 });
  expect(prettyDiagnostics([file], { colour: false })).toBe(
    '1-1/x/article.md:3:5 error Offprint does not know the key `recieved`. [key-unknown]\n    Remove it, or correct it. The documentation lists all keys.',
  );
});

test('diagnostics are in the order of the text', () => {
  const file = new VFile({ path: 'a.md' });
  report(file, html('second'), line(9));
  report(file, message('title-missing'), line(1));
  expect(diagnosticsOf([file]).map((each) => [each.rule, each.severity])).toEqual([
    ['title-missing', 'error'],
    ['raw-html', 'warning'],
  ]);
});

test('control characters of a manuscript never reach the terminal', () => {
  const file = new VFile({ path: 'a.md' });
  report(file, html('\u001B[2J\u202E'));
  expect(prettyDiagnostics([file], { colour: true })).toContain('"<\\u001b[2J\\u202e>"');
});

test('of many messages of one kind, three are printed and the others are counted', () => {
  const file = new VFile({ path: 'a.md' });
  for (let number = 1; number <= 25; number++) report(file, html(`x${number}`), line(number));
  expect(printed(file).length).toBe(4);
  expect(printed(file).at(-1)).toBe(
    'a.md 22 more of this kind in lines 4, 5, 6, 7, 8, 9, 10, 11 and 14 more; --all prints them. [raw-html]',
  );
});

test('equal messages about several lines are printed once', () => {
  const file = new VFile({ path: 'a.md' });
  for (const number of [3, 5, 5, 8]) report(file, html('a'), line(number));
  report(file, html('b'), line(4));
  expect(printed(file)).toEqual([
    'a.md:3:1 warning "<a>" is not HTML and is printed as typed. Also in lines 5 and 8, 4 times in all. [raw-html]',
    'a.md:4:1 warning "<b>" is not HTML and is printed as typed. [raw-html]',
  ]);
  for (let number = 10; number <= 20; number++) report(file, html('a'), line(number));
  expect(printed(file)[0]).toContain(
    'Also in lines 5, 8, 10, 11, 12, 13, 14, 15 and 5 more, 15 times in all. [raw-html]',
  );
});

test('equal messages about several whole articles are printed once, with their names', () => {
  const files = ['a.md', 'b.md', 'c.md'].map((path) => new VFile({ path }));
  for (const file of files) {
    report(file, message('title-missing'));
    report(file, html('a'), line(3));
  }
  const words = '"<a>" is not HTML and is printed as typed. [raw-html]';
  expect(printed(...files)).toEqual([
    'a.md error The article has no title. Also in b.md and c.md. [title-missing]',
    `a.md:3:1 warning ${words}`,
    `b.md:3:1 warning ${words}`,
    `c.md:3:1 warning ${words}`,
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
