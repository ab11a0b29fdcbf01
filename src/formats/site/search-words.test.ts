import { expect, test } from 'vitest';
import { packWords, unpackWords } from './search-words.ts';

test('packed words share the beginning of the previous word', () => {
  const words = ['tide', 'tides', 'timoon', 'timoonx'];
  expect(packWords(words)).toBe('0tide 4s 2moon 6x');
  expect(unpackWords(packWords(words))).toEqual(words);
  expect(unpackWords('')).toEqual(['']);
});
