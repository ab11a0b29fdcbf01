import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['titel', 'title'],
  ['auther', 'author'],
  ['uthor', 'author'],
  ['Key_words', 'keywords'],
  ['bilbiografy', 'bibliography'],
  ['tutor', undefined],
  ['dio', 'doi'],
  ['io', undefined],
])('%s probably means %s', (word, meant) => {
  const keys = ['author', 'bibliography', 'doi', 'keywords', 'title'];
  expect(nearest(word, keys)).toBe(meant);
});
