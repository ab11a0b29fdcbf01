import { expect, test } from 'vitest';
import { manuscriptWords } from './manuscript-words.ts';

test.each([
  ['![A dot of @ferry2020.](dot.png)', 'a dot of'],
  ['A [dot of @ferry2020](https://journal.example/p7).', 'a dot of'],
  ['A dot [of @ferry2020, p. 7].', 'a dot of'],
])('the words of %s', (text, words) => {
  const required = manuscriptWords(text).filter(({ optional }) => !optional);
  expect(required.map(({ word }) => word).join(' ')).toBe(words);
});
