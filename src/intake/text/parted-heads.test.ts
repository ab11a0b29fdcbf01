/** Headings whose number is on its own line in the text of a PDF. */
import { expect, test } from 'vitest';
import { intake } from '../intake.ts';

const TEXT = 'The rivers of the north rise in the hills and run to the sea. '.repeat(4).trim();

const read = (lines: string[]) => intake(new TextEncoder().encode(lines.join('\n'))).article;

const FRONT = [
  'Names of the Rivers of the North',
  'Ann B. Author',
  'Department of Oceans, University of Lund, Lund, Sweden',
  '',
  `Abstract - ${TEXT}`,
  '',
  'Keywords: rivers, names, maps',
];

test('joins a number directly below the keywords with the heading below it', () => {
  const article = read([
    ...FRONT,
    '1',
    '',
    'Introduction',
    '',
    TEXT,
    '',
    '2',
    '',
    'Methods',
    '',
    TEXT,
  ]);
  expect(article).toContain('keywords: [rivers, names, maps]');
  expect(article.match(/^#.*$/gm)).toEqual(['# Introduction', '# Methods']);
});

test('joins headings with Roman numerals, and with letters below them', () => {
  const heads = [
    'I.',
    'INTRODUCTION',
    'II.',
    'METHODS',
    'A.',
    'Maps of the North',
    'B.',
    'Names',
    'III.',
    'RESULTS',
  ];
  const body = heads.flatMap((line, at) => (at % 2 === 0 ? [line, ''] : [line, '', TEXT, '']));
  expect(read([...FRONT, '', ...body]).match(/^#.*$/gm)).toEqual([
    '# INTRODUCTION',
    '# METHODS',
    '## Maps of the North',
    '## Names',
    '# RESULTS',
  ]);
});
