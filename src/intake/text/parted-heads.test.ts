/** Heads whose number the text of a PDF has in a line of its own. */
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

test('a number right below the keywords belongs to the head below it', () => {
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

test('Roman numbers, and letters that count below them', () => {
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
