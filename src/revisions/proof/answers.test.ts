/** Answers come by mail from outside: whatever is in the file is shown, and does nothing. */
import { expect, test } from 'vitest';
import { type AnswerReport, readAnswers, reportOf } from './answers.ts';
import { answersMarkdown, answersText } from './answers-report.ts';
import { answersPage } from './pdf/answers-page.ts';
import type { QueriesFile } from './queries-file.ts';

const SHA = 'a'.repeat(64);
const QUERIES: QueriesFile = {
  format: 'offprint-queries',
  version: 1,
  generator: 'offprint',
  article: { name: '1-2/x', title: 'X', authors: [], journal: 'J', language: 'en' },
  manuscript: { folder: 'm/1-2/x', file: 'article.md', sha256: SHA },
  lines: [],
  queries: [
    { number: 'AQ1', by: 'editor', question: 'Which?', places: [place(3, 'the moon')] },
    { number: 'AQ2', by: 'editor', question: 'Why?', places: [place(9, 'a _tide_')] },
  ],
};

function place(line: number, excerpt: string) {
  return { file: 'article.md', line, column: 2, excerpt };
}

function file(changes: object): string {
  const answers = [{ number: 'AQ1', question: 'Which?', answer: 'This one.' }];
  return JSON.stringify({
    format: 'offprint-answers',
    version: 1,
    article: '1-2/x',
    sha256: SHA,
    answers,
    ...changes,
  });
}

function reported(changes: object, digest = SHA): AnswerReport {
  const read = readAnswers(file(changes));
  if ('problem' in read) throw new Error(read.problem);
  return reportOf(read, QUERIES, digest);
}

test('the report has answers with their lines, and open queries', () => {
  expect(answersText(reported({ name: 'Ann', remarks: 'Thanks.\nBye.' }))).toBe(
    [
      'm/1-2/x/article.md:3:2 “the moon” AQ1',
      '    Which?',
      '    ▸ This one.',
      'Not answered:',
      '    AQ2 (m/1-2/x/article.md:9:2) Why?',
      'Remarks of Ann:',
      '    Thanks.',
      '      Bye.',
      '1-2/x: 1 of 2 queries answered by Ann; nothing was changed',
    ].join('\n'),
  );
});

test.each([
  ['', 'not JSON'],
  ['{"format": "offprint-answers"', 'not JSON'],
  ['[]', 'Its content'],
  ['null', 'Its content'],
  [file({ format: 'other' }), '`format`'],
  [file({ version: 2 }), '`version`'],
  [file({ answers: 'AQ1' }), '`answers`'],
  [file({ answers: [{ number: 7, answer: 'x' }] }), '`answers.0.number`'],
  [file({ answers: [{ number: 'AQ1', answer: { a: 1 } }] }), '`answers.0.answer`'],
  [file({ answers: Array(2001).fill({ number: 'AQ1', answer: '' }) }), '`answers`'],
  ['['.repeat(100_000), 'not JSON'],
])('a wrong file is refused: %#', (text, problem) => {
  const read = readAnswers(text);
  expect('problem' in read ? read.problem : 'read').toContain(problem);
});

test('the report warns about another version, another article and later changes', () => {
  expect(reported({}).warnings).toEqual([]);
  expect(reported({ sha256: 'b'.repeat(64) }).warnings).toEqual([
    expect.stringContaining('another version of the manuscript'),
  ]);
  expect(reported({ article: '1-2/y' }).warnings).toEqual([expect.stringContaining('to 1-2/y')]);
  expect(reported({}, 'c'.repeat(64)).warnings).toEqual([
    expect.stringContaining('changed since the last proof'),
  ]);
});

test('the report warns about unknown numbers, repeated answers and other questions', () => {
  const answers = [
    { number: 'AQ1', question: 'Which one, then?', answer: 'First.' },
    { number: 'AQ1', question: 'Which one, then?', answer: 'Second.' },
    { number: 'AQ9', question: 'Who?', answer: 'I.' },
    { number: '__proto__', answer: 'x' },
    { number: 'AQ2', answer: '  ' },
  ];
  const report = reported({ answers });
  expect(report.answered.map(({ answer, asked }) => [answer, asked])).toEqual([
    ['Second.', 'Which one, then?'],
  ]);
  expect(report.unknown.map(({ number }) => number)).toEqual(['AQ9', '__proto__']);
  expect(report.unanswered.map(({ number }) => number)).toEqual(['AQ2']);
  expect(report.warnings).toEqual([expect.stringContaining('AQ1 more than once')]);
});

test('an answer is escaped in every report', () => {
  const answer =
    '</blockquote><script>alert(1)</script> ![x](http://evil) \u001b[31m\n# Head\n- item';
  const report = reported({ answers: [{ number: 'AQ1', question: '<img src=x>', answer }] });
  const page = answersPage(report);
  expect(page).not.toMatch(/<script|<img|\u001b/);
  expect(page).toContain('Content-Security-Policy');
  const markdown = answersMarkdown(report);
  expect(markdown).not.toMatch(/\u001b|[^\\]<script|[^\\]!\[/);
  expect(markdown).toContain('> \\# Head');
});

test('an answer follows its question to its new number', () => {
  const answers = [{ number: 'AQ1', question: 'Why on lines 4, 5 and 6?', answer: 'Because.' }];
  const [, second] = QUERIES.queries;
  const queries = second ? [{ ...second, question: 'Why on line 9?' }] : [];
  const read = readAnswers(file({ answers }));
  const report = 'problem' in read ? undefined : reportOf(read, { ...QUERIES, queries }, SHA);
  expect(report?.answered.map(({ number, asked }) => [number, asked])).toEqual([
    ['AQ2', undefined],
  ]);
});

test('a long answer is truncated', () => {
  const report = reported({ answers: [{ number: 'AQ1', answer: 'x'.repeat(1_000_000) }] });
  expect(report.answered[0]?.answer).toHaveLength(20_000);
});
