import { expect, test } from 'vitest';
import { labelLength, phraseOf, phrasesIn } from './phrases.ts';

test.each([
  ['Comptes-rendus', 'book-review'],
  ['COMPTE RENDU', 'book-review'],
  ['OLGU SUNUMU', 'case-report'],
  ['서평', 'book-review'],
])('the whole text is a phrase, whatever its case, accents and endings: %s', (text, kind) => {
  expect(phraseOf('kind', text)).toBe(kind);
});

test('of two phrases at the same place the longer one counts', () => {
  const found = phrasesIn('history', 'Received in revised form 3 May, accepté le 4 mai');
  expect(found.map(({ meaning }) => meaning)).toEqual(['revised', 'accepted']);
  expect(found.map(({ start, end }) => [start, end])).toEqual([
    [0, 24],
    [32, 39],
  ]);
});

test('a part of a word is no phrase', () => {
  expect(phrasesIn('history', 'unaccepted publishedness')).toEqual([]);
});

test.each([
  ['Title: Rivers', 7],
  ['[Title]: Rivers', 9],
  ['на тему «Реки»', 8],
  ['Title insurance: a history', 0],
])('the length of a label: %s', (text, length) => {
  expect(labelLength('title', text)).toBe(length);
});
